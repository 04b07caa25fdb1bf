import { operations } from '../../contract/index.ts';
import type { BookingStatus } from '../../domain/booking.ts';
import type { Slot } from '../../domain/slot.ts';
import { comeTo, enter } from './entering.ts';
import { expectThat } from './expect.ts';
import { ask, newKey, type Portal } from './portal.ts';
import { book, sceneOf, slotsFor, type Booking, type BookingWish } from './scene.ts';

const { acceptWork, advanceBooking, assignWorker, getBooking } = operations;
type Named = Pick<Booking, 'id'>;

export const step = (portal: Portal, { id: bookingId }: Named, status: BookingStatus, as: string, version?: number) =>
  ask(portal, advanceBooking, { bookingId, status, version }, { as, key: newKey() });

export const assign = (portal: Portal, { id: bookingId }: Named, workerId: string, reason?: string) =>
  ask(portal, assignWorker, { bookingId, workerId, reason }, { as: portal.people.company, key: newKey() });

export const accept = (portal: Portal, { id: bookingId, version }: Pick<Booking, 'id' | 'version'>, as = portal.people.resident) =>
  ask(portal, acceptWork, { bookingId, version }, { as, key: newKey() });

/** A time for which the worker and a colleague are free. */
export const sharedSlot = async (portal: Portal): Promise<Slot> => {
  const { workerId, colleagueId } = await sceneOf(portal);
  const theirs = new Set((await slotsFor(portal, { workerId: colleagueId })).map(({ start }) => start));
  const slot = (await slotsFor(portal, { workerId })).find(({ start }) => theirs.has(start));
  expectThat(slot, 'a time for which both are free');
  return slot;
};

/** As its resident sees it now. */
export const seen = (portal: Portal, { id: bookingId }: Named, as = portal.people.resident): Promise<Booking> =>
  ask(portal, getBooking, { bookingId }, { as });

/** Booked for the worker of `people` or the one wished for, taken on by the firm and given to them. */
export const assigned = async (portal: Portal, wish: BookingWish = {}): Promise<Booking> => {
  const { workerId } = await sceneOf(portal);
  const booked = await book(portal, { workerId, ...wish });
  await step(portal, booked, 'accepted', portal.people.company);
  await assign(portal, booked, wish.workerId ?? workerId);
  return seen(portal, booked, wish.as);
};

/** The whole visit as far as the worker goes: come, let in, done. Needs a clock that can be moved. */
export const worked = async (portal: Portal, wish: BookingWish = {}): Promise<Booking> => {
  const booked = await assigned(portal, wish);
  await comeTo(portal, booked);
  await enter(portal, booked, wish.as);
  await step(portal, booked, 'awaiting-acceptance', portal.people.worker);
  return seen(portal, booked, wish.as);
};

/** And accepted by whoever booked it. */
export const finished = async (portal: Portal, wish: BookingWish = {}): Promise<Booking> =>
  accept(portal, await worked(portal, wish), wish.as);
