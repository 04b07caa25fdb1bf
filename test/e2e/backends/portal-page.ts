import { until } from '../drive/page.ts';
import { BookingPage } from '../pages/booking.ts';
import { reads } from '../pages/by-words.ts';
import { type Order, order } from '../pages/orders.ts';

/** A portal's page on somebody else's backend: no holds, and no questions of a service beyond who and where. */
export class PortalPage extends BookingPage {
  override async open(url: string, service = '日常保洁'): Promise<void> {
    await this.page.goto(url);
    await this.sees('radio', service);
  }

  override chooseTime = (clock: string) => this.press(clock, 'radio');

  override async fillIn({ name, phone, building, unit, room, note }: Order = order): Promise<void> {
    const fields = { 姓名: name, 手机号: phone, 楼栋: building, 单元: unit, 室号: room, 留言: note };
    for (const [label, value] of Object.entries(fields)) await this.fill(label, value);
  }

  /** In a list that opens: of the form’s field with this name, what begins so. */
  choose = (name: string, option: string) =>
    until(`${option} for ${name}`, () =>
      this.page.evaluate(
        (name, option) => {
          const selects = [...e2e.everything()].filter((element) => element instanceof HTMLSelectElement);
          const field = selects.find(({ labels }) => labels[0]?.textContent.trim().startsWith(name));
          const found = [...(field?.options ?? [])].find(({ text }) => text.startsWith(option));
          if (!field || !found) return false;
          field.value = found.value;
          field.dispatchEvent(new Event('change', { bubbles: true }));
          return true;
        },
        name,
        option,
      ),
    );

  /** The next answer to this path is lost on its way: the backend has done what it was asked. */
  losesAnswer = (path: string) =>
    this.page.evaluate((path) => {
      const send = globalThis.fetch;
      globalThis.fetch = async (...asked) => {
        const answer = await send(...asked);
        if (!new URL(String(asked[0]), location.href).pathname.endsWith(path)) return answer;
        globalThis.fetch = send;
        throw new TypeError('lost on its way');
      };
    }, path);

  /** What the page told its developer, of which there should be nothing. */
  warnings = (): Promise<string[]> => this.page.evaluate(() => e2e.said.filter((line) => /^(warn|error|uncaught|unhandled)/.test(line)));

  /** What one reads of the booking that one follows. */
  tracked = (): Promise<string> =>
    this.page.evaluate(
      () => document.querySelector('linli-booking-tracker')?.shadowRoot?.querySelector<HTMLElement>('[part=tracker]')?.innerText ?? '',
    );

  /** The tracker's own button: the receipt above it may have one of that name, too. */
  act = (name: string) =>
    until(`the tracker’s “${name}”`, () =>
      this.page.evaluate((name) => {
        const buttons = document.querySelector('linli-booking-tracker')?.shadowRoot?.querySelectorAll('button') ?? [];
        const found = [...buttons].find(({ textContent, ariaDisabled }) => textContent.trim() === name && ariaDisabled !== 'true');
        found?.click();
        return found !== undefined;
      }, name),
    );

  tracks = (...words: string[]) => reads('the tracker', this.tracked, words);
}
