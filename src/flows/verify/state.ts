import type { Booking } from '../../domain/booking.ts';
import type { VerifyResult } from '../../domain/door.ts';
import type { Trouble } from '../part.ts';

export type { Trouble };

/** Why there is no picture. `insecure`: the page came by plain HTTP. `unsupported`: this browser lends pages no camera.
 * `unloaded`: what reads a picture could not be loaded. */
export const cameraFaults = ['insecure', 'unsupported', 'missing', 'refused', 'busy', 'unplugged', 'failed', 'unloaded'] as const;
export type CameraFault = (typeof cameraFaults)[number];

/** One look at one code. Asking again after a lost answer is the same look, with the same key. */
export interface Look {
  text: string;
  key: string;
}

/** What is known of a code: what the server said, or what the phone found by itself. */
export interface Verdict extends Omit<VerifyResult, 'checkedAt' | 'serverTime'> {
  by: 'server' | 'phone';
  /** Why the server could not be asked. */
  trouble?: Trouble | undefined;
}

/** What a person does about it. */
export type Act = { do: 'confirm' } | { do: 'refuse'; text: string } | { do: 'report'; text: string };

/** Why an act came to nothing, where trying it again would not help. */
export const stops = [
  'worker-changed',
  'booking-changed',
  'already-entered',
  'too-old',
  'look-unknown',
  'not-allowed',
  'not-found',
] as const;
export type Stop = (typeof stops)[number];

export type Doing =
  /** `same`: the answer to 与本人一致吗?, once it is given. */
  | { at: 'choosing'; same?: boolean | undefined }
  | { at: 'writing'; act: Exclude<Act, { do: 'confirm' }>; missing: boolean }
  | { at: 'sending'; act: Act; key: string }
  | { at: 'done'; act: Act; booking?: Booking | undefined }
  | { at: 'stopped'; act: Act; why: Stop; current?: Booking | undefined }
  /** The same key again: the first try may have arrived. */
  | { at: 'failed'; act: Act; key: string; trouble: Trouble };

export type VerifyState =
  | { at: 'start' }
  /** The browser asks the person whether it may use the camera. */
  | { at: 'asking'; device?: string | undefined }
  /** `blind`: no picture comes. `torch`: none where the camera has none. */
  | { at: 'scanning'; blind: boolean; torch?: boolean | undefined; devices: readonly string[]; device?: string | undefined }
  /** `paused`: the page was left meanwhile, and the camera with it. */
  | { at: 'no-camera'; fault: CameraFault | 'paused' }
  | { at: 'reading'; file: Blob }
  | { at: 'unread'; why: 'no-code' | 'no-picture' | 'unloaded' }
  | { at: 'typing'; text: string; error?: 'required' | 'not-a-number' | undefined }
  | { at: 'checking'; look: Look }
  /** A code was read, and the code of the check could not be loaded. */
  | { at: 'stuck'; look: Look }
  | { at: 'verdict'; look: Look; verdict: Verdict; doing: Doing };

export type At<A extends VerifyState['at']> = Extract<VerifyState, { at: A }>;

export const start: VerifyState = { at: 'start' };

/** The camera runs in these states, and in no other. */
export const wantsCamera = (state: VerifyState): state is At<'asking' | 'scanning'> => state.at === 'asking' || state.at === 'scanning';
