import { operations } from '../../contract/index.ts';
import type { InputOf, OutputOf } from '../../contract/operation.ts';
import { fromInstant } from '../../domain/zone.ts';
import { expectThat } from './expect.ts';
import { advance, ask, newKey, type Portal } from './portal.ts';
import { nowOf, type Booking } from './scene.ts';

const { confirmEntry, getBooking, issueWorkerCode, verifyWorkerCode } = operations;

export type IssuedCode = OutputOf<typeof issueWorkerCode>;
export type Look = OutputOf<typeof verifyWorkerCode>;
type Named = Pick<Booking, 'id'>;

/** Waits until the visit's own time; times of bookings lie days ahead, so this needs a clock that can be moved. */
export const comeTo = async (portal: Portal, { items: [item] }: Pick<Booking, 'items'>, minutesOff = 0): Promise<void> => {
  expectThat(item?.start, 'the booking has a time');
  const wait = fromInstant(item.start) + minutesOff * 60_000 - (await nowOf(portal));
  if (wait > 0) advance(portal, wait);
};

export const issue = (portal: Portal, bookingId?: string): Promise<IssuedCode> =>
  ask(portal, issueWorkerCode, { bookingId }, { as: portal.people.worker });

/** Each look is a new one, unless the key says that it is the same asked again. */
export const verify = (portal: Portal, question: InputOf<typeof verifyWorkerCode>, as: string | undefined, key = newKey()): Promise<Look> =>
  ask(portal, verifyWorkerCode, question, { as, key });

export const look = (portal: Portal, { url }: Pick<IssuedCode, 'url'>, as: string | undefined, booking?: Named): Promise<Look> =>
  verify(portal, { code: url, bookingId: booking?.id }, as);

/** 确认入户 as whoever booked would send it after this look. */
export const entryAfter = async (portal: Portal, { lookUpId }: Look, { id: bookingId }: Named, as: string) => {
  const { version } = await ask(portal, getBooking, { bookingId }, { as });
  return { bookingId, lookUpId: lookUpId ?? 'none', photoMatches: true, version };
};

/**
 * The one way into `in-service`: the worker shows a code, the resident looks and confirms. The booking is the worker's of
 * `people`, assigned, and its time has come (`comeTo`).
 */
export const enter = async (portal: Portal, booking: Named, as = portal.people.resident): Promise<Booking> => {
  const seen = await look(portal, await issue(portal, booking.id), as, booking);
  expectThat(seen.lookUpId, 'a signed-in look has an id');
  return ask(portal, confirmEntry, await entryAfter(portal, seen, booking, as), { as, key: newKey() });
};
