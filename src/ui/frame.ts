import { html, nothing, type TemplateResult } from 'lit';

/** Words around one control. `note` stands beside the label, such as 选填. */
export interface Frame {
  id: string;
  label: string;
  note?: string;
  hint?: string;
  error?: string;
}

/** Ids of the words that explain a control, for `aria-describedby`. */
export const describedBy = ({ id, hint, error }: Frame) =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || nothing;

export const labelText = ({ label, note }: Frame) => html`${label}${note ? html` <small>${note}</small>` : nothing}`;

export const explanation = ({ id, hint, error }: Frame) =>
  html`${hint ? html`<small id="${id}-hint">${hint}</small>` : nothing}${
    error ? html`<small id="${id}-error" class="error" part="error">${error}</small>` : nothing
  }`;

/** One native control with its label above and its explanation below. */
export const labelled = (frame: Frame, control: TemplateResult) => html`
  <div class="field" part=${frame.error ? 'field invalid' : 'field'}>
    <label for=${frame.id}>${labelText(frame)}</label>
    ${control}${explanation(frame)}
  </div>
`;

/** Several controls that answer one question. */
export const grouped = (frame: Frame, controls: unknown, role: 'group' | 'radiogroup' = 'group') => html`
  <fieldset
    class="field"
    part=${frame.error ? 'field invalid' : 'field'}
    id=${frame.id}
    role=${role}
    aria-describedby=${describedBy(frame)}
    aria-invalid=${role === 'radiogroup' && frame.error ? 'true' : nothing}
  >
    <legend>${labelText(frame)}</legend>
    ${controls}${explanation(frame)}
  </fieldset>
`;
