import { adviceFor } from '../../domain/advice.ts';
import type { RefusedReason, UndecidedReason } from '../../domain/door.ts';
import type { Trouble, Verdict } from './state.ts';

/** What the phone read by itself, without asking anybody. */
export type Reading =
  | { outcome: 'genuine' }
  | { outcome: 'card' }
  | { outcome: 'refused'; reason: RefusedReason }
  /** `signed`: the signature is genuine all the same. */
  | { outcome: 'undecided'; reason: UndecidedReason; signed?: boolean };

const nothing = {
  signature: 'unavailable',
  time: 'unavailable',
  status: 'unavailable',
  record: 'unavailable',
  booking: 'unavailable',
} as const;

const checkedOf = (reading: Reading): Verdict['checked'] => {
  if (reading.outcome === 'genuine') return { ...nothing, signature: 'yes', time: 'yes' };
  if (reading.outcome === 'undecided') return { ...nothing, signature: reading.signed ? 'yes' : 'unavailable' };
  if (reading.outcome === 'card') return nothing;
  const { reason } = reading;
  // The time is looked at only once the signature has been found genuine.
  if (reason === 'expired' || reason === 'not-yet-valid') return { ...nothing, signature: 'yes', time: 'no' };
  return { ...nothing, signature: reason === 'bad-signature' || reason === 'unknown-key' ? 'no' : 'unavailable' };
};

/** The phone's own word. A dead network is never red, and a genuine signature alone lets nobody in. */
export const onThePhone = (reading: Reading, trouble?: Trouble): Verdict => {
  const checked = checkedOf(reading);
  if (reading.outcome === 'refused') {
    const { outcome, reason } = reading;
    return { by: 'phone', outcome, reason, checked, advice: adviceFor({ outcome, reason }) };
  }
  if (reading.outcome === 'card') return { by: 'phone', outcome: 'card', checked, advice: adviceFor({ outcome: 'card' }), trouble };
  const reason = reading.outcome === 'undecided' ? reading.reason : 'record-unavailable';
  return { by: 'phone', outcome: 'undecided', reason, checked, advice: adviceFor({ outcome: 'undecided', reason }), trouble };
};
