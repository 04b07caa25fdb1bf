import type { Booking } from '../../domain/booking.ts';
import type { Problem } from '../../domain/problem.ts';
import type { CameraFault, Verdict } from './state.ts';

/** The person's doing. */
export type PersonIntent =
  | { type: 'scan' }
  | { type: 'photo-chosen'; file: Blob }
  | { type: 'type' }
  | { type: 'typed'; text: string }
  | { type: 'typed-sent'; key: string }
  | { type: 'camera-switched' }
  | { type: 'cancel' }
  /** The same look again, after an answer that was lost; with a key of its own it is another look at the same code. */
  | { type: 'retry'; key?: string }
  | { type: 'photo-answered'; same: boolean }
  | { type: 'confirm'; key: string }
  | { type: 'write'; what: 'refuse' | 'report' }
  | { type: 'written'; text: string }
  | { type: 'send'; key: string }
  | { type: 'send-again' }
  | { type: 'back' };

/** What the camera and the page say. */
export type DeviceIntent =
  | { type: 'camera-ready'; torch: boolean; devices: readonly string[]; device?: string | undefined }
  | { type: 'camera-failed'; fault: CameraFault }
  | { type: 'blind' }
  | { type: 'seeing' }
  | { type: 'torch'; on: boolean }
  | { type: 'hidden' }
  | { type: 'read'; text: string; key: string }
  | { type: 'unread'; why: 'no-code' | 'no-picture' | 'unloaded' };

/** What was answered. `key` says to which question: a late answer to another changes nothing. */
export type AnswerIntent =
  | { type: 'checked'; key: string; verdict: Verdict }
  | { type: 'stuck'; key: string }
  | { type: 'done'; key: string; booking?: Booking | undefined }
  | { type: 'act-failed'; key: string; problem: Pick<Problem, 'code' | 'message' | 'errors' | 'current' | 'retryAfterSeconds'> };

export type Intent = PersonIntent | DeviceIntent | AnswerIntent;
