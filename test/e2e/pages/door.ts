import encodeQR from 'qr';
import { until } from '../drive/page.ts';
import { VisitPage } from './visit.ts';

/** The verifier at once, as a portal has it that knows of no booking before the scan; its camera is a lens. */
export class DoorPage extends VisitPage {
  /** For `front.change`. */
  static readonly html = (html: string): string => html.replace(/(<section class="door"[^>]*) hidden/, '$1');

  /** Holds these words as a code before the camera, from the first screen on. */
  async scanning(text: string): Promise<void> {
    const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 }).map((row) => row.map(Number).join(''));
    await until('the verifier', () =>
      this.page.evaluate(() => {
        const element = document.querySelector('linli-worker-verifier') as (HTMLElement & { reset?: () => void }) | null;
        element?.reset?.();
        return element?.reset !== undefined;
      }),
    );
    await this.sees('heading', '门口是谁？');
    const films = await this.page.evaluate((rows) => lens.show(rows), rows);
    if (films) await this.press('扫一扫');
    else await this.page.evaluate(() => lens.asPhoto());
  }

  async looksAt(text: string) {
    await this.scanning(text);
    return this.verdict();
  }
}
