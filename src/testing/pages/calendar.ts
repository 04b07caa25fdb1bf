import { isDay } from '../../domain/day.ts';
import { all, isShown, type Name, named, nameOf } from './find.ts';
import { Page } from './page.ts';

/** `2026-12-01` as the calendar of either language calls it. */
const namesOf = (day: string): RegExp => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const english = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return new RegExp(`${year}年${month}月${date}日|(?<!\\d)${english.format(Date.parse(`${day}T00:00:00Z`))}`);
};

const mostMonths = 14;

/** A page with a month of days and the times of one of them. */
export class CalendarPage<E extends HTMLElement = HTMLElement> extends Page<E> {
  /** The times that are free on the chosen day, such as `09:00`. */
  get freeTimes(): string[] {
    return this.radios('slot').map(nameOf);
  }

  get #days(): HTMLElement[] {
    return this.shown('[role=grid] button');
  }

  /** As it is called, such as `12月1日`, or as `2026-12-01`; turns the months until it is there. */
  protected async pickDay(day: Name): Promise<void> {
    const name = typeof day === 'string' && isDay(day) ? namesOf(day) : day;
    await this.until(() => this.#days.length > 0, 'a calendar');
    for (let turned = 0; !named(this.#days, name); turned++) await this.#turn(`the day ${String(day)}`, turned);
    // Its free times may still be on their way.
    const button = await this.until(
      () => {
        const found = named(this.#days, name);
        return found && found.getAttribute('aria-disabled') !== 'true' && found;
      },
      `the day ${String(day)} with a free time`,
    );
    button.click();
    await this.until(
      () => this.shown('[role=gridcell][aria-selected=true]').some((cell) => cell.contains(named(this.#days, name)!)),
      `the day ${String(day)} chosen`,
    );
  }

  protected async pickTime(time: string): Promise<void> {
    const input = await this.until(() => named(this.radios('slot'), time), `the time ${time}`);
    input.click();
  }

  /** Whatever is free first. */
  protected async pickFirst(): Promise<string> {
    const first = () => this.radios('slot')[0];
    await this.until(() => this.#days.length > 0, 'a calendar');
    if (!first()) {
      const day = await this.until(() => this.#days.find((each) => each.matches('[part~=free]')), 'a day with a free time');
      day.click();
    }
    const input = await this.until(first, 'a free time');
    input.click();
    return nameOf(input);
  }

  async #turn(what: string, turned: number): Promise<void> {
    const before = nameOf(this.shown('[role=grid]')[0]!.parentElement!.querySelector('strong')!);
    const next = all(this.element, '[part~=turn]').filter(isShown).at(-1);
    if (!next || next.getAttribute('aria-disabled') === 'true' || turned > mostMonths) {
      await this.until(() => false, `${what}: the calendar ends before it`);
    }
    next?.click();
    await this.until(() => nameOf(this.shown('[role=grid]')[0]!.parentElement!.querySelector('strong')!) !== before, 'the next month');
  }
}
