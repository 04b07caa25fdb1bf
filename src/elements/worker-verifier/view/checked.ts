import { html, nothing } from 'lit';
import { fromInstant } from '../../../domain/zone.ts';
import { formatClock } from '../../../i18n/format.ts';
import { rows } from '../../../ui/rows.ts';
import { wordOf, type VerdictView } from './verdict-view.ts';

const signs: Record<string, string> = { yes: '✓', no: '✕', unavailable: '–' };

const points = ['signature', 'time', 'status', 'record', 'booking'] as const;

/** What was checked and what could not be, point by point. */
export const checkedList = ({ state, said, place }: VerdictView) => {
  const { checked, statusAsOf } = state.verdict;
  const lines = points.map((point) => ({
    label: said.checks[point],
    value: html`<span aria-hidden="true">${signs[checked[point]] ?? '–'}</span> ${wordOf(said.checkedAs, checked[point])}`,
  }));
  return html`<section class="checked" part="checked" aria-labelledby="checked">
    <h3 id="checked">${said.checkedTitle}</h3>
    ${rows(lines, 'checks')}
    ${statusAsOf ? html`<p class="sub">${said.statusAsOf(formatClock(fromInstant(statusAsOf), place.timeZone))}</p>` : nothing}
  </section>`;
};
