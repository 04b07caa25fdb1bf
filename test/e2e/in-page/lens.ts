import type { Part } from '../drive/page.ts';

declare global {
  /** In a page that was given a lens: what its camera sees. */
  var lens: {
    /** A part of a picture (base64 of a PNG), `scale` pixels of it to one of the part's. False where it has to be looked at as a photo. */
    see(picture: string, part: Part, scale: number): Promise<boolean>;
    /** A code, row by row; `1` is dark. */
    show(rows: string[]): boolean;
    /** Where this engine makes no stream of a canvas: what the lens sees, chosen as a photo. */
    asPhoto(): Promise<void>;
  };
}

/** Runs in the page before anything else, so it closes over nothing: the camera is a canvas in front of which a test holds things. */
export const lendLens = () => {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [480, 640];
  const films = 'captureStream' in canvas && 'MediaStream' in globalThis;
  let paint = (pen: CanvasRenderingContext2D): void => void pen;
  const draw = () => {
    const pen = canvas.getContext('2d')!;
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, 480, 640);
    paint(pen);
  };

  const open = async () => {
    const stream = canvas.captureStream(15);
    // A canvas gives a picture only when something is drawn.
    const go = () => {
      draw();
      if (stream.getTracks().some(({ readyState }) => readyState === 'live')) requestAnimationFrame(go);
    };
    go();
    return stream;
  };
  const devices = { getUserMedia: open, enumerateDevices: async () => [] };
  if (films) Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: devices });

  const fields = function* (root: ParentNode): Generator<HTMLInputElement> {
    for (const element of root.querySelectorAll('*')) {
      if (element instanceof HTMLInputElement && element.type === 'file') yield element;
      if (element.shadowRoot) yield* fields(element.shadowRoot);
    }
  };

  globalThis.lens = {
    async see(picture, { x, y, width, height }, scale) {
      const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      paint = (pen) => pen.drawImage(image, x * scale, y * scale, width * scale, height * scale, 0, 0, 480, 640);
      draw();
      return films;
    },
    show(rows) {
      const size = Math.floor(440 / rows.length);
      const [left, top] = [(480 - size * rows.length) >> 1, (640 - size * rows.length) >> 1];
      paint = (pen) => {
        pen.fillStyle = '#000';
        rows.forEach((row, line) =>
          [...row].forEach((module, column) => module === '1' && pen.fillRect(left + column * size, top + line * size, size, size)),
        );
      };
      draw();
      return films;
    },
    async asPhoto() {
      const [field] = fields(document);
      const photo = await new Promise<Blob>((done) => canvas.toBlob((blob) => done(blob!)));
      const files = new DataTransfer();
      files.items.add(new File([photo], 'door.png', { type: 'image/png' }));
      field!.files = files.files;
      field!.dispatchEvent(new Event('change'));
    },
  };
};
