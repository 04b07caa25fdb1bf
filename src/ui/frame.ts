import { html, nothing, type TemplateResult } from 'lit';

/** Words around one control. `note` stands beside the label, such as 选填. */
export interface Frame {
  id: string;
  label: string;
  note?: string;
  hint?: string;
  error?: string;
}

export interface Field extends Frame {
  name: string;
  required?: boolean;
}

export interface Option {
  value: string;
  label: string;
  /** A second line. */
  hint?: string;
  /** Stands at the end of the line, such as a price. */
  aside?: string;
  disabled?: boolean;
}

export const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

type Words = Pick<Frame, 'id' | 'hint' | 'error'>;

/** Ids of the words that explain a control, for `aria-describedby`. */
export const describedBy = ({ id, hint, error }: Words) =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || nothing;

export const partOf = ({ error }: Words) => (error ? 'field invalid' : 'field');

export const explanation = ({ id, hint, error }: Words) => [
  hint && html`<small id="${id}-hint">${hint}</small>`,
  error && html`<small id="${id}-error" class="error" part="error">${error}</small>`,
];

const labelOf = ({ label, note }: Frame) => [label, note && html` <small>${note}</small>`];

/** One native control with its label above and its explanation below. */
export const labelled = (frame: Frame, control: TemplateResult) =>
  html`<div class="field" part=${partOf(frame)}><label for=${frame.id}>${labelOf(frame)}</label>${control}${explanation(frame)}</div>`;

/** Several controls that answer one question. */
export const grouped = (frame: Frame, controls: unknown, role: 'group' | 'radiogroup' = 'group') =>
  html`<fieldset
    class="field"
    part=${partOf(frame)}
    id=${frame.id}
    role=${role}
    aria-describedby=${describedBy(frame)}
    aria-invalid=${frame.error && role !== 'group' ? 'true' : nothing}
  >
    <legend>${labelOf(frame)}</legend>
    ${controls}${explanation(frame)}
  </fieldset>`;
