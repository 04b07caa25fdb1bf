import { html, nothing } from 'lit';
import type { Slot } from '../../../domain/slot.ts';
import { clockAt, fromInstant } from '../../../domain/zone.ts';
import { chosenService, durationOf, durationsOf, lastDay, nextWindow, slotsByDay } from '../../../flows/booking/choice.ts';
import type { ChosenSlot } from '../../../flows/booking/state.ts';
import { formatDay, formatDayLong, formatDuration, formatMoney, formatMonth } from '../../../i18n/format.ts';
import { button } from '../../../ui/button.ts';
import { dayPicker } from '../../../ui/day-picker.ts';
import { selectField } from '../../../ui/select-field.ts';
import { notice } from '../../../ui/notice.ts';
import { skeleton } from '../../../ui/skeleton.ts';
import { slotList, type SlotOption } from '../../../ui/slot-list.ts';
import { troubleNotice } from './trouble.ts';
import type { View } from './view.ts';

const durationField = (view: View) => {
  const { state, words, lang, send } = view;
  const service = chosenService(state);
  if (!service) return nothing;
  const all = durationsOf(service);
  if (all.length < 2) return nothing;
  const field = {
    id: 'duration',
    name: 'duration',
    label: words.duration,
    value: String(durationOf(state)),
    options: all.map((minutes) => ({ value: String(minutes), label: formatDuration(minutes, lang) })),
    onChange: (value: string) => send({ type: 'duration-chosen', durationMinutes: Number(value) }),
  };
  return selectField(field);
};

const workerField = (view: View) => {
  const { state, words, send } = view;
  const workers = state.workers.value;
  if (!workers?.length) return nothing;
  const nameOf = ({ maskedName, rating }: (typeof workers)[number]) =>
    rating?.count ? words.workerRating(maskedName, rating.mean.toFixed(1)) : maskedName;
  return selectField({
    id: 'worker',
    name: 'worker',
    label: words.worker,
    value: state.choice.workerId ?? '',
    options: [{ value: '', label: words.anyWorker }, ...workers.map((worker) => ({ value: worker.id, label: nameOf(worker) }))],
    onChange: (value) => send({ type: 'worker-chosen', workerId: value || undefined }),
  });
};

const calendar = (view: View, byDay: Map<string, ChosenSlot[]>) => {
  const { state, words, lang, send } = view;
  const days = state.slots.value?.days ?? [];
  const { today } = state;
  const max = lastDay(state);
  if (!today || !max) return nothing;
  return dayPicker({
    id: 'day',
    free: new Map(days.map(({ day }) => [day, byDay.get(day)?.length ?? 0])),
    marks: new Map(days.map(({ day, dayType }) => [day, dayType])),
    selected: state.choice.day,
    focused: state.focused ?? today,
    min: today,
    max,
    today,
    messages: { ...words.day, month: (day) => formatMonth(day, lang), day: (day) => formatDayLong(day, lang) },
    onSelect: (day) => send({ type: 'day-chosen', day }),
    onFocusDay: (day) => send({ type: 'day-focused', day }),
  });
};

const slotOption = ({ words, lang, timeZone }: View, slot: ChosenSlot & Partial<Slot>): SlotOption => ({
  value: slot.start,
  time: clockAt(fromInstant(slot.start), timeZone),
  hints: [slot.surchargeInFen ? words.more(formatMoney(slot.surchargeInFen, lang)) : '', slot.left === 1 ? words.lastOne : ''].filter(
    Boolean,
  ),
});

const slotsOfDay = (view: View, byDay: Map<string, ChosenSlot[]>) => {
  const { state, words, lang, problems, send } = view;
  const { day } = state.choice;
  const slots = (day && byDay.get(day)) || [];
  if (slots.length === 0 && state.slots.at === 'asked') return skeleton('slot', 8, words.loading);
  if (byDay.size === 0) {
    const seek = { label: words.seek, onClick: () => send({ type: 'seek' }) };
    return nextWindow(state)
      ? notice({ tone: 'info', text: words.emptyWeek, phone: view.phone, action: seek })
      : notice({ tone: 'info', text: words.emptyAll, phone: view.phone });
  }
  if (!day || slots.length === 0) return notice({ tone: 'info', text: words.emptyDay });
  return slotList({
    id: 'slot',
    name: 'slot',
    label: words.slotsOn(formatDay(day, lang)),
    error: problems.some(({ field }) => field === 'slot') ? words.chooseSlot : undefined,
    slots: slots.map((slot) => slotOption(view, slot)),
    value: state.taken ? undefined : state.choice.slot?.start,
    messages: words.slot,
    onSelect: (start) => send({ type: 'slot-chosen', start, end: slots.find((slot) => slot.start === start)!.end }),
  });
};

/** Stands below everything, so that a hold that lapses moves nothing under one's finger. */
export const holdLine = ({ state, words, send }: View) => {
  const { at } = state.hold;
  const text = { none: '', asked: words.holding, renewing: words.holding, held: words.held, lapsed: words.lapsed, unheld: words.unheld }[
    at
  ];
  return html`<p class="hold" part="hold ${at}" role="status">
    ${text}${
      at === 'lapsed' || at === 'unheld'
        ? button({ label: words.renew, kind: 'plain', part: 'renew', onClick: () => send({ type: 'hold-renewed' }) })
        : nothing
    }
  </p>`;
};

export const timeStep = (view: View) => {
  const { state, words } = view;
  const { slots } = state;
  const byDay = slotsByDay(state);
  return html`
    <div class="pair">${durationField(view)}${workerField(view)}</div>
    ${slots.at === 'failed' ? troubleNotice(view, slots.trouble) : nothing}
    ${slots.value ? calendar(view, byDay) : slots.at === 'failed' ? nothing : skeleton('calendar', 1, words.loading)}
    ${slots.value || slots.at === 'asked' ? slotsOfDay(view, byDay) : nothing}
  `;
};
