import { html, nothing } from 'lit';
import { describedBy, labelled, valueOf, type Field, type Option } from './frame.ts';

export interface SelectField extends Field {
  value: string;
  options: readonly Option[];
  /** First entry while nothing is chosen. */
  placeholder?: string;
  onChange: (value: string) => void;
}

export const selectField = (field: SelectField) =>
  labelled(
    field,
    html`<select
      class="box"
      part="input"
      id=${field.id}
      name=${field.name}
      ?required=${field.required}
      aria-invalid=${!!field.error}
      aria-describedby=${describedBy(field)}
      @change=${(event: Event) => field.onChange(valueOf(event))}
    >
      ${field.placeholder ? html`<option value="" ?selected=${!field.value}>${field.placeholder}</option>` : nothing}
      ${field.options.map(
        ({ value, label, disabled }) =>
          html`<option value=${value} .selected=${value === field.value} ?disabled=${disabled}>${label}</option>`,
      )}
    </select>`,
  );
