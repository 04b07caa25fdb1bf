import { html, nothing } from 'lit';
import type { Day } from '../domain/day.ts';
import { addMonths, monthOf } from '../domain/month.ts';
import { dayByKey, weeksOf, within } from './month.ts';

export interface DayPickerMessages {
  /** Name of the grid, such as 选择日期. */
  label: string;
  previous: string;
  next: string;
  /** Short names, Monday first, such as 一. */
  weekdays: readonly string[];
  /** Heading, such as 2026年12月; `month` is its first day or any day in it. */
  month: (day: Day) => string;
  /** Accessible name, such as 2026年12月1日 星期二. */
  day: (day: Day) => string;
  today: string;
  /** By day type: the short sign in the cell (休, 班) and what is read out. */
  marks: Partial<Record<string, { sign: string; name: string }>>;
  /** A day without free time: read out, and short in the cell (满). */
  none: { sign: string; name: string };
}

export interface DayPicker {
  id: string;
  /** How many free times each day has; a day not in here is not known yet and can be chosen. */
  free: ReadonlyMap<Day, number>;
  /** Day types from the backend; a day without one has no mark. */
  marks: ReadonlyMap<Day, string | null>;
  selected?: Day;
  /** The day that Tab reaches, and whose month is shown. */
  focused: Day;
  min: Day;
  max: Day;
  today: Day;
  messages: DayPickerMessages;
  onSelect: (day: Day) => void;
  /** The focused day moved, perhaps into a month whose days are to be loaded. */
  onFocusDay: (day: Day) => void;
}

const cell = (picker: DayPicker, day: Day, weekday: number) => {
  const { messages, selected, focused, today, min, max } = picker;
  const free = picker.free.get(day);
  const full = free === 0;
  const off = full || day < min || day > max;
  const mark = messages.marks[picker.marks.get(day) ?? ''];
  // Drawn by CSS: the name says it in full, and a name has to contain the text in view.
  const sign = full ? messages.none.sign : mark?.sign;
  const state = day === selected ? ' selected' : off ? ' disabled' : free ? ' free' : '';
  const isToday = day === today ? ' today' : '';
  const name = [messages.day(day), isToday && messages.today, mark?.name, full && messages.none.name];
  return html`<button
    type="button"
    class="day${state}${isToday}"
    part="day${state}${isToday}"
    tabindex=${day === focused ? 0 : -1}
    aria-label=${name.filter(Boolean).join(', ')}
    aria-disabled=${off ? 'true' : nothing}
    aria-current=${isToday ? 'date' : nothing}
    @click=${() => (off ? picker.onFocusDay(within(day, min, max)) : picker.onSelect(day))}
  >
    <i data-sign=${messages.weekdays[weekday] ?? ''}></i
    >${Number(day.slice(8))}${sign ? html`<small class=${full ? nothing : 'mark'} data-sign=${sign}></small>` : nothing}
  </button>`;
};

/** A month as a grid, by pointer and by every key of the APG date grid. */
export const dayPicker = (picker: DayPicker) => {
  const { id, focused, min, max, messages, onFocusDay } = picker;
  const turn = (months: number, name: string, sign: string) => {
    const to = within(addMonths(focused, months), min, max);
    const off = monthOf(to) === monthOf(focused);
    return html`<button
      type="button"
      class="plain ${off ? 'off' : ''}"
      part="turn"
      aria-label=${name}
      aria-disabled=${off}
      @click=${() => off || onFocusDay(to)}
    >
      ${sign}
    </button>`;
  };
  const press = (event: KeyboardEvent) => {
    const to = event.altKey || event.ctrlKey || event.metaKey ? undefined : dayByKey(event.key, focused, min, max);
    if (!to) return;
    event.preventDefault();
    const grid = event.currentTarget as HTMLElement;
    onFocusDay(to);
    // The day may be in another month, so its button is there only after the element has rendered.
    requestAnimationFrame(() => grid.querySelector<HTMLElement>('[tabindex="0"]')?.focus());
  };
  return html`
    <div class="picker" part="day-picker" id=${id}>
      <div class="month">
        ${turn(-1, messages.previous, '‹')}<strong id="${id}-month" aria-live="polite">${messages.month(focused)}</strong
        >${turn(1, messages.next, '›')}
      </div>
      <div class="cal" role="grid" aria-label=${messages.label} aria-describedby="${id}-month" @keydown=${press}>
        <div class="wk" role="row">${messages.weekdays.map((name) => html`<small role="columnheader">${name}</small>`)}</div>
        ${weeksOf(focused).map(
          (week) =>
            html`<div class="wk" role="row">
              ${week.map((day, weekday) =>
                day
                  ? html`<div role="gridcell" aria-selected=${day === picker.selected}>${cell(picker, day, weekday)}</div>`
                  : html`<div class="blank" role="gridcell"></div>`,
              )}
            </div>`,
        )}
      </div>
    </div>
  `;
};
