import { all, isShown, type Name, named, nameOf, textOf } from './find.ts';

export interface PageOptions {
  /** How long one waits for what is asked for; 5000 unless told. */
  patienceMs?: number;
}

/** What was waited for is not there. The message says what is there instead. */
export class NotOnPage extends Error {
  override name = 'NotOnPage';
}

const buttons = 'button, [role=button]';
/** Between two looks, in milliseconds: frames do not come in a tab behind another. */
const pace = 16;

const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ') || 'none';

/** What all page objects have in common: one looks, waits for what one looks for, and touches what people touch. */
export class Page<E extends HTMLElement = HTMLElement> {
  readonly element: E;
  readonly #patienceMs: number;

  constructor(element: E, { patienceMs = 5000 }: PageOptions = {}) {
    this.element = element;
    this.#patienceMs = patienceMs;
  }

  /** What one reads now. */
  get text(): string {
    return textOf(this.element);
  }

  /** What the screen is called. */
  get heading(): string {
    const found = this.shown('h2')[0];
    return found ? nameOf(found) : '';
  }

  /** Waits for a screen. */
  async isAt(heading: Name): Promise<void> {
    await this.until(() => named(this.shown('h2'), heading), `the heading ${String(heading)}`);
  }

  /** Waits for words anywhere. */
  async says(words: Name): Promise<void> {
    await this.until(() => (typeof words === 'string' ? this.text.includes(words) : words.test(this.text)), `the words ${String(words)}`);
  }

  /** Presses a button by its name, once it is not busy. */
  async press(name: Name): Promise<void> {
    (await this.until(() => named(this.shown(buttons).filter(isAtRest), name), `a button “${String(name)}” that is not busy`)).click();
  }

  /** Chooses one of radios or checkboxes by its name. */
  async choose(name: Name, group = ''): Promise<void> {
    const find = () => named(this.#inputs(`input[type=radio]${group}, input[type=checkbox]${group}`), name);
    const input = await this.until(find, `a choice “${String(name)}”`);
    if (!input.checked) input.click();
  }

  /** One line of a list of choices. */
  async select(label: Name, option: Name): Promise<void> {
    const select = await this.until(() => named(this.shown<HTMLSelectElement>('select'), label), `a list “${String(label)}”`);
    const found = await this.until(() => named([...select.options], option), `“${String(option)}” in the list “${String(label)}”`);
    select.value = found.value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** Into a field, by its label. */
  async type(label: Name, value: string): Promise<void> {
    const fields = () => this.shown<HTMLInputElement>('input:not([type=radio], [type=checkbox], [type=file]), textarea');
    this.enter(await this.until(() => named(fields(), label), `a field “${String(label)}”`), value);
  }

  protected enter(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
    field.focus();
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** Everything in view that fits the selector. */
  protected shown<F extends Element = HTMLElement>(selector: string): F[] {
    return all<F>(this.element, selector).filter(isShown);
  }

  /** Native radios lie out of view, under faces of their own. */
  #inputs(selector: string): HTMLInputElement[] {
    return all<HTMLInputElement>(this.element, selector).filter((input) => [...(input.labels ?? [])].some(isShown) || isShown(input));
  }

  protected radios(name: string): HTMLInputElement[] {
    return this.#inputs(`input[name="${name}"]`);
  }

  /** The lines of a list of names and values: a bill, a receipt. */
  protected rows(part: string): Record<string, string> {
    const lines = all(this.element, `[part~="${part}"]`).flatMap((each) => [...each.querySelectorAll('dt')]);
    return Object.fromEntries(lines.map((term) => [nameOf(term), nameOf(term.nextElementSibling!)]));
  }

  protected async until<T>(look: () => T | null | undefined | false, what: string): Promise<T> {
    const end = performance.now() + this.#patienceMs;
    for (;;) {
      const found = look();
      if (found) return found;
      if (performance.now() > end) throw new NotOnPage(`Waited ${this.#patienceMs} ms in vain for ${what}. ${this.#instead()}`);
      await new Promise((resolve) => setTimeout(resolve, pace));
    }
  }

  #instead(): string {
    const { localName, isConnected } = this.element;
    if (!isConnected) return `<${localName}> is not in the page.`;
    if (!this.element.shadowRoot) return `<${localName}> is not defined: is its script loaded?`;
    const names = this.shown(buttons).map(nameOf);
    return `There is the heading “${this.heading}”, the buttons ${list(names)}, and this text:\n${this.text.slice(0, 600)}`;
  }
}

const isAtRest = (button: Element): boolean => !button.matches(':disabled, [aria-disabled="true"]');
