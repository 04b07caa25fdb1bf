import type { Part } from '../drive/page.ts';
import { until } from '../drive/page.ts';
import { ByWords } from './by-words.ts';
import { signOn } from './sign.ts';

/** The worker's day, with the code at its end. */
export class WorkerPage extends ByWords {
  async open(url: string): Promise<void> {
    await this.page.goto(`${url}/worker`);
  }

  /** Where the code stands, as somebody holds a phone in front of it: as wide as the screen, upright. */
  code = (): Promise<Part> =>
    until('a code on the screen', () =>
      this.page.evaluate(async () => {
        const canvas = document.querySelector('linli-worker-code')?.shadowRoot?.querySelector('canvas');
        if (!canvas?.width) return undefined;
        canvas.scrollIntoView({ block: 'center' });
        await e2e.painted();
        const { y, height } = canvas.getBoundingClientRect();
        const tall = (innerWidth * 4) / 3;
        return { x: 0, y: Math.max(0, Math.round(y + height / 2 - tall / 2)), width: innerWidth, height: tall };
      }),
    );

  sign = () => signOn(this.page, 'linli-worker-code');
}
