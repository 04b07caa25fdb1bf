import type { HttpConfig } from '../../adapters/http/config.ts';
import { type OperationName, operations as contract } from '../../contract/index.ts';

interface Part {
  /** What a person sees of it. */
  does: string;
  /** Without one of these it hides. */
  needs: readonly OperationName[];
}

interface Feature {
  element: string;
  /** Its folder among the elements, where a test looks whether this is still so. */
  folder: string;
  does: string;
  needs: readonly OperationName[];
  parts: readonly Part[];
}

const hotline: Part = { does: 'the number to call from the community', needs: ['getCommunity'] };
const photo: Part = { does: 'the worker’s photo', needs: ['getPhoto'] };
const live: Part = { does: 'news without asking again', needs: ['watchBookings'] };

/** Which operations each element asks: the one place that says so. */
export const features: readonly Feature[] = [
  {
    element: 'linli-booking-form',
    folder: 'booking-form',
    does: 'booking a visit',
    needs: ['getCommunity', 'listServices', 'listSlots', 'quoteBooking', 'createBooking'],
    parts: [
      { does: 'choosing a worker', needs: ['listWorkers'] },
      { does: 'the time held while the resident types', needs: ['holdSlot', 'renewHold', 'releaseHold'] },
      { does: 'finding a booking whose answer was lost', needs: ['listBookings', 'getCapabilities'] },
      { does: 'what became of the booking', needs: ['getBooking'] },
      { does: 'taking the booking back', needs: ['cancelBooking'] },
    ],
  },
  {
    element: 'linli-booking-tracker',
    folder: 'booking-tracker',
    does: 'following a booking',
    needs: ['getBooking'],
    parts: [
      { does: 'one’s bookings, without naming one', needs: ['listBookings'] },
      { does: 'another time', needs: ['rescheduleBooking', 'listSlots'] },
      { does: 'cancelling', needs: ['cancelBooking'] },
      { does: 'another worker', needs: ['requestWorkerChange'] },
      { does: 'accepting the work', needs: ['acceptWork'] },
      { does: 'the backend’s clock', needs: ['getCapabilities'] },
      hotline,
      photo,
      live,
    ],
  },
  {
    element: 'linli-review-panel',
    folder: 'review-panel',
    does: 'reading reviews',
    needs: ['getReviewSummary', 'listReviews'],
    parts: [{ does: 'writing one', needs: ['createReview', 'getBooking'] }, hotline],
  },
  {
    element: 'linli-worker-verifier',
    folder: 'worker-verifier',
    does: 'checking who is at the door',
    needs: ['verifyWorkerCode'],
    parts: [
      { does: 'the phone’s own look at the signature', needs: ['getIssuerKeys', 'getCapabilities'] },
      { does: 'letting in', needs: ['confirmEntry'] },
      { does: 'sending away', needs: ['refuseEntry'] },
      { does: 'reporting', needs: ['reportWorker'] },
      hotline,
      photo,
    ],
  },
  {
    element: 'linli-worker-code',
    folder: 'worker-code',
    does: 'the worker’s own code',
    needs: ['issueWorkerCode'],
    parts: [{ does: 'who looked at it', needs: ['listLookUps'] }, { does: 'why a code is refused', needs: ['getMe'] }, hotline, live],
  },
];

interface Hidden {
  does: string;
  lacks: string[];
}

export interface FeatureReport {
  element: string;
  does: string;
  shows: boolean;
  /** Operations without which it does not show. */
  lacks: string[];
  /** What of it shows, and what does not. */
  with: string[];
  hides: Hidden[];
}

/** What shows and what hides with these operations; all of the contract's where the config names none. */
export const featuresOf = (operations: HttpConfig['operations']): FeatureReport[] => {
  const isThere = (name: string) =>
    operations === undefined ||
    (Object.hasOwn(operations, name) ? Boolean(operations[name]) && name in contract : name === 'getCapabilities');
  const without = (names: readonly string[]) => names.filter((name) => !isThere(name));
  return features.map(({ element, does, needs, parts }) => {
    const lacks = without(needs);
    const told = parts.map((part) => ({ does: part.does, lacks: without(part.needs) }));
    return {
      element,
      does,
      shows: lacks.length === 0,
      lacks,
      with: told.filter((part) => part.lacks.length === 0).map((part) => part.does),
      hides: told.filter((part) => part.lacks.length > 0),
    };
  });
};
