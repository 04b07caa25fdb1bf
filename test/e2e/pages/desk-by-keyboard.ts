import { type Page, until } from '../drive/page.ts';
import { Keyboard } from './keyboard.ts';

/** The firm's desk, as somebody uses it with the keyboard alone. */
export class DeskByKeyboard {
  readonly #keyboard: Keyboard;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.#keyboard = new Keyboard(page);
  }

  async open(url: string): Promise<void> {
    await this.#page.goto(url);
    await until('the desk', () => this.#page.evaluate(() => e2e.exists('button', '接单')));
  }

  /** Presses the button of this booking, and waits until its card has the focus again and says what it is now. */
  async take(button: string, bookingId: string, status: string): Promise<void> {
    await until(`${button} at rest`, () => this.#page.evaluate(() => !e2e.text().includes('正在看谁有空')));
    await this.#keyboard.activate(button, bookingId);
    await this.#keyboard.arrivesAt({ role: 'heading', around: bookingId });
    await until(`${bookingId} to be ${status}`, async () => (await this.#keyboard.focused())?.around.includes(status));
  }
}
