import type { At } from '../../flows/verify/state.ts';
import type { Intent } from '../../flows/verify/intents.ts';
import { type Camera, CameraProblem, openCamera } from '../../host/camera.ts';
import { scan } from '../../host/scan.ts';
import { newKey } from '../new-key.ts';

/** The camera of one scan: opened once, looked through, and always given back. */
export class Lens {
  readonly wish: At<'asking' | 'scanning'>['device'];
  #send: (intent: Intent) => void;
  #camera: Camera | undefined;
  #video: HTMLVideoElement | undefined;
  #stopScan: (() => void) | undefined;
  #isClosed = false;

  constructor(wish: string | undefined, send: (intent: Intent) => void) {
    this.wish = wish;
    this.#send = send;
    void this.#open();
  }

  /** The element's video, as soon as it is drawn. */
  showIn(video: HTMLVideoElement | null): void {
    const { stream } = this.#camera ?? {};
    if (!video || !stream || this.#video === video) return;
    this.#stopScan?.();
    this.#video = video;
    video.srcObject = stream;
    this.#stopScan = scan({
      video,
      onRead: (text) => this.#send({ type: 'read', text, key: newKey() }),
      onBlind: () => this.#send({ type: 'blind' }),
      onSeeing: () => this.#send({ type: 'seeing' }),
      onFailed: () => this.#send({ type: 'camera-failed', fault: 'unloaded' }),
    });
  }

  /** A video that was moved in the page stands still until it is told. */
  playOn(): void {
    this.#video?.play().catch(() => undefined);
  }

  light(on: boolean): void {
    this.#camera?.setTorch(on).then(
      () => this.#send({ type: 'torch', on }),
      // Some phones promise a light that they cannot switch.
      () => undefined,
    );
  }

  close(): void {
    this.#isClosed = true;
    this.#stopScan?.();
    this.#camera?.stop();
    if (this.#video) this.#video.srcObject = null;
    this.#camera = undefined;
    this.#video = undefined;
  }

  async #open(): Promise<void> {
    try {
      const camera = await openCamera(this.wish, () => this.#isClosed || this.#send({ type: 'camera-failed', fault: 'unplugged' }));
      // Given up while the person was being asked.
      if (this.#isClosed) return camera.stop();
      this.#camera = camera;
      const { hasTorch, devices, device } = camera;
      this.#send({ type: 'camera-ready', torch: hasTorch, devices, device });
      if (document.hidden) this.#send({ type: 'hidden' });
    } catch (error) {
      if (this.#isClosed) return;
      this.#send({ type: 'camera-failed', fault: error instanceof CameraProblem ? error.fault : 'failed' });
    }
  }
}
