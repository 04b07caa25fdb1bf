import decodeQR from 'qr/decode.js';
import type { LinliWorkerCode } from '../../../src/elements/worker-code/worker-code.ts';
import { until } from '../booking-form/page.ts';

/** The code's page as the worker sees it, and as a resident's camera does. */
export class WorkerCodePage {
  readonly element: LinliWorkerCode;

  constructor(element: LinliWorkerCode) {
    this.element = element;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  get text(): string {
    return this.root.querySelector<HTMLElement>('.root')?.innerText ?? '';
  }

  get canvas(): HTMLCanvasElement | null {
    return this.root.querySelector('canvas');
  }

  /** What was said last to whoever cannot see the screen. */
  get announced(): string {
    return this.root.querySelector('p.sr[role=status]')?.textContent?.trim() ?? '';
  }

  says = (words: string | RegExp) =>
    until(() => (typeof words === 'string' ? this.text.includes(words) : words.test(this.text)), `“${String(words)}” in:\n${this.text}`);

  /** What a camera reads from the screen; undefined where there is no code. */
  read(): string | undefined {
    const { canvas } = this;
    if (!canvas?.width) return undefined;
    const { data, width, height } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    try {
      return decodeQR({ data, width, height });
    } catch {
      return undefined;
    }
  }

  reads = (text: string) => until(() => this.read() === text, `the code ${text.slice(0, 40)}…`);

  shows = () => until(() => this.read(), 'a code');

  isGone = () => until(() => !this.canvas, 'the code to go');

  press = async (name: string) =>
    (
      await until(() => [...this.root.querySelectorAll('button')].find((each) => each.textContent.trim() === name), `a button “${name}”`)
    ).click();
}
