import { qrReader, type Reader } from './reader.ts';

export interface Scanning {
  video: HTMLVideoElement;
  /** A code was read; nothing is read after it. */
  onRead: (text: string) => void;
  /** No picture came for three seconds. */
  onBlind: () => void;
  /** The first picture is there. */
  onSeeing: () => void;
  /** The reader's code could not be loaded. */
  onFailed: () => void;
}

const patienceMs = 3000;
/** Between two looks; the rest of the phone's time is the video's. */
const pauseMs = 90;

const hasPicture = (video: HTMLVideoElement) => video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && video.videoWidth > 0;

/** Looks at the video until a code is read. Answers how to stop. */
export const scan = ({ video, onRead, onBlind, onSeeing, onFailed }: Scanning): (() => void) => {
  let isOver = false;
  let isSeeing = false;
  let frame = 0;
  let last = -pauseMs;
  let reader: Reader | undefined;
  const blind = setTimeout(onBlind, patienceMs);

  const stop = () => {
    isOver = true;
    clearTimeout(blind);
    cancelAnimationFrame(frame);
  };

  const look = async (now: number): Promise<void> => {
    if (!isSeeing && hasPicture(video)) {
      isSeeing = true;
      clearTimeout(blind);
      onSeeing();
    }
    if (isSeeing && reader && now - last >= pauseMs) {
      const text = await reader(video, 'quick').catch(() => undefined);
      last = performance.now();
      if (isOver) return;
      if (text) {
        stop();
        return onRead(text);
      }
    }
    frame = requestAnimationFrame((next) => void look(next));
  };

  frame = requestAnimationFrame((now) => void look(now));
  qrReader().then(
    (ready) => (reader = ready),
    () => isOver || onFailed(),
  );
  // iOS WeChat paints nothing until play() is called.
  video.play().catch(() => undefined);
  return stop;
};
