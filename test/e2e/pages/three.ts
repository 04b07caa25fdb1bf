import { until } from '../drive/page.ts';
import { ByWords } from './by-words.ts';

export type Who = 'resident' | 'worker' | 'firm';

/** Three phones on one page. */
export class ThreePage extends ByWords {
  async open(url: string): Promise<void> {
    await this.page.goto(`${url}/three`);
    await this.sees('button', '走一遍');
  }

  /** On one of the phones, as soon as it is there and at rest. */
  pressOn = (who: Who, name: string, role = 'button') =>
    until(`${role} “${name}” on the phone of ${who}`, () =>
      this.page.evaluate(
        (who, role, name) => {
          const phone = document.querySelector<HTMLIFrameElement>(`#${who} iframe`)!.contentWindow as (Window & typeof globalThis) | null;
          return phone?.e2e.click(role, name);
        },
        who,
        role,
        name,
      ),
    );

  /** What the guide above the phones says. */
  guides = (words: string) =>
    until(`the guide to say “${words}”`, () =>
      this.page.evaluate((words) => document.getElementById('step')!.textContent!.includes(words), words),
    );

  /** What the page policy was broken with, on the page and on each of its phones. */
  violations = () =>
    this.page.evaluate(() =>
      [window, ...[...document.querySelectorAll('iframe')].map((frame) => frame.contentWindow as Window & typeof globalThis)].flatMap(
        ({ e2e }) => e2e.violations,
      ),
    );
}
