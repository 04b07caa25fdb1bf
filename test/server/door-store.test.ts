import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createSqlStore, type SqlStore } from '../../demo/server/sql/sql-store.ts';
import type { CodeRecord, IssuerKeyRecord, LookUpRecord } from '../../src/backend/records.ts';
import type { DoorQueries } from '../../src/backend/store.ts';
import { databases } from './databases.ts';
import { hour, morning } from './world.ts';

const codeRecord = (jti: string, more: Partial<CodeRecord> = {}): CodeRecord => ({
  jti,
  workerId: 'w-001',
  expiresAt: morning + 60_000,
  ...more,
});
const lookUpRecord = (id: string, more: Partial<LookUpRecord> = {}): LookUpRecord => ({
  id,
  at: morning,
  viewer: 'p-test',
  outcome: 'genuine',
  mayEnter: true,
  ...more,
});
const keyRecord = (kid: string, goneAt: number): IssuerKeyRecord => ({
  kid,
  algorithm: 'ES256',
  publicJwk: { kty: 'EC', kid },
  privateJwk: { kty: 'EC', kid, d: 'secret' },
  signsFrom: morning,
  goneAt,
});

const often = <T>(count: number, act: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => act(index)));

for (const database of databases()) {
  describe(`what is known at the door, on ${database.name}`, { skip: database.skip }, () => {
    let store: SqlStore;
    before(async () => {
      store = await createSqlStore(await database.create());
    });
    after(() => store.close());
    const save = (work: (queries: DoorQueries) => Promise<void>) => store.transact(work);
    const read = <T>(work: (queries: DoorQueries) => Promise<T>) => store.read(work);

    it('keeps each signing key until it is gone, with its newest dates', async () => {
      await save((queries) => queries.saveIssuerKey(keyRecord('k-old', morning)));
      await save((queries) => queries.saveIssuerKey(keyRecord('k-new', morning + hour)));
      await save((queries) => queries.saveIssuerKey(keyRecord('k-new', morning + 2 * hour)));
      assert.deepEqual(await read((queries) => queries.issuerKeys(morning)), [keyRecord('k-new', morning + 2 * hour)]);
      assert.deepEqual(await read((queries) => queries.issuerKeys(morning + 2 * hour)), []);
    });

    it('calls a worker by one handle a month, however many codes are asked for at once', async () => {
      const drawn = await often(20, (index) => {
        let runs = 0;
        return store.transact(async (queries) => {
          runs += 1;
          // At first none of them can see what another draws.
          const known = runs === 1 ? undefined : await queries.handleOf('w-001', '2026-12');
          if (known) return known;
          const handle = { handle: `drawn-${index}`, workerId: 'w-001', month: '2026-12', statusIndex: index };
          await queries.saveHandle(handle);
          return handle;
        });
      });
      assert.equal(new Set(drawn.map(({ handle }) => handle)).size, 1);
      assert.deepEqual(await read((queries) => queries.handle(drawn[0]!.handle)), drawn[0]);
      assert.equal(await read((queries) => queries.handleOf('w-001', '2027-01')), undefined);
      assert.equal(await read((queries) => queries.handle('never-drawn')), undefined);
    });

    it('draws anew when a handle, or its place in the status list, is taken already', async () => {
      const draws = [
        ['taken', 100],
        ['taken', 101],
        ['other', 100],
        ['free', 101],
      ] as const;
      let drawn = 0;
      for (const workerId of ['w-002', 'w-003'])
        await save(async (queries) => {
          const [handle, statusIndex] = draws[drawn++]!;
          await queries.saveHandle({ handle, workerId, month: '2026-12', statusIndex });
        });
      assert.equal((await read((queries) => queries.handleOf('w-002', '2026-12')))?.handle, 'taken');
      assert.equal((await read((queries) => queries.handleOf('w-003', '2026-12')))?.handle, 'free');
    });

    it('opens for one of twenty that enter with the same code at once', async () => {
      await save((queries) => queries.saveCode(codeRecord('once')));
      await save((queries) => queries.saveCode(codeRecord('other')));
      const entered = await often(20, (index) => store.transact((queries) => queries.useCode('once', `b-${index}`)));
      assert.equal(entered.filter(Boolean).length, 1);
      assert.equal((await read((queries) => queries.code('once')))?.enteredFor, `b-${entered.indexOf(true)}`);
      assert.deepEqual(await read((queries) => queries.code('other')), codeRecord('other'));
    });

    it('opens for nobody with a code that was never issued', async () => {
      assert.equal(await store.transact((queries) => queries.useCode('never', 'b-1')), false);
      assert.equal(await read((queries) => queries.code('never')), undefined);
    });

    it('leaves a code unburnt when the entry fails after it', async () => {
      await save((queries) => queries.saveCode(codeRecord('undone')));
      const failing = store.transact(async (queries) => {
        assert.equal(await queries.useCode('undone', 'b-1'), true);
        throw new Error('the booking was changed');
      });
      await assert.rejects(failing);
      assert.equal(await store.transact((queries) => queries.useCode('undone', 'b-2')), true);
    });

    it('takes one answer to a look, of many that enter and refuse at once', async () => {
      await save((queries) => queries.saveLookUp(lookUpRecord('l-once')));
      const answers = await often(20, (index) =>
        store.transact((queries) => queries.useLookUp('l-once', index % 2 ? 'entered' : 'refused')),
      );
      assert.equal(answers.filter(Boolean).length, 1);
      const used = answers.indexOf(true) % 2 ? 'entered' : 'refused';
      assert.deepEqual(await read((queries) => queries.lookUp('l-once')), lookUpRecord('l-once', { used }));
      assert.equal(await store.transact((queries) => queries.useLookUp('l-never', 'entered')), false);
    });

    it('tells the looks at a code oldest first', async () => {
      const looks = [
        lookUpRecord('l-b', { jti: 'seen', at: morning + 2 }),
        lookUpRecord('l-c', { jti: 'seen', at: morning + 1 }),
        lookUpRecord('l-a', { jti: 'seen', at: morning + 2, sign: { word: '春风', picture: 'boat' } }),
        lookUpRecord('l-x', { jti: 'unseen' }),
      ];
      for (const look of looks) await save((queries) => queries.saveLookUp(look));
      assert.deepEqual(await read((queries) => queries.lookUpsOfCode('seen')), [looks[1], looks[2], looks[0]]);
      assert.deepEqual(await read((queries) => queries.lookUpsOfCode('nobody looked')), []);
    });

    it("tells who looked at a worker's code newest first, page by page without a gap or a repeat", async () => {
      const ids = ['B', 'a', 'C', 'b', 'A', 'c', 'd'];
      for (const [index, id] of ids.entries())
        await save((queries) => queries.saveLookUp(lookUpRecord(`w-${id}`, { workerId: 'w-seen', at: morning + Math.floor(index / 4) })));
      const seen: string[] = [];
      for (let last: { at: number; id: string } | undefined, more = true; more;) {
        const after = last;
        const page = await read((queries) => queries.lookUpsOfWorker('w-seen', after, 3));
        seen.push(...page.map(({ id }) => id));
        last = page.at(-1);
        more = page.length === 3;
      }
      assert.deepEqual(seen, ['w-d', 'w-c', 'w-A', 'w-b', 'w-a', 'w-C', 'w-B']);
    });

    it('forgets codes after an hour, looks after half a year, handles after their month', async () => {
      const days = (count: number) => count * 24 * hour;
      await save((queries) => queries.saveCode(codeRecord('fresh', { expiresAt: morning + days(40) })));
      await save((queries) => queries.saveReport({ id: 'r-1', at: morning, residentId: 'p', workerId: 'w', text: '' }));
      const left = () =>
        read(async (queries) => ({
          old: Boolean(await queries.code('other')),
          fresh: Boolean(await queries.code('fresh')),
          look: Boolean(await queries.lookUp('l-once')),
          handle: Boolean(await queries.handleOf('w-001', '2026-12')),
        }));
      await store.sweep(morning + 60_000);
      assert.deepEqual(await left(), { old: true, fresh: true, look: true, handle: true });
      await store.sweep(morning + hour + 60_000);
      assert.deepEqual(await left(), { old: false, fresh: true, look: true, handle: true });
      // On the first of January it may still be December somewhere; in February it is not.
      await store.sweep(morning + days(31));
      assert.deepEqual(await left(), { old: false, fresh: true, look: true, handle: true });
      await store.sweep(morning + days(64));
      assert.deepEqual(await left(), { old: false, fresh: false, look: true, handle: false });
      await store.sweep(morning + days(181));
      assert.deepEqual(await left(), { old: false, fresh: false, look: false, handle: false });
      assert.equal((await store.db.selectFrom('report').select('id').execute()).length, 1);
    });
  });
}
