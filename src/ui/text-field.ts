import { html, nothing } from 'lit';
import { describedBy, labelled, valueOf, type Field } from './frame.ts';

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

/** Chromium leads to the caret alone, without the scroll margin of the field: it may lie under a sticky bar. */
export const showWhole = ({ target }: Event): void => (target as Element).scrollIntoView({ block: 'nearest' });

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
      @focus=${showWhole}
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
      @focus=${showWhole}
    ></textarea>`,
  );
