/** Why there is no picture. `insecure`: the page came by plain HTTP. `unsupported`: this browser lends pages no camera. */
export type CameraFault = 'insecure' | 'unsupported' | 'missing' | 'refused' | 'busy' | 'unplugged' | 'failed';

export class CameraProblem extends Error {
  readonly fault: CameraFault;

  constructor(fault: CameraFault, cause?: unknown) {
    super(`camera: ${fault}`, { cause });
    this.fault = fault;
  }
}

export interface Camera {
  stream: MediaStream;
  /** Whether this very camera has a light; another one may have none. */
  hasTorch: boolean;
  setTorch: (on: boolean) => Promise<void>;
  /** Ids of all cameras; more than one can be switched. */
  devices: string[];
  device: string | undefined;
  stop: () => void;
}

interface TorchCapabilities extends MediaTrackCapabilities {
  torch?: boolean;
}

/** By name: what a browser throws here is a `DOMException`, in old ones an object like it. */
const faults: Record<string, CameraFault> = {
  NotAllowedError: 'refused',
  PermissionDeniedError: 'refused',
  // The page's own policy forbids it: for the person that is the same.
  SecurityError: 'refused',
  NotFoundError: 'missing',
  DevicesNotFoundError: 'missing',
  OverconstrainedError: 'missing',
  NotReadableError: 'busy',
  TrackStartError: 'busy',
  AbortError: 'busy',
};

const faultOf = (error: unknown): CameraFault => faults[(error as Partial<Error> | undefined)?.name ?? ''] ?? 'failed';

const listCameras = async (media: MediaDevices): Promise<string[]> => {
  try {
    const all = await media.enumerateDevices();
    return all.filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId).map(({ deviceId }) => deviceId);
  } catch {
    return [];
  }
};

const stopAll = (stream: MediaStream): void => stream.getTracks().forEach((track) => track.stop());

/** The camera at the phone's back, unless another is named. Rejects with a `CameraProblem`; asks the person once, never again by itself. */
export const openCamera = async (device: string | undefined, onUnplugged: () => void): Promise<Camera> => {
  if (!globalThis.isSecureContext) throw new CameraProblem('insecure');
  // Some web views leave it out altogether.
  const media = navigator.mediaDevices as MediaDevices | undefined;
  if (!media?.getUserMedia) throw new CameraProblem('unsupported');
  // Not `exact`: a laptop has no back.
  const video = device ? { deviceId: { exact: device } } : { facingMode: { ideal: 'environment' } };
  const size = { width: { ideal: 1280 }, height: { ideal: 720 } };
  let stream: MediaStream;
  try {
    stream = await media.getUserMedia({ video: { ...video, ...size }, audio: false });
  } catch (error) {
    throw new CameraProblem(faultOf(error), error);
  }
  const [track] = stream.getVideoTracks();
  if (!track) {
    stopAll(stream);
    throw new CameraProblem('missing');
  }
  // Fires when the device goes, not when we stop it.
  track.addEventListener('ended', onUnplugged, { once: true });
  const capabilities: TorchCapabilities = track.getCapabilities?.() ?? {};
  return {
    stream,
    hasTorch: capabilities.torch === true,
    setTorch: (on) => track.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] }),
    devices: await listCameras(media),
    device: track.getSettings().deviceId ?? device,
    stop: () => {
      // The browser may hold on to a track for seconds, and with it whoever listens.
      track.removeEventListener('ended', onUnplugged);
      stopAll(stream);
    },
  };
};
