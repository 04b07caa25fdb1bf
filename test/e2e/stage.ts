import { preparedFolder, removeFolder } from '../server/data-folder.ts';
import { serverHere } from '../server/running.ts';
import { addDays, type Day } from '../../src/domain/day.ts';
import { dayAt } from '../../src/domain/zone.ts';
import type { BookingRecord } from '../../src/backend/records.ts';
import type { ServerOptions } from '../../demo/server/start-server.ts';
import { type Front, frontOf } from './front.ts';

export interface Stage {
  server: Awaited<ReturnType<typeof serverHere>>;
  front: Front;
  /** The server's clock. */
  now(): number;
  /** The row as the database has it. */
  booking(id: string): Promise<BookingRecord | undefined>;
  /** What the demo's resident has booked since the last `reset`. */
  newBookings(): Promise<BookingRecord[]>;
  /** The row that 确认入户 leaves; how one gets there is the visit's own test. */
  letIn(id: string): Promise<void>;
  /** A network without faults, and nothing booked yet. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** The real server with the demo's world, on the real day unless told, and a network in front of it. */
export const setStage = async (options: Partial<ServerOptions> = {}): Promise<Stage> => {
  const dataDir = await preparedFolder();
  const { now = Date.now } = options;
  const server = await serverHere({ dataDir }, { ...options, now });
  const front = await frontOf(server.url);
  const all = () => server.store.read((queries) => queries.bookings({ residentId: 'p-resident' }, { offset: 0, limit: 200 }));
  let before = new Set<string>();
  const reset = async () => {
    front.reset();
    server.logged.length = 0;
    // A test that failed half way must not stand in the way of the next.
    await server.store.transact(async (queries) => {
      for (const { id } of await queries.holdsOf('p-resident', 0)) {
        await queries.releaseOccupation(id);
        await queries.deleteHold(id);
      }
    });
    before = new Set((await all()).map(({ id }) => id));
  };
  await reset();
  return {
    server,
    front,
    now,
    booking: (id) => server.store.read((queries) => queries.booking(id)),
    newBookings: async () => (await all()).filter(({ id }) => !before.has(id)),
    letIn: (id) =>
      server.store.transact(async (queries) => {
        const booking = (await queries.booking(id))!;
        const timeline = [...booking.timeline, { status: 'in-service' as const, at: Date.now() }];
        await queries.updateBooking({ ...booking, status: 'in-service', version: booking.version + 1, timeline });
      }),
    reset,
    async close() {
      await front.close();
      await server.close();
      removeFolder(dataDir);
    },
  };
};

/** A free time some days ahead, different for each `days`: tests that share a stage do not stand in each other's way. */
export const visit = (days: number): { day: Day; clock: string } => ({
  day: addDays(dayAt(Date.now(), 'Asia/Shanghai'), days),
  clock: '10:00',
});
