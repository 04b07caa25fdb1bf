import { html, nothing } from 'lit';
import type { Slot } from '../../../domain/slot.ts';
import type { WorkerRecord } from '../../../domain/worker.ts';
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
import type { RestView } from './rest-view.ts';

const durationField = (view: RestView) => {
  const { state, time, lang, send } = view;
  const service = chosenService(state);
  if (!service) return nothing;
  const all = durationsOf(service);
  if (all.length < 2) return nothing;
  const field = {
    id: 'duration',
    name: 'duration',
    label: time.duration,
    value: String(durationOf(state)),
    options: all.map((minutes) => ({ value: String(minutes), label: formatDuration(minutes, lang) })),
    onChange: (value: string) => send({ type: 'duration-chosen', durationMinutes: Number(value) }),
  };
  return selectField(field);
};

const workerField = (view: RestView) => {
  const { state, time, send } = view;
  // Before the workers are there too, so that nothing moves when they come.
  if (state.workers.at === 'idle' || state.workers.at === 'failed') return nothing;
  const { value: workers = [] } = state.workers;
  const nameOf = ({ maskedName, rating }: WorkerRecord) =>
    rating?.count ? time.workerRating(maskedName, rating.mean.toFixed(1)) : maskedName;
  return selectField({
    id: 'worker',
    name: 'worker',
    label: time.worker,
    value: state.choice.workerId ?? '',
    options: [{ value: '', label: time.anyWorker }, ...workers.map((worker) => ({ value: worker.id, label: nameOf(worker) }))],
    onChange: (value) => send({ type: 'worker-chosen', workerId: value || undefined }),
  });
};

const calendar = (view: RestView, byDay: Map<string, ChosenSlot[]>) => {
  const { state, time, lang, send } = view;
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
    messages: { ...time.day, month: (day) => formatMonth(day, lang), day: (day) => formatDayLong(day, lang) },
    onSelect: (day) => send({ type: 'day-chosen', day }),
    onFocusDay: (day) => send({ type: 'day-focused', day }),
  });
};

const slotOption = ({ time, timeZone }: RestView, slot: ChosenSlot & Partial<Slot>): SlotOption => ({
  value: slot.start,
  time: clockAt(fromInstant(slot.start), timeZone),
  hints: [slot.surchargeInFen ? time.more(formatMoney(slot.surchargeInFen)) : '', slot.left === 1 ? time.lastOne : ''].filter(Boolean),
});

const slotsOfDay = (view: RestView, byDay: Map<string, ChosenSlot[]>) => {
  const { state, words, time, lang, problems, send } = view;
  const { day } = state.choice;
  const slots = (day && byDay.get(day)) || [];
  // What could not be had is not full.
  if (slots.length === 0 && state.slots.at !== 'ready') return state.slots.at === 'asked' ? skeleton('slot', 8, words.loading) : nothing;
  if (byDay.size === 0) {
    const seek = { label: time.seek, onClick: () => send({ type: 'seek' }) };
    return nextWindow(state)
      ? notice({ tone: 'info', text: time.emptyWeek, phone: view.phone, action: seek })
      : notice({ tone: 'info', text: time.emptyAll, phone: view.phone });
  }
  if (!day || slots.length === 0) return notice({ tone: 'info', text: time.emptyDay });
  return slotList({
    id: 'slot',
    name: 'slot',
    label: time.slotsOn(formatDay(day, lang)),
    error: problems.some(({ field }) => field === 'slot') ? time.chooseSlot : undefined,
    slots: slots.map((slot) => slotOption(view, slot)),
    value: state.taken ? undefined : state.choice.slot?.start,
    messages: time.slot,
    onSelect: (start) => send({ type: 'slot-chosen', start, end: slots.find((slot) => slot.start === start)!.end }),
  });
};

/** Stands below everything, so that a hold that lapses moves nothing under one's finger. */
export const holdLine = ({ state, time, send }: RestView) => {
  const { at } = state.hold;
  const text = { none: '', asked: time.holding, renewing: time.holding, held: time.held, lapsed: time.lapsed, unheld: time.unheld }[at];
  return html`<p class="hold" part="hold ${at}" role="status">
    ${text}${
      at === 'lapsed' || at === 'unheld'
        ? button({ label: time.renew, kind: 'plain', part: 'renew', onClick: () => send({ type: 'hold-renewed' }) })
        : nothing
    }
  </p>`;
};

export const timeStep = (view: RestView) => {
  const { state, words } = view;
  const { slots } = state;
  const byDay = slotsByDay(state);
  return html`
    <div class="pair">${durationField(view)}${workerField(view)}</div>
    ${slots.at === 'failed' ? troubleNotice(view, slots.trouble, undefined, view.time.problems) : nothing}
    ${
      slots.value || slots.at === 'asked'
        ? html`<div class="split stack wide">
            <div>${slots.value ? calendar(view, byDay) : skeleton('calendar', 1, words.loading)}</div>
            <div>${slotsOfDay(view, byDay)}</div>
          </div>`
        : nothing
    }
  `;
};
