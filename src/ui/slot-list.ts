import { html, nothing } from 'lit';
import { grouped, type Frame } from './frame.ts';

export interface SlotOption {
  /** The slot's start, as the backend said it. */
  value: string;
  /** Its clock time in the community's zone, `HH:MM`: the name. */
  time: string;
  /** Such as +¥20, or 剩 1 位. */
  hints?: readonly string[];
}

export interface SlotListMessages {
  morning: string;
  afternoon: string;
  evening: string;
}

export interface SlotList extends Frame {
  name: string;
  slots: readonly SlotOption[];
  value?: string;
  messages: SlotListMessages;
  onSelect: (value: string) => void;
}

const parts = ['morning', 'afternoon', 'evening'] as const;
const partOf = (time: string) => (time < '12:00' ? 'morning' : time < '18:00' ? 'afternoon' : 'evening');

/** The free times of a day as one radio group, by part of the day. */
export const slotList = (list: SlotList) => {
  const slot = ({ value, time, hints = [] }: SlotOption) => {
    const hintId = `${list.id}-${value}`;
    return html`<label class="opt slot" part=${value === list.value ? 'slot selected' : 'slot'}>
      <input
        type="radio"
        name=${list.name}
        value=${value}
        aria-label=${time}
        aria-describedby=${hints.length ? hintId : nothing}
        .checked=${value === list.value}
        @change=${() => list.onSelect(value)}
      /><span class="face">${time}${hints.length ? html`<small id=${hintId}>${hints.join(' ')}</small>` : nothing}</span>
    </label>`;
  };
  return grouped(
    list,
    parts.map((part) => {
      const slots = list.slots.filter(({ time }) => partOf(time) === part);
      return slots.length
        ? html`<small class="part">${list.messages[part]}</small>
            <div class="slots" part="slots" role="presentation">${slots.map(slot)}</div>`
        : nothing;
    }),
    'radiogroup',
  );
};
