import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import { createSqlStore } from '../../demo/server/sql/sql-store.ts';
import { databases } from './databases.ts';
import { serverHere } from './running.ts';
import { visitor } from './visitor.ts';
import { untilItWaits } from './waiting.ts';

const all = databases();

for (const database of all) {
  describe(`a booking sent again with its key, on ${database.name}`, { skip: database.skip }, () => {
    const starting = database.create().then((location) => serverHere(location));
    after(async () => (await starting).close());

    const quoted = async (token: string, place: number) => {
      const { url } = await starting;
      const resident = visitor(url, token);
      const slot = (await resident.slots('2026-12-03'))[place]!;
      return { resident, quote: (await resident.quote({ start: slot.start })).body };
    };

    it('gets the same answer and makes no second booking', async () => {
      const { resident, quote } = await quoted('demo-resident', 0);
      const first = await resident.book(quote, {}, 'key-same');
      const again = await resident.book(quote, {}, 'key-same');
      assert.equal(first.status, 201);
      assert.deepEqual([again.status, again.body], [first.status, first.body]);
      const { items } = (await resident.get<{ items: { quoteId: string }[] }>('/bookings?limit=100')).body;
      assert.equal(items.filter(({ quoteId }) => quoteId === quote.id).length, 1);
    });

    it('with another body is refused as invalid', async () => {
      const { resident, quote } = await quoted('demo-resident', 1);
      await resident.book(quote, {}, 'key-other');
      const other = await resident.book(quote, { note: '请带梯子' }, 'key-other');
      assert.deepEqual([other.status, other.code], [422, 'invalid']);
    });

    it("by somebody else is another booking's key", async () => {
      const one = await quoted('demo-resident', 2);
      const two = await quoted('demo-resident-2', 3);
      const [first, second] = [await one.resident.book(one.quote, {}, 'key-shared'), await two.resident.book(two.quote, {}, 'key-shared')];
      assert.deepEqual([first.status, second.status], [201, 201]);
      assert.notEqual(first.body.id, second.body.id);
    });

    it('twenty times at once makes one booking; whoever is early is told to wait', async () => {
      const { resident, quote } = await quoted('demo-resident', 4);
      const answers = await Promise.all(Array.from({ length: 20 }, () => resident.book(quote, {}, 'key-tap')));
      const ids = new Set(answers.filter(({ status }) => status === 201).map(({ body }) => body.id));
      assert.equal(ids.size, 1);
      for (const { status, code } of answers) if (status !== 201) assert.deepEqual([status, code], [409, 'in-progress']);
    });
  });
}

const postgres = all[1]!;

describe('a booking that another process is still working on', { skip: postgres.skip, timeout: 60_000 }, () => {
  it("is in progress until the first is done, then its answer is the first one's", async () => {
    const location = await postgres.create();
    const [one, two] = await Promise.all([serverHere(location), serverHere(location)]);
    const outside = await createSqlStore(location);
    const [atOne, atTwo] = [visitor(one.url, 'demo-resident'), visitor(two.url, 'demo-resident')];
    const quote = (await atOne.quote({ start: (await atOne.slots('2026-12-05'))[0]!.start })).body;

    // Nobody can claim a time while the table is locked: the first request stands still with its key in hand.
    let answering: ReturnType<typeof atOne.book> | undefined;
    await outside.db.transaction().execute(async (transaction) => {
      await sql`lock table occupation in exclusive mode`.execute(transaction);
      answering = atOne.book(quote, {}, 'key-slow');
      await untilItWaits(outside.db, answering);
      const early = await atTwo.book(quote, {}, 'key-slow');
      assert.deepEqual([early.status, early.code, early.headers.get('retry-after')], [409, 'in-progress', '1']);
    });
    const first = await answering!;
    const late = await atTwo.book(quote, {}, 'key-slow');
    assert.equal(first.status, 201);
    assert.deepEqual([late.status, late.body], [201, first.body]);
    await Promise.all([one.close(), two.close(), outside.close()]);
  });
});
