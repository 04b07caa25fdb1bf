import { html } from 'lit';
import type { Day } from '../../../domain/day.ts';
import type { Slot, SlotPage } from '../../../domain/slot.ts';
import { clockAt, fromInstant } from '../../../domain/zone.ts';
import { lastDay, nextWindow, slotsByDay } from '../../../flows/track/picking.ts';
import { formatDay, formatDayLong, formatMoney, formatMonth } from '../../../i18n/format.ts';
import { dayPicker } from '../../../ui/day-picker.ts';
import { notice } from '../../../ui/notice.ts';
import { skeleton } from '../../../ui/skeleton.ts';
import { slotList, type SlotOption } from '../../../ui/slot-list.ts';
import { troubleText } from '../view/view.ts';
import type { ActView } from './act-view.ts';

type ByDay = Map<Day, Slot[]>;

const calendar = (view: ActView, { days }: SlotPage, byDay: ByDay) => {
  const { state, actWords, lang, send } = view;
  const { picking } = state;
  const { today = '', day, focused = today } = picking;
  return dayPicker({
    id: 'day',
    free: new Map(days.map((mark) => [mark.day, byDay.get(mark.day)?.length ?? 0])),
    marks: new Map(days.map((mark) => [mark.day, mark.dayType])),
    selected: day,
    focused,
    min: today,
    max: lastDay(picking) ?? today,
    today,
    messages: { ...actWords.day, month: (each) => formatMonth(each, lang), day: (each) => formatDayLong(each, lang) },
    onSelect: (each) => send({ type: 'day-chosen', day: each }),
    onFocusDay: (each) => send({ type: 'day-focused', day: each }),
  });
};

/** That somebody else would come is said before it is chosen. */
const slotOption = ({ actWords, booking }: ActView, slot: Slot, timeZone: string): SlotOption => {
  const isOther = booking.worker && slot.workerIds && !slot.workerIds.includes(booking.worker.id);
  const more = slot.surchargeInFen ? actWords.reschedule.more(formatMoney(slot.surchargeInFen)) : '';
  return {
    value: slot.start,
    time: clockAt(fromInstant(slot.start), timeZone),
    hints: [more, isOther ? actWords.reschedule.otherWorker : ''].filter(Boolean),
  };
};

const timesOfDay = (view: ActView, { timeZone }: SlotPage, byDay: ByDay) => {
  const { state, actWords, lang, phone, send } = view;
  const { picking, tried } = state;
  const words = actWords.reschedule;
  const slots = (picking.day && byDay.get(picking.day)) || [];
  if (slots.length === 0 && picking.slots.at === 'asked') return skeleton('slot', 8, words.loading);
  if (byDay.size === 0) {
    const later = { label: words.later, onClick: () => send({ type: 'later' }) };
    return nextWindow(picking)
      ? notice({ tone: 'info', text: words.emptyWindow, phone, action: later })
      : notice({ tone: 'info', text: words.emptyAll, phone });
  }
  if (!picking.day || slots.length === 0) return notice({ tone: 'info', text: words.emptyDay });
  return slotList({
    id: 'slot',
    name: 'slot',
    label: words.slotsOn(formatDay(picking.day, lang)),
    error: tried && !picking.start ? words.choose : undefined,
    slots: slots.map((slot) => slotOption(view, slot, timeZone)),
    value: picking.start,
    messages: actWords.slot,
    onSelect: (start) => send({ type: 'slot-chosen', start }),
  });
};

/** The free times, as in the booking form: a month, and the times of a day beside it. */
export const freeTimes = (view: ActView) => {
  const { state, words, actWords, phone, send } = view;
  const { slots } = state.picking;
  const { value } = slots;
  if (slots.at === 'failed') {
    const action = { label: words.retry, onClick: () => send({ type: 'retry' }) };
    return notice({ tone: 'warn', text: troubleText(view, slots.trouble), phone, action });
  }
  const byDay: ByDay = value ? slotsByDay(value) : new Map();
  const label = actWords.reschedule.loading;
  return html`<div class="split stack wide">
    <div>${value ? calendar(view, value, byDay) : skeleton('calendar', 1, label)}</div>
    <div>${value ? timesOfDay(view, value, byDay) : skeleton('slot', 8, label)}</div>
  </div>`;
};
