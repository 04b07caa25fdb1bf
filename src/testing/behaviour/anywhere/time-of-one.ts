import { operations } from '../../../contract/index.ts';
import type { InputOf } from '../../../contract/operation.ts';
import type { Slot } from '../../../domain/slot.ts';
import { Problem } from '../../../domain/problem.ts';
import { expectEqual, expectThat, fail, skip } from '../expect.ts';
import { ask, newKey, type Portal } from '../portal.ts';
import { prepare, sceneOf, slotFor, slotsFor, type Booking } from '../scene.ts';

const { cancelBooking, createBooking } = operations;

/** More than these are not booked to find out how many can come at one time. */
const most = 8;

/** Whoever can be wished for is, where the contract is spoken: then one can come, not dozens. */
export const wished = async (portal: Portal): Promise<{ workerId?: string }> =>
  portal.mapping ? {} : { workerId: (await sceneOf(portal)).workerId };

export const freeTime = async (portal: Portal): Promise<Slot> => slotFor(portal, await wished(portal));

export const isOffered = async (portal: Portal, { start }: Pick<Slot, 'start'>): Promise<boolean> =>
  (await slotsFor(portal, await wished(portal))).some((slot) => slot.start === start);

type Order = InputOf<typeof createBooking>;

/** As if many people had the form open at one time: each with a price of their own, ready to be booked. */
export const orders = async (portal: Portal, slot: Slot, count: number): Promise<{ input: Order; as: string }[]> => {
  const { resident, otherResident } = portal.people;
  const ready = [];
  for (let index = 0; index < count; index++) {
    const as = index % 2 ? resident : otherResident;
    ready.push({ input: await prepare(portal, { slot, as, ...(await wished(portal)) }), as });
  }
  return ready;
};

export interface Won {
  booking: Booking;
  as: string;
}

const place = async (portal: Portal, { input, as }: { input: Order; as: string }): Promise<Won | undefined> => {
  try {
    return { booking: await ask(portal, createBooking, input, { as, key: newKey() }), as };
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    if (problem.code !== 'slot-taken') fail(`a taken time: expected slot-taken, got ${problem.code} (${problem.message})`);
    return undefined;
  }
};

/** Two for whom one worker was to come would be one too many. */
const expectDifferentWorkers = (won: readonly Won[]): void => {
  const workers = won.flatMap(({ booking: { worker } }) => worker?.id ?? []);
  expectEqual(new Set(workers).size, workers.length, 'different workers for bookings of one time');
};

/** Booked by one after the other until nobody can come any more. */
export const fill = async (portal: Portal, slot: Slot): Promise<Won[]> => {
  const won: Won[] = [];
  for (const order of await orders(portal, slot, most + 1)) {
    const one = await place(portal, order);
    if (!one) {
      expectDifferentWorkers(won);
      expectThat(won.length > 0, 'somebody gets a time that is offered');
      return won;
    }
    won.push(one);
  }
  return skip(`more than ${most} can come at one time: not booked out`);
};

/** All at the same moment. */
export const race = async (portal: Portal, slot: Slot, count: number): Promise<Won[]> => {
  const ready = await orders(portal, slot, count);
  const outcomes = await Promise.all(ready.map((order) => place(portal, order)));
  const won = outcomes.filter((one) => one !== undefined);
  expectDifferentWorkers(won);
  return won;
};

export const cancel = (portal: Portal, { booking: { id: bookingId, version }, as }: Won): Promise<Booking> =>
  ask(portal, cancelBooking, { bookingId, version, reason: '临时有事' }, { as, key: newKey() });
