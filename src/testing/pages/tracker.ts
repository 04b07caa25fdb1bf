import { CalendarPage } from './calendar.ts';
import { all, type Name, nameOf } from './find.ts';
import type { PageOptions } from './page.ts';

export interface TrackedStep {
  name: string;
  /** `done`, `current`, `ahead`, or how it ended. */
  state: string;
}

/** The tracker, as whoever waits for a visit speaks of it. */
export class TrackerPage extends CalendarPage {
  /** What its heading says now, once it knows. */
  async status(): Promise<string> {
    await this.until(() => this.#head(), 'a booking');
    return this.heading;
  }

  /** The way of the booking. */
  get line(): TrackedStep[] {
    return all(this.element, '[part~=line] > li').map((step) => ({
      name: nameOf(step.querySelector('.name') ?? step),
      state: (step.getAttribute('part') ?? '').replace(/^step\s*/, ''),
    }));
  }

  /** When, where and for how much, line by line. */
  async facts(): Promise<Record<string, string>> {
    await this.until(() => this.#head(), 'a booking');
    return this.rows('facts');
  }

  /** What it says that cancelling costs, after it was asked for. */
  async askToCancel(): Promise<string> {
    await this.#open('cancel');
    const question = await this.until(() => this.shown('[part~=confirm][role=group]')[0], 'what cancelling costs');
    await this.until(() => this.#confirm(), 'a price of cancelling');
    return nameOf(question.querySelector('[id$=-text]') ?? question);
  }

  /** Cancels, and waits until it says so. */
  async cancel(): Promise<void> {
    await this.askToCancel();
    await this.#commit();
  }

  /** To another day and time, and waits until it says so. */
  async moveTo(day: Name, time: string): Promise<void> {
    await this.#open('reschedule');
    await this.pickDay(day);
    await this.pickTime(time);
    await this.#commit();
  }

  #head(): HTMLElement | undefined {
    return this.shown('[part~=head]')[0];
  }

  #confirm(): HTMLElement | undefined {
    return this.shown('button[part~=confirm]').find((button) => !button.matches('[aria-disabled="true"]'));
  }

  async #open(act: string): Promise<void> {
    (await this.until(() => this.shown(`button[part~=${act}]`)[0], `a way to ${act}`)).click();
  }

  async #commit(): Promise<void> {
    (await this.until(() => this.#confirm(), 'a button that confirms')).click();
    await this.until(() => this.shown('button[part~=confirm]').length === 0, 'the change done');
  }
}

export const tracker = (element: HTMLElement, options?: PageOptions): TrackerPage => new TrackerPage(element, options);
