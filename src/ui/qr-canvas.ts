/** Modules of quiet zone on each side (ISO/IEC 18004 §6.3.8). */
export const quietZone = 4;

export interface QrFit {
  /** Device pixels of one module's edge: whole, so that no camera sees a grey edge. */
  modulePixels: number;
  /** Device pixels of the whole square, with its quiet zone. */
  pixels: number;
}

/** The largest square of whole device pixels that `pixels` of them hold. */
export const fitQr = (modules: number, pixels: number): QrFit => {
  const whole = modules + 2 * quietZone;
  const modulePixels = Math.max(1, Math.floor(pixels / whole));
  return { modulePixels, pixels: modulePixels * whole };
};

/** Dark on white in every theme: many cameras read no inverted code. */
export const drawQr = (
  canvas: HTMLCanvasElement,
  code: readonly (readonly boolean[])[],
  width: number,
  devicePixelRatio: number,
): QrFit => {
  const fit = fitQr(code.length, Math.floor(width * devicePixelRatio));
  const { modulePixels, pixels } = fit;
  canvas.width = canvas.height = pixels;
  canvas.style.inlineSize = canvas.style.blockSize = `${pixels / devicePixelRatio}px`;
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, pixels, pixels);
  pen.fillStyle = '#000';
  code.forEach((row, y) =>
    row.forEach(
      (isDark, x) => isDark && pen.fillRect((x + quietZone) * modulePixels, (y + quietZone) * modulePixels, modulePixels, modulePixels),
    ),
  );
  return fit;
};
