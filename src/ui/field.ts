// One kind of field a file, so that a first screen with one select does not load them all.
export type { Field, Option } from './frame.ts';
export { selectField, type SelectField } from './select-field.ts';
export { numberField, showWhole, textArea, textField, type TextArea, type TextField } from './text-field.ts';
