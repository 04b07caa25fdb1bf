import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createMemoryStore } from '../../../src/backend/memory.ts';
import type { Occupation, QuoteRecord } from '../../../src/backend/records.ts';
import { OccupationConflict } from '../../../src/backend/store.ts';
import { buildWorld } from '../../../src/backend/world/index.ts';
import { overlaps } from '../../../src/domain/slots.ts';
import { today } from './stage.ts';

const world = { ...buildWorld({ today }), bookings: [] };
const quote = (id: string): QuoteRecord => ({ id, items: [], lines: [], totalInFen: 0, expiresAt: 1 });
const claim = (ref: string, start: number, end: number, expiresAt?: number): Occupation => ({
  workerId: 'w-001',
  blocked: { start, end },
  kind: expiresAt === undefined ? 'booking' : 'hold',
  ref,
  ...(expiresAt !== undefined && { expiresAt }),
});

describe('the store in memory', () => {
  it('undoes everything that a failed transaction did', async () => {
    const store = createMemoryStore(world);
    const work = store.transact(async (queries) => {
      await queries.saveQuote(quote('q'));
      await queries.occupy(claim('b', 0, 10), 0);
      assert.ok(await queries.quote('q'), 'it sees its own writes');
      throw new Error('changed my mind');
    });
    await assert.rejects(work, /changed my mind/);
    await store.read(async (queries) => {
      assert.equal(await queries.quote('q'), undefined);
      assert.deepEqual(await queries.occupations(['w-001'], 0, 10, 0), []);
    });
  });

  it('shows readers nothing that is not committed', async () => {
    const store = createMemoryStore(world);
    const { promise: read, resolve: done } = Promise.withResolvers<void>();
    const writing = store.transact(async (queries) => {
      await queries.saveQuote(quote('q'));
      await read;
    });
    assert.equal(await store.read((queries) => queries.quote('q')), undefined);
    done();
    await writing;
    assert.ok(await store.read((queries) => queries.quote('q')));
  });

  it('lets writers wait for each other', async () => {
    const store = createMemoryStore(world);
    const counts = await Promise.all(Array.from({ length: 20 }, () => store.transact((queries) => queries.hit('bucket', 0))));
    assert.deepEqual(
      counts.sort((a, b) => a - b),
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
  });

  it('goes on after a conflict within the same transaction', async () => {
    const store = createMemoryStore(world);
    await store.transact(async (queries) => {
      await queries.occupy(claim('a', 0, 10), 0);
      await assert.rejects(queries.occupy(claim('b', 9, 20), 0), OccupationConflict);
      await queries.occupy(claim('c', 10, 20), 0);
    });
    assert.equal((await store.read((queries) => queries.occupations(['w-001'], 0, 20, 0))).length, 2);
  });

  it('never holds two live claims of one worker that overlap, whatever is asked of it', async () => {
    const step = fc.record({
      kind: fc.constantFrom('book', 'hold', 'promote', 'extend', 'release'),
      ref: fc.integer({ min: 0, max: 5 }),
      start: fc.integer({ min: 0, max: 20 }),
      length: fc.integer({ min: 1, max: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const store = createMemoryStore(world);
        for (const [now, { kind, ref, start, length }] of steps.entries()) {
          const name = `r${ref}`;
          await store
            .transact(async (queries) => {
              if (kind === 'book') await queries.occupy(claim(`${name}-${now}`, start, start + length), now);
              if (kind === 'hold') await queries.occupy(claim(name, start, start + length, now + 3), now);
              if (kind === 'promote') await queries.promoteOccupation(name, `${name}-${now}`);
              if (kind === 'extend') await queries.extendOccupation(name, now + 3);
              if (kind === 'release') await queries.releaseOccupation(name);
            })
            .catch((conflict: unknown) => assert.ok(conflict instanceof OccupationConflict));
          const live = await store.read((queries) => queries.occupations(['w-001'], 0, 100, now));
          for (const [index, one] of live.entries()) {
            for (const other of live.slice(index + 1)) assert.ok(!overlaps(one.blocked, other.blocked));
          }
        }
      }),
    );
  });
});
