import type { LinliBookingTracker } from '../../../src/elements/booking-tracker/booking-tracker.ts';
import { until } from '../booking-form/page.ts';

/** The tracker as its user sees it: the heading, the line, buttons by name, sentences. */
export class TrackerPage {
  readonly element: LinliBookingTracker;

  constructor(element: LinliBookingTracker) {
    this.element = element;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  get text(): string {
    return this.root.querySelector<HTMLElement>('.track')?.innerText ?? '';
  }

  get focused(): Element | null {
    return this.root.activeElement;
  }

  get heading(): string {
    return this.root.querySelector('h2')?.textContent?.trim() ?? '';
  }

  /** What a screen reader is told last. */
  get announced(): string {
    return this.root.querySelector('.sr[role=status]')?.textContent?.trim() ?? '';
  }

  /** Each step of the line with its state. */
  get line(): string[] {
    return [...this.root.querySelectorAll('.line > li')].map(
      (step) => `${step.className} ${step.querySelector('.name')!.textContent!.trim()}`,
    );
  }

  says = (words: string | RegExp) =>
    until(() => (typeof words === 'string' ? this.text.includes(words) : words.test(this.text)), `“${String(words)}” in:\n${this.text}`);

  isAt = (heading: string) => until(() => this.heading === heading, `the heading ${heading} instead of ${this.heading}`);

  findButton = (name: string): HTMLButtonElement | undefined =>
    [...this.root.querySelectorAll('button')].find(
      (button) => (button.getAttribute('aria-label') ?? button.textContent ?? '').trim() === name,
    );

  press = async (name: string) =>
    (
      await until(() => {
        const found = this.findButton(name);
        return found?.matches(':not([aria-disabled="true"])') && found;
      }, `a button “${name}” at rest in:\n${this.text}`)
    ).click();

  chooseSlot = async (time: string) =>
    (await until(() => this.root.querySelector<HTMLInputElement>(`input[name="slot"][aria-label="${time}"]`), `the time ${time}`)).click();

  type = async (text: string) => {
    const field = await until(() => this.root.querySelector('textarea'), 'a field');
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await this.element.updateComplete;
  };
}
