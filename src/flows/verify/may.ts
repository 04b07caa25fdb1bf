import { mayEnter } from '../../domain/entry.ts';
import type { Verdict } from './state.ts';

/** Somebody may be welcome without being let in: the firm has sent nobody yet, or the visit has begun and they were out for a moment. */
const shut: readonly (string | undefined)[] = ['accepted', 'in-service'];

/** The server knows the worker and could not ask whose visit it is: one of several backends is away. Not the same as no booking. */
export const isUnmatched = ({ by, outcome, match, checked }: Verdict): boolean =>
  by === 'server' && outcome !== 'refused' && outcome !== 'undecided' && !match && checked.booking === 'unavailable';

/** What this verdict allows. 确认入户 only on the server's word, of an enterable look at a booking of one's own. */
export const mayAct = ({ by, outcome, colour, match, advice, lookUpId, booking, worker }: Verdict) => {
  const isLook = by === 'server' && !!lookUpId;
  return {
    confirm:
      isLook &&
      !!booking &&
      !shut.includes(booking.status) &&
      advice !== 'do-not-open' &&
      mayEnter({ outcome, colour, match } as Parameters<typeof mayEnter>[0]),
    refuse: isLook && !!booking,
    // Whoever is not signed in is asked to be, first.
    report: by === 'server' && !!worker && match !== 'not-asked',
  };
};
