import { html, nothing } from 'lit';

export interface Row {
  label: string;
  value: unknown;
  /** A smaller second line under the label. */
  hint?: string;
  /** The total. */
  strong?: boolean;
}

/** Lines of a bill, a refund ladder, a receipt. */
export const rows = (lines: readonly Row[], part = 'rows') => html`
  <dl class="rows" part=${part}>
    ${lines.map(
      ({ label, value, hint, strong }) => html`
        <div class=${strong ? 'total' : nothing} part=${strong ? 'row total' : 'row'}>
          <dt dir="auto">${label}${hint ? html`<small dir="auto">${hint}</small>` : nothing}</dt>
          <dd dir="auto">${value}</dd>
        </div>
      `,
    )}
  </dl>
`;
