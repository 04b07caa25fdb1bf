/** The demo's lens: one screen has no second camera, so the resident's phone films the worker's. */

const size = 720;
const perSecond = 12;

/** @param {HTMLIFrameElement} frame @returns {HTMLCanvasElement | null | undefined} The code as it stands on the worker's screen. */
const codeIn = (frame) => frame.contentDocument?.querySelector('linli-worker-code')?.shadowRoot?.querySelector('canvas');

/** A phone held in front of the lens: a dark door, a white screen, the code on it. @param {CanvasRenderingContext2D} pen @param {HTMLIFrameElement} frame */
const draw = (pen, frame) => {
  pen.fillStyle = '#3b3733';
  pen.fillRect(0, 0, size, size);
  pen.fillStyle = '#fff';
  pen.fillRect(size * 0.1, size * 0.1, size * 0.8, size * 0.8);
  const code = codeIn(frame);
  if (!code?.width) return;
  pen.imageSmoothingEnabled = false;
  pen.drawImage(code, size * 0.14, size * 0.14, size * 0.72, size * 0.72);
};

/** @param {HTMLIFrameElement} filmed */
const film = (filmed) => {
  const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size });
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  draw(pen, filmed);
  const stream = canvas.captureStream(perSecond);
  const timer = setInterval(() => {
    if (stream.getTracks().some(({ readyState }) => readyState === 'live')) draw(pen, filmed);
    else clearInterval(timer);
  }, 1000 / perSecond);
  return stream;
};

/** What the phone in `holder` gets when it asks for its camera. @param {HTMLIFrameElement} holder @param {HTMLIFrameElement} filmed */
export const lendCamera = (holder, filmed) => {
  const { MediaDevices } = /** @type {typeof globalThis & Window} */ (holder.contentWindow ?? {});
  // On the class: what is written on `navigator.mediaDevices` itself WebKit forgets with the next garbage.
  if (MediaDevices) MediaDevices.prototype.getUserMedia = async () => film(filmed);
};
