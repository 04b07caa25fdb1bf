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
          const frame = document.querySelector<HTMLIFrameElement>(`#${who} iframe`)!;
          const phone = frame.contentWindow as (Window & typeof globalThis) | null;
          // While the next page is on its way the one before it still stands there, with buttons of other visits.
          if (phone?.location.href.replace(/#.*/, '') !== frame.src) return false;
          return phone.e2e.click(role, name);
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
    ).catch(async (cause: unknown) => {
      throw new Error(`the guide says: ${await this.page.evaluate(() => document.getElementById('step')!.textContent)}`, { cause });
    });

  /** What the page policy was broken with, on the page and on each of its phones. */
  violations = () =>
    this.page.evaluate(() =>
      [window, ...[...document.querySelectorAll('iframe')].map((frame) => frame.contentWindow as Window & typeof globalThis)].flatMap(
        ({ e2e }) => e2e.violations,
      ),
    );
}
