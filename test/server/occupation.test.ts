import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { createSqlStore, type SqlStore } from '../../demo/server/sql/sql-store.ts';
import type { Occupation } from '../../src/backend/records.ts';
import { OccupationConflict } from '../../src/backend/store.ts';
import { databases } from './databases.ts';
import { hour, morning } from './world.ts';

const claim = (workerId: string, from: number, to: number, ref: string = crypto.randomUUID()): Occupation => ({
  workerId,
  blocked: { start: morning + from * hour, end: morning + to * hour },
  kind: 'booking',
  ref,
});

const held = (occupation: Occupation, expiresAt: number): Occupation => ({ ...occupation, kind: 'hold', expiresAt });

/** Many at once; whose claim was taken. */
const race = async (store: SqlStore, claims: Occupation[]): Promise<number> => {
  const outcomes = await Promise.allSettled(claims.map((one) => store.transact((queries) => queries.occupy(one, morning))));
  const lost = outcomes.filter((outcome) => outcome.status === 'rejected');
  for (const { reason } of lost) assert.ok(reason instanceof OccupationConflict, String(reason));
  return outcomes.length - lost.length;
};

for (const database of databases()) {
  describe(`a worker's time in ${database.name}`, { skip: database.skip }, () => {
    let store: SqlStore;
    before(async () => {
      store = await createSqlStore(await database.create());
    });
    after(() => store.close());

    it('goes to one of 200 who want it at once', async () => {
      assert.equal(
        await race(
          store,
          Array.from({ length: 200 }, () => claim('w-race', 1, 3)),
        ),
        1,
      );
    });

    it('goes to one of 200 who want unequal stretches that all overlap', async () => {
      const claims = Array.from({ length: 200 }, (_, index) => claim('w-unequal', 1 - (index % 7) / 10, 3 + (index % 5) / 10));
      assert.equal(await race(store, claims), 1);
    });

    it('is free again the moment a visit ends', async () => {
      assert.equal(await race(store, [claim('w-next', 1, 2), claim('w-next', 2, 3), claim('w-next', 0, 1)]), 3);
    });

    it('is refused without spoiling the transaction, so that the next worker can be tried', async () => {
      await store.transact((queries) => queries.occupy(claim('w-busy', 1, 2), morning));
      await store.transact(async (queries) => {
        await assert.rejects(queries.occupy(claim('w-busy', 1, 2), morning), OccupationConflict);
        await queries.occupy(claim('w-free', 1, 2, 'second-choice'), morning);
      });
      const seen = await store.read((queries) => queries.occupations(['w-free'], morning, morning + 9 * hour, morning));
      assert.deepEqual(seen, [claim('w-free', 1, 2, 'second-choice')]);
    });

    it('held by someone whose hold has lapsed is given to the next', async () => {
      await store.transact((queries) => queries.occupy(held(claim('w-lapsed', 1, 2, 'old'), morning + 1), morning));
      const early = store.transact((queries) => queries.occupy(claim('w-lapsed', 1, 2, 'new'), morning));
      await assert.rejects(early, OccupationConflict);
      await store.transact((queries) => queries.occupy(claim('w-lapsed', 1, 2, 'new'), morning + 1));
      const seen = await store.read((queries) => queries.occupations(['w-lapsed'], morning, morning + 9 * hour, morning + 1));
      assert.deepEqual(
        seen.map(({ ref }) => ref),
        ['new'],
      );
    });

    it("that was held becomes the booking's without a moment in which it is free", async () => {
      await store.transact((queries) => queries.occupy(held(claim('w-held', 1, 2, 'hold'), morning + hour), morning));
      assert.equal(await store.transact((queries) => queries.promoteOccupation('hold', 'booking')), true);
      assert.equal(await store.transact((queries) => queries.promoteOccupation('hold', 'other')), false);
      const seen = await store.read((queries) => queries.occupations(['w-held'], morning, morning + 9 * hour, morning + 9 * hour));
      assert.deepEqual(seen, [claim('w-held', 1, 2, 'booking')]);
    });

    it('that is held longer is seen as held for longer, and free once released', async () => {
      await store.transact((queries) => queries.occupy(held(claim('w-longer', 1, 2, 'longer'), morning + 1), morning));
      assert.equal(await store.transact((queries) => queries.extendOccupation('longer', morning + hour)), true);
      const at = (now: number) => store.read((queries) => queries.occupations(['w-longer'], morning, morning + 9 * hour, now));
      assert.equal((await at(morning + 1))[0]?.expiresAt, morning + hour);
      await store.transact((queries) => queries.releaseOccupation('longer'));
      assert.deepEqual(await at(morning), []);
    });

    // The test of the test: without the constraint the race above must be seen to fail.
    it('would be given away many times if the constraint were dropped', async () => {
      await sql`alter table occupation drop constraint occupation_once`.execute(store.db);
      assert.ok(
        (await race(
          store,
          Array.from({ length: 200 }, () => claim('w-mutation', 1, 3)),
        )) > 1,
      );
    });
  });
}
