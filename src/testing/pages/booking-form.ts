import { all, type Name, named, nameOf } from './find.ts';
import { CalendarPage } from './calendar.ts';
import type { PageOptions } from './page.ts';

/** Who, where, and what the service asks. What is left out stays as it is. */
export interface Filling {
  name?: string;
  phone?: string;
  building?: string;
  unit?: string;
  room?: string;
  detail?: string;
  note?: string;
  /** What the service asks, by its label: a text, or a choice by its name; `true` ticks a box. */
  answers?: Record<string, string | true>;
}

type Step = 'service' | 'time' | 'who' | 'review' | 'booked';

/** By what each step asks for, whatever language its words are in. */
const marks: Record<Step, string> = {
  service: 'input[name=service]',
  time: '[part~=day-picker]',
  who: 'input[name=phone], textarea[name=note]',
  review: 'input[name="consent.visit"]',
  booked: '[part~=receipt]',
};

const order = Object.keys(marks) as Step[];

/** The booking form, as whoever books with it speaks of it. Goes on to the next step by itself where that is asked for. */
export class BookingFormPage extends CalendarPage {
  async chooseService(name: Name): Promise<this> {
    await this.#reach('service');
    await this.choose(name, '[name=service]');
    return this;
  }

  /** As the calendar calls it, such as `12月1日` or `1 December`, or `2026-12-01`. */
  async chooseDay(day: Name): Promise<this> {
    await this.#reach('time');
    await this.pickDay(day);
    return this;
  }

  /** Such as `09:00`, on the chosen day. */
  async chooseTime(time: string): Promise<this> {
    await this.#reach('time');
    await this.pickTime(time);
    return this;
  }

  /** The first that is free; which one it was. */
  async chooseFirstTime(): Promise<string> {
    await this.#reach('time');
    return this.pickFirst();
  }

  async fillIn({ answers = {}, ...typed }: Filling): Promise<this> {
    await this.#reach('who');
    for (const [field, value] of Object.entries(typed)) {
      this.enter(await this.until(() => this.#field(field), `a field for the ${field}`), value);
    }
    for (const [label, answer] of Object.entries(answers)) await this.#answer(label, answer);
    return this;
  }

  /** The lines of the price, before one commits oneself. */
  async bill(): Promise<Record<string, string>> {
    await this.#reach('review');
    await this.until(() => Object.keys(this.rows('bill')).length > 0, 'the price');
    return this.rows('bill');
  }

  /** Ticks what has to be agreed to, and books. Waits for no answer: `receipt` does, or `says`. */
  async book(): Promise<this> {
    await this.bill();
    for (const consent of this.#consents()) if (!consent.checked) consent.click();
    (await this.until(() => this.#submit(), 'the button that books')).click();
    return this;
  }

  /** What one is shown once it is booked, line by line. */
  async receipt(): Promise<Record<string, string>> {
    await this.until(() => this.#isAt('booked'), 'the receipt of a booking');
    return this.rows('receipt');
  }

  #isAt(step: Step): boolean {
    return all(this.element, marks[step]).length > 0;
  }

  #submit(): HTMLElement | undefined {
    return this.shown('[part~=submit]').find((button) => !button.matches('[aria-disabled="true"]'));
  }

  #back(): HTMLElement | undefined {
    return this.shown('[part~=back]').find((button) => !button.matches('[aria-disabled="true"]'));
  }

  #field(name: string): HTMLInputElement | undefined {
    return this.shown<HTMLInputElement>(`input[name="${name}"], textarea[name="${name}"]`)[0];
  }

  /** Those without which it cannot be booked. */
  #consents(): HTMLInputElement[] {
    return all<HTMLInputElement>(this.element, 'input[name^="consent."]').filter(({ required }) => required);
  }

  async #answer(label: string, answer: string | true): Promise<void> {
    const group = () => named(this.shown('fieldset'), label);
    const field = () =>
      named(
        this.shown<HTMLInputElement>('input, textarea, select').filter(({ type }) => type !== 'radio'),
        label,
      );
    if (answer === true) return this.choose(label);
    const found = await this.until(() => field() ?? group(), `a question “${label}”`);
    if (found.matches('fieldset')) return this.#chooseIn(found, answer);
    return found.matches('select') ? this.select(label, answer) : this.enter(found as HTMLInputElement, answer);
  }

  async #chooseIn(group: Element, answer: string): Promise<void> {
    const inputs = () => named([...group.querySelectorAll<HTMLInputElement>('input')], answer);
    (await this.until(inputs, `“${answer}” among the answers to “${nameOf(group)}”`)).click();
  }

  /** From wherever the form is, as one would: on and back by its own buttons. A form that kept a draft begins where it was left. */
  async #reach(step: Step): Promise<void> {
    let pressedAt: Step | undefined;
    const press = (now: Step): void => {
      const isAhead = order.indexOf(now) < order.indexOf(step);
      const button = now === pressedAt ? undefined : isAhead ? this.#submit() : this.#back();
      if (!button) return;
      pressedAt = now;
      button.click();
    };
    await this.until(() => {
      const now = order.find((each) => this.#isAt(each));
      if (now && now !== step) press(now);
      return now === step;
    }, `the step “${step}” of the form`);
  }
}

export const bookingForm = (element: HTMLElement, options?: PageOptions): BookingFormPage => new BookingFormPage(element, options);
