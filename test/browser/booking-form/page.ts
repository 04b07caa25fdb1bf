import type { LinliBookingForm } from '../../../src/elements/booking-form/booking-form.ts';

const patienceMs = 5000;

/** Waits for what is asserted, never for a time. */
export const until = async <T>(look: () => T | null | undefined | false, what: string): Promise<T> => {
  const end = performance.now() + patienceMs;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
};

/** The form as its user sees it: steps, fields by label, buttons by name, sentences. */
export class BookingFormPage {
  readonly element: LinliBookingForm;

  constructor(element: LinliBookingForm) {
    this.element = element;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  get text(): string {
    return this.root.querySelector('form')?.innerText ?? '';
  }

  get heading(): string {
    return this.root.querySelector('h2')?.textContent?.trim() ?? '';
  }

  get focused(): Element | null {
    return this.root.activeElement;
  }

  says = (words: string | RegExp) =>
    until(() => (typeof words === 'string' ? this.text.includes(words) : words.test(this.text)), `“${String(words)}” in:\n${this.text}`);

  isAt = (heading: string) => until(() => this.heading === heading, `the step ${heading}`);

  button = (name: string | RegExp) => until(() => this.findButton(name), `a button “${String(name)}”`);

  findButton = (name: string | RegExp): HTMLButtonElement | undefined =>
    [...this.root.querySelectorAll('button')].find((button) => {
      const label = (button.getAttribute('aria-label') ?? button.textContent ?? '').trim();
      return typeof name === 'string' ? label === name : name.test(label);
    });

  /** As soon as it can be pressed. */
  press = async (name: string | RegExp) =>
    (
      await until(
        () => this.findButton(name)?.matches(':not([aria-disabled="true"])') && this.findButton(name),
        `a button “${String(name)}” at rest`,
      )
    ).click();

  field = (label: string) =>
    until(() => {
      const found = [...this.root.querySelectorAll('label')].find((each) => each.textContent!.trim().startsWith(label));
      return found && (found.control as HTMLInputElement | null);
    }, `a field “${label}”`);

  type = async (label: string, value: string) => {
    const field = await this.field(label);
    field.focus();
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await this.element.updateComplete;
  };

  /** Radio, checkbox. */
  choose = async (label: string) => {
    (await this.field(label)).click();
    await this.element.updateComplete;
  };

  slot = (time: string) =>
    until(() => this.root.querySelector<HTMLInputElement>(`input[name="slot"][aria-label="${time}"]`), `the time ${time}`);

  chooseSlot = async (time: string) => {
    (await this.slot(time)).click();
    await this.element.updateComplete;
  };

  chosenSlot = () => this.root.querySelector<HTMLInputElement>('input[name="slot"]:checked')?.getAttribute('aria-label');

  toTime = async (service = '日常保洁') => {
    await this.choose(service);
    await this.press('下一步');
    await this.isAt('什么时候上门？');
  };

  toWho = async (time = '09:00') => {
    await this.toTime();
    await this.chooseSlot(time);
    await this.press('下一步');
    await this.isAt('谁来用，到哪里？');
    await this.field('姓名');
  };

  fillWho = async () => {
    await this.type('姓名', '王建国');
    await this.type('手机号', '13712349050');
    await this.type('楼栋', '3幢');
    await this.type('单元', '2单元');
    await this.type('室', '501');
  };

  toReview = async () => {
    await this.toWho();
    await this.fillWho();
    await this.press('下一步');
    await this.isAt('请核对一遍');
    await this.says('合计');
  };

  agree = () => this.choose('我同意把姓名');

  book = async () => {
    await this.toReview();
    await this.agree();
    await this.press('确认预约');
  };
}
