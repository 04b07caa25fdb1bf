import type { VerifyState } from '../../flows/verify/state.ts';
import { LinliEntryConfirmedEvent, LinliEntryRefusedEvent, LinliWorkerVerifiedEvent } from './events.ts';

const bookingOf = (state: VerifyState): string | undefined => (state.at === 'verdict' ? state.verdict.booking?.id : undefined);

/** What the page hears of a change. */
export const eventOf = (before: VerifyState, state: VerifyState): Event | undefined => {
  if (state.at !== 'verdict') return undefined;
  const { outcome, advice, match } = state.verdict;
  if (before.at === 'checking') return new LinliWorkerVerifiedEvent(outcome, advice, match, bookingOf(state));
  const { doing } = state;
  const bookingId = bookingOf(state);
  if (doing.at !== 'done' || !bookingId) return undefined;
  if (doing.act.do === 'confirm') return new LinliEntryConfirmedEvent(bookingId);
  return doing.act.do === 'refuse' ? new LinliEntryRefusedEvent(bookingId) : undefined;
};
