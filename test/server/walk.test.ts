import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { after, describe, it } from 'node:test';
import type { BookingStatus } from '../../src/domain/booking.ts';
import { preparedFolder, removeFolder } from './data-folder.ts';
import { serverHere } from './running.ts';
import { morning } from './world.ts';

const dataDir = await preparedFolder();
const server = await serverHere({ dataDir });
after(async () => {
  await server.close();
  removeFolder(dataDir);
});

const walk = async () => {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${server.url}/demo/walk`, { method: 'POST', headers, body: '{}' });
  return { status: response.status, ...((await response.json()) as { bookingId?: string }) };
};

/** As the three pages leave it. */
const ends = (id: string, status: BookingStatus) =>
  server.store.transact(async (queries) => {
    const booking = (await queries.booking(id))!;
    await queries.updateBooking({ ...booking, status, version: booking.version + 1 });
  });

describe('the demo’s walk', () => {
  for (const status of ['arrived', 'awaiting-acceptance', 'completed'] as const)
    it(`can be begun again at once after one that got as far as ${status}`, async () => {
      const first = await walk();
      assert.equal(first.status, 201);
      await ends(first.bookingId!, status);
      const second = await walk();
      assert.equal(second.status, 201);
      assert.equal((await server.store.read((queries) => queries.booking(second.bookingId!)))?.status, 'submitted');
    });

  it('is the worker’s next visit, also when they had set out for one of another day', async () => {
    const later = await server.store.read(async (queries) => {
      const all = await queries.bookings({ workerId: 'w-001', status: 'assigned' }, { offset: 0, limit: 50 });
      return all.find(({ start = 0 }) => start > morning + 86_400_000)!;
    });
    await ends(later.id, 'on-the-way');
    assert.equal((await walk()).status, 201);
    assert.equal((await server.store.read((queries) => queries.booking(later.id)))?.status, 'cancelled');
  });

  it('is begun under this machine’s own name alone: a name that was turned to it may be anybody’s page', async () => {
    const headers = { host: 'evil.example', 'content-type': 'application/json' };
    const sent = request(`${server.url}/demo/walk`, { method: 'POST', headers }).end('{}');
    const [{ statusCode }] = (await once(sent, 'response')) as [IncomingMessage];
    assert.equal(statusCode, 403);
  });
});
