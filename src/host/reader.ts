export type Picture = HTMLVideoElement | ImageBitmap;

/** Finds the text of a QR code in a picture; `undefined` where there is none. */
export type Reader = (picture: Picture, effort: 'quick' | 'thorough') => Promise<string | undefined>;

interface Detector {
  detect: (picture: Picture) => Promise<{ rawValue: string }[]>;
}

interface DetectorClass {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats?: () => Promise<string[]>;
}

/** The platform's own, where it knows QR codes. It may be there without being able to say so, or without being able to do anything. */
const nativeDetector = async (): Promise<Detector | undefined> => {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass };
  try {
    const formats = await BarcodeDetector?.getSupportedFormats?.();
    return formats?.includes('qr_code') ? new BarcodeDetector!({ formats: ['qr_code'] }) : undefined;
  } catch {
    return undefined;
  }
};

/** Longest edges, in pixels, at which a picture is looked at. A large photo may need more than one look. */
const edges = { quick: [640], thorough: [1000, 1800, 500] } as const;

const sizeOf = (picture: Picture) =>
  'videoWidth' in picture ? { width: picture.videoWidth, height: picture.videoHeight } : { width: picture.width, height: picture.height };

const canvasOf = (picture: Picture, longest: number, canvas: HTMLCanvasElement): ImageData | undefined => {
  const { width, height } = sizeOf(picture);
  const scale = Math.min(1, longest / Math.max(width, height));
  if (!width || !height) return undefined;
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return undefined;
  // What is transparent in a picture is paper.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
};

/** A turn of everything else between two looks. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));

const scriptReader = async (): Promise<Reader> => {
  const { decodeQR } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  return async (picture, effort) => {
    for (const longest of edges[effort]) {
      const image = canvasOf(picture, longest, canvas);
      if (!image) return undefined;
      try {
        // Short slices: what else the phone has to do is never held up for long.
        return decodeQR(image, { timeLimit: effort === 'quick' ? 16 : 200 });
      } catch {
        await breathe();
      }
    }
    return undefined;
  };
};

let coming: Promise<Reader> | undefined;

const makeReader = async (): Promise<Reader> => {
  const detector = await nativeDetector();
  if (!detector) return scriptReader();
  let script: Promise<Reader> | undefined;
  return async (picture, effort) => {
    try {
      const [found] = await detector.detect(picture);
      if (found || effort === 'quick') return found?.rawValue;
    } catch {
      // It was promised and is not there (its service is missing on some phones).
    }
    return (await (script ??= scriptReader()))(picture, effort);
  };
};

/** Made once for the page. After a failure (its code could not be loaded) the next call tries again. */
export const qrReader = (): Promise<Reader> =>
  (coming ??= makeReader().catch((error: unknown) => {
    coming = undefined;
    throw error;
  }));
