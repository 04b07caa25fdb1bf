import { html, nothing } from 'lit';
import { parseAddress, type ParsedAddress } from '../../../domain/address.ts';
import { longest } from '../../../domain/contact.ts';
import { formatPhone, normalisePhone } from '../../../domain/phone.ts';
import { needsAddress } from '../../../flows/booking/order.ts';
import type { TypedField } from '../../../flows/booking/state.ts';
import { chosenService } from '../../../flows/booking/choice.ts';
import { checkbox } from '../../../ui/checkbox.ts';
import { showWhole, textArea, textField, type TextField } from '../../../ui/field.ts';
import { intakeFields } from './intake.ts';
import { errorOf, labelOf, type LaterView } from './later-view.ts';

type Extra = Partial<Omit<TextField, 'id' | 'name' | 'label' | 'value' | 'onInput'>> & { nameAttribute?: string };

const typedField = (view: LaterView, field: TypedField, { nameAttribute = field, ...extra }: Extra = {}) =>
  textField({
    id: field,
    name: nameAttribute,
    label: labelOf(view, field),
    value: view.state.typed[field],
    error: errorOf(view, field),
    note: extra.required ? undefined : view.order.optional,
    enterkeyhint: 'next',
    onInput: (value) => view.send({ type: 'typed', fields: { [field]: value } }),
    ...extra,
  });

/** Typed as one likes, shown 3-4-4 once one has left the field. */
const phoneField = (view: LaterView, field: 'phone' | 'otherPhone', extra: Extra) =>
  typedField(view, field, {
    type: 'tel',
    inputmode: 'tel',
    ...extra,
    onBlur: () => {
      const digits = normalisePhone(view.state.typed[field]);
      if (digits) view.send({ type: 'typed', fields: { [field]: formatPhone(digits) } });
    },
  });

/** What each box wrote last into the fields below it. */
const written = new WeakMap<HTMLInputElement, Partial<ParsedAddress>>();

/** One box for a whole address, that fills the fields below. Its text goes nowhere else. */
const pasteBox = ({ state, order, send }: LaterView) => {
  const read = (event: Event) => {
    const box = event.target as HTMLInputElement;
    const found = parseAddress(box.value);
    const filled = Object.keys(found).length > 0;
    if (filled) {
      const last = Object.entries(written.get(box) ?? {}) as [keyof ParsedAddress, string][];
      // A better reading takes back what the last one wrote, but nothing that the person has changed since.
      const stale = last.filter(([field, value]) => state.typed[field] === value).map(([field]) => [field, '']);
      written.set(box, found);
      send({ type: 'typed', fields: { ...Object.fromEntries(stale), ...found } });
    }
    const answer = box.getRootNode() as ShadowRoot;
    answer.getElementById('paste-answer')!.textContent = box.value.trim() ? (filled ? order.pasted : order.notPasted) : '';
  };
  // Half an address reads as another one: what is typed is read once it is finished.
  const readWhole = (event: InputEvent) => ['insertFromPaste', 'insertFromDrop'].includes(event.inputType) && read(event);
  return html`<div class="field" part="field">
    <label for="paste">${order.paste} <small>${order.optional}</small></label>
    <input
      class="box"
      part="input"
      id="paste"
      dir="auto"
      autocomplete="off"
      enterkeyhint="next"
      aria-describedby="paste-hint paste-answer"
      @input=${readWhole}
      @change=${read}
      @focus=${showWhole}
    />
    <small id="paste-hint">${order.pasteHint}</small>
    <small id="paste-answer" role="status"></small>
  </div>`;
};

const addressFields = (view: LaterView) => html`
  <fieldset class="stack" part="group">
    <legend>${view.order.address}</legend>
    ${view.state.community.value ? html`<p class="sub" dir="auto">${view.state.community.value.name}</p>` : nothing} ${pasteBox(view)}
    <div class="trio">
      ${typedField(view, 'building', { required: true, maxlength: longest.building, autocomplete: 'address-line1' })}
      ${typedField(view, 'unit', { maxlength: longest.unit, autocomplete: 'address-line2' })}
      ${typedField(view, 'room', { required: true, maxlength: longest.room, autocomplete: 'address-line3' })}
    </div>
    ${typedField(view, 'detail', { maxlength: longest.detail, hint: view.order.detailHint })}
  </fieldset>
`;

const forOther = (view: LaterView) => html`
  <fieldset class="stack" part="group">
    ${checkbox({
      id: 'forOther',
      name: 'forOther',
      label: html`${view.order.forOther}<br /><small>${view.order.forOtherHint}</small>`,
      checked: view.state.typed.forOther,
      onChange: (on) => view.send({ type: 'for-other', on }),
    })}
    ${
      view.state.typed.forOther
        ? html`${typedField(view, 'otherName', { required: true, maxlength: longest.name })}
          ${phoneField(view, 'otherPhone', { maxlength: longest.phone })} ${typedField(view, 'otherRelation', { maxlength: 40 })}`
        : nothing
    }
  </fieldset>
`;

export const whoStep = (view: LaterView) => {
  const { state, order, send } = view;
  return html`
    <fieldset class="stack" part="group">
      <legend>${order.contact}</legend>
      ${typedField(view, 'name', { required: true, autocomplete: 'name', maxlength: longest.name })}
      ${phoneField(view, 'phone', { required: true, autocomplete: 'tel', maxlength: longest.phone, hint: order.phoneHint })}
    </fieldset>
    ${forOther(view)} ${needsAddress(state) ? addressFields(view) : nothing}
    ${chosenService(state)?.intake.length ? intakeFields(view, chosenService(state)!.intake) : nothing}
    ${textArea({
      id: 'note',
      name: 'note',
      label: order.note,
      note: order.optional,
      hint: order.noteHint,
      value: state.typed.note,
      error: errorOf(view, 'note'),
      maxlength: 1000,
      onInput: (note) => send({ type: 'typed', fields: { note } }),
    })}
  `;
};
