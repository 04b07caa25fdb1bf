import { until } from '../drive/page.ts';
import { ByWords } from './by-words.ts';
import { signOn } from './sign.ts';

/** What the verifier says of whoever is at the door. */
export interface Said {
  who: string;
  advice: string;
  /** `let-in`, `ask` or `do-not-open`, beside the sentence. */
  word: string;
  why: string[];
  /** The first thing to press. */
  first: string;
}

/** The resident's page: the booking's way, the door, and what one thinks of it afterwards. */
export class VisitPage extends ByWords {
  async open(url: string, bookingId?: string): Promise<void> {
    await this.page.goto(`${url}/visit${bookingId === undefined ? '' : `?booking=${bookingId}`}`);
  }

  /** The tracker's own heading: the line below it names every step, also those that have not come. */
  isAt = (status: string) =>
    until(`the booking to be at “${status}”`, () =>
      this.page.evaluate((word) => {
        const heading = document.querySelector('linli-booking-tracker')?.shadowRoot?.querySelector('[part=heading]');
        return heading?.textContent?.trim() === word;
      }, status),
    );

  /** From the booking to the camera. */
  async scan(): Promise<void> {
    await this.press('扫码核验');
    await this.press('扫一扫');
  }

  verdict = (): Promise<Said> =>
    until('a verdict', () =>
      this.page.evaluate(() => {
        const root = document.querySelector('linli-worker-verifier')?.shadowRoot;
        const said = (selector: string) => (root?.querySelector<HTMLElement>(selector)?.innerText ?? '').replace(/\s+/g, ' ').trim();
        const advice = root?.querySelector('[part^=advice]');
        if (!advice) return undefined;
        return {
          who: said('[part=heading]'),
          advice: said('[part^=advice]'),
          word: advice.getAttribute('part')!.split(' ')[1]!,
          why: [...root!.querySelectorAll<HTMLElement>('[part=why] li')].map((item) => item.innerText.trim()),
          first: said('[part=todo] :is(button, a, label)'),
        };
      }),
    ).catch(async (cause: unknown) => {
      throw new Error(`no verdict in:\n${await this.text()}`, { cause });
    });

  sign = () => signOn(this.page, 'linli-worker-verifier');

  /** 确认入户 on this phone; how many milliseconds the tracker took to say so after the server had, and after the tap. */
  confirm = (): Promise<{ afterAnswer: number; afterTap: number }> =>
    this.page.evaluate(
      () =>
        new Promise<{ afterAnswer: number; afterTap: number }>((done) => {
          const tapped = performance.now();
          let answered = tapped;
          document.addEventListener('linli-entry-confirmed', () => (answered = performance.now()), { once: true });
          const tracker = document.querySelector('linli-booking-tracker')!.shadowRoot!;
          const look = () => {
            const now = performance.now();
            if (tracker.querySelector('[part=heading]')?.textContent?.includes('正在服务'))
              return done({ afterAnswer: now - answered, afterTap: now - tapped });
            requestAnimationFrame(look);
          };
          e2e.click('button', '确认入户');
          look();
        }),
    );

  /** As many have said something about whom this booking was with. */
  reviews = (): Promise<number> => until('the summary', async () => Number(/(\d+) 条评价/.exec(await this.text())?.[1]));
}
