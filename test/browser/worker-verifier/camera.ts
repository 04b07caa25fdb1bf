import encodeQR from 'qr';

/** Black on white, with a quiet zone of four modules. */
export const drawQr = (canvas: HTMLCanvasElement, text: string, scale = 6): void => {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const size = modules.length * scale;
  const context = canvas.getContext('2d')!;
  Object.assign(canvas, { width: Math.max(640, size), height: Math.max(480, size) });
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  const [left, top] = [(canvas.width - size) >> 1, (canvas.height - size) >> 1];
  modules.forEach((row, y) => row.forEach((dark, x) => dark && context.fillRect(left + x * scale, top + y * scale, scale, scale)));
};

export const pngOf = (draw: (canvas: HTMLCanvasElement) => void): Promise<File> => {
  const canvas = document.createElement('canvas');
  draw(canvas);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(new File([blob!], 'photo.png', { type: 'image/png' }))));
};

/** Whether this engine makes a stream of a canvas; where it does not, a photo stands for the camera. */
export const hasCanvasStream = 'captureStream' in HTMLCanvasElement.prototype && 'MediaStream' in globalThis;

const secure = Object.getOwnPropertyDescriptor(globalThis, 'isSecureContext');

const replace = (target: object, name: string, value: unknown) => Object.defineProperty(target, name, { configurable: true, value });

/** What `navigator.mediaDevices` lends: a canvas in front of which a test holds codes. */
export class FakeCamera {
  canvas = document.createElement('canvas');
  tracks: MediaStreamTrack[] = [];
  asked: MediaStreamConstraints[] = [];
  /** Name of the `DOMException` with which the camera refuses. */
  refusal: string | undefined;
  /** Answers no question of the page: the person has not decided yet. */
  isSilent = false;
  /** Lends a stream that never brings a picture. */
  isBlind = false;
  devices = ['back'];
  torch: boolean | undefined;
  #drawn = '';
  #frame = 0;
  #isReleased = false;
  #unplugged: (() => void)[] = [];

  constructor() {
    const lend = (constraints: MediaStreamConstraints) => this.#lend(constraints);
    const list = async () => this.devices.map((deviceId) => ({ kind: 'videoinput', deviceId }));
    replace(navigator, 'mediaDevices', { getUserMedia: lend, enumerateDevices: list });
    this.show('');
    const paint = () => {
      if (this.#isReleased && this.live.length === 0) return;
      // A canvas gives a picture only when something is drawn.
      if (!this.isBlind) this.#paint();
      this.#frame = requestAnimationFrame(paint);
    };
    this.#frame = requestAnimationFrame(paint);
  }

  get live(): MediaStreamTrack[] {
    return this.tracks.filter(({ readyState }) => readyState === 'live');
  }

  /** Holds a code in front of it; nothing for an empty wall. */
  show(text: string): void {
    this.#drawn = text;
  }

  unplug(): void {
    for (const track of this.live) track.stop();
    for (const hear of this.#unplugged.splice(0)) hear();
  }

  /** As if the page had come by plain HTTP. */
  pretendInsecure(): void {
    replace(globalThis, 'isSecureContext', false);
  }

  /** The page has its own devices again; what was lent goes on until it is given back. */
  release(): void {
    this.#isReleased = true;
    Reflect.deleteProperty(navigator, 'mediaDevices');
    if (secure) Object.defineProperty(globalThis, 'isSecureContext', secure);
  }

  remove(): void {
    cancelAnimationFrame(this.#frame);
    this.tracks.forEach((track) => track.stop());
    this.release();
  }

  async #lend(constraints: MediaStreamConstraints): Promise<MediaStream> {
    this.asked.push(constraints);
    if (this.isSilent) return new Promise(() => undefined);
    if (this.refusal) throw new DOMException('no', this.refusal);
    const stream = this.isBlind ? document.createElement('canvas').captureStream(30) : this.canvas.captureStream(30);
    const [track] = stream.getVideoTracks() as [MediaStreamTrack];
    this.tracks.push(track);
    this.#teach(track, constraints);
    return stream;
  }

  /** A canvas has no light and no name. */
  #teach(track: MediaStreamTrack, constraints: MediaStreamConstraints): void {
    // Only a browser itself can say `ended`: Firefox's tracks do not hear it from a page.
    replace(track, 'addEventListener', (type: string, hear: () => void) => type === 'ended' && this.#unplugged.push(hear));
    const { deviceId } = constraints.video as { deviceId?: { exact: string } };
    replace(track, 'getSettings', () => ({ deviceId: deviceId?.exact ?? this.devices[0] }));
    if (this.torch === undefined) return;
    replace(track, 'getCapabilities', () => ({ torch: true }));
    replace(track, 'applyConstraints', async ({ advanced }: { advanced: { torch: boolean }[] }) => {
      this.torch = advanced[0]!.torch;
    });
  }

  #paint(): void {
    if (this.#drawn) return drawQr(this.canvas, this.#drawn);
    const context = this.canvas.getContext('2d')!;
    Object.assign(this.canvas, { width: 640, height: 480 });
    context.fillStyle = '#9aa';
    context.fillRect(0, 0, 640, 480);
  }
}
