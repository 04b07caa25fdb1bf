import type { QrModules } from '../../host/qr-code.ts';
import { drawQr } from '../../ui/qr-canvas.ts';

/** Draws a code once for each canvas, width and zoom, in whole pixels of this screen. */
export class CodeCanvas {
  #drawn: { canvas: HTMLCanvasElement; modules: QrModules; pixels: number } | undefined;

  draw(canvas: HTMLCanvasElement, modules: QrModules): void {
    const width = canvas.parentElement!.clientWidth;
    const pixels = width * devicePixelRatio;
    const last = this.#drawn;
    if (!width || (last?.canvas === canvas && last.modules === modules && last.pixels === pixels)) return;
    this.#drawn = { canvas, modules, pixels };
    drawQr(canvas, modules, width, devicePixelRatio);
  }

  /** The code is off the screen; nothing of it is kept. */
  forget(): void {
    this.#drawn = undefined;
  }
}
