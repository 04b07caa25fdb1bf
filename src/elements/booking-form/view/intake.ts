import { html } from 'lit';
import type { IntakeField } from '../../../domain/service.ts';
import { checkbox } from '../../../ui/checkbox.ts';
import { choice, choices } from '../../../ui/choice.ts';
import { numberField, selectField, textArea, textField } from '../../../ui/field.ts';
import { notice } from '../../../ui/notice.ts';
import { errorOf, type LaterView } from './later-view.ts';

/** More options than this are a list to open. */
const manyOptions = 6;

/** One question of a service, as the backend defines it. */
const question = (view: LaterView, field: IntakeField) => {
  const { order, state, send } = view;
  const { key, kind, label, required, options = [] } = field;
  const id = `intake.${key}`;
  const value = state.typed.intake[key];
  const text = typeof value === 'string' ? value : '';
  const answer = (next: unknown) => send({ type: 'intake-typed', key, value: next });
  const base = { id, name: id, label, required, note: required ? undefined : order.optional, error: errorOf(view, id) };
  switch (kind) {
    case 'longtext':
      return textArea({ ...base, value: text, maxlength: field.max ?? 2000, onInput: answer });
    case 'number':
      return numberField({ ...base, value: text, enterkeyhint: 'next', onInput: answer });
    case 'choice':
      return options.length > manyOptions
        ? selectField({ ...base, value: text, options, placeholder: order.choose, onChange: answer })
        : choice({ ...base, value: text, options, onChange: answer });
    case 'choices':
      return choices({ ...base, values: Array.isArray(value) ? (value as string[]) : [], options, onChange: answer });
    case 'toggle':
      return checkbox({ ...base, checked: value === true, onChange: answer });
    case 'date':
      return textField({ ...base, type: 'date', value: text, onInput: answer });
    case 'photos':
      return notice({ tone: 'info', title: label, text: order.photos, phone: view.phone });
    default:
      // Text is the one answer that every kind of question understands.
      return textField({ ...base, value: text, maxlength: field.max ?? 200, enterkeyhint: 'next', onInput: answer });
  }
};

export const intakeFields = (view: LaterView, fields: readonly IntakeField[]) => html`
  <fieldset class="stack" part="group">
    <legend>${view.order.questions}</legend>
    ${fields.map((field) => question(view, field))}
  </fieldset>
`;
