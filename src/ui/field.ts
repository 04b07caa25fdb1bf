import { html, nothing } from 'lit';
import { describedBy, labelled, type Frame } from './frame.ts';

export interface Field extends Frame {
  name: string;
  required?: boolean;
}

export interface TextField extends Field {
  value: string;
  type?: 'text' | 'tel' | 'date';
  autocomplete?: string;
  inputmode?: 'text' | 'tel' | 'numeric' | 'decimal';
  enterkeyhint?: 'next' | 'done' | 'send';
  maxlength?: number;
  /** For `date`: the first and last day. */
  min?: string;
  max?: string;
  placeholder?: string;
  onInput: (value: string) => void;
  onBlur?: () => void;
}

const valueOf = (event: Event) => (event.target as HTMLInputElement).value;

export const textField = (field: TextField) =>
  labelled(
    field,
    html`<input
      class="box"
      part="input"
      id=${field.id}
      name=${field.name}
      type=${field.type ?? 'text'}
      dir=${field.type ? nothing : 'auto'}
      .value=${field.value}
      autocomplete=${field.autocomplete ?? 'off'}
      inputmode=${field.inputmode ?? nothing}
      enterkeyhint=${field.enterkeyhint ?? nothing}
      maxlength=${field.maxlength ?? nothing}
      min=${field.min ?? nothing}
      max=${field.max ?? nothing}
      placeholder=${field.placeholder ?? nothing}
      ?required=${field.required}
      aria-invalid=${!!field.error}
      aria-describedby=${describedBy(field)}
      @input=${(event: Event) => field.onInput(valueOf(event))}
      @blur=${field.onBlur}
    />`,
  );

/** A number typed by hand; what is not a number stays text and is judged by the form. */
export const numberField = (field: Omit<TextField, 'type' | 'inputmode'>) => textField({ ...field, inputmode: 'decimal' });

export interface TextArea extends Field {
  value: string;
  rows?: number;
  maxlength?: number;
  placeholder?: string;
  onInput: (value: string) => void;
}

export const textArea = (field: TextArea) =>
  labelled(
    field,
    html`<textarea
      class="box"
      part="input"
      id=${field.id}
      name=${field.name}
      dir="auto"
      rows=${field.rows ?? 3}
      maxlength=${field.maxlength ?? nothing}
      placeholder=${field.placeholder ?? nothing}
      ?required=${field.required}
      aria-invalid=${!!field.error}
      aria-describedby=${describedBy(field)}
      .value=${field.value}
      @input=${(event: Event) => field.onInput(valueOf(event))}
    ></textarea>`,
  );

export interface Option {
  value: string;
  label: string;
  /** A second line. */
  hint?: string;
  /** Stands at the end of the line, such as a price. */
  aside?: string;
  disabled?: boolean;
}

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
