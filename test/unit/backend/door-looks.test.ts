import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { operations } from '../../../src/contract/index.ts';
import { createMemoryStore } from '../../../src/backend/memory.ts';
import { buildWorld } from '../../../src/backend/world/index.ts';
import { comeTo, entryAfter, issue, look, verify } from '../../../src/testing/behaviour/entering.ts';
import { ask, newKey } from '../../../src/testing/behaviour/portal.ts';
import { assigned } from '../../../src/testing/behaviour/visiting.ts';
import { createStage, refusalOf, today, type Stage } from './stage.ts';

const { confirmEntry, listLookUps, listWorkers } = operations;

const listed = async ({ portal }: Stage) => (await ask(portal, listLookUps, {}, { as: 'demo-worker' })).items;
const told = ({ store }: Stage) =>
  store.read(async (queries) => {
    await queries.numberEvents();
    return (await queries.events(0, 100)).map(({ event }) => event);
  });

describe('a look at a code', () => {
  it('tells the worker that somebody looked, and nothing more', async () => {
    const stage = createStage();
    await look(stage.portal, await issue(stage.portal), 'demo-resident');
    const [event, ...others] = await told(stage);
    const { at, ...rest } = event!;
    assert.deepEqual([rest, others], [{ type: 'code', workerIds: ['w-001'] }, []]);
    assert.ok(at > 0);
  });

  it('keeps nothing of a code whose signature does not hold', async () => {
    const stage = createStage();
    const { url } = await issue(stage.portal);
    // Not the last letter: not each of them can end a signature.
    const forged = url.slice(0, -12) + [...url.slice(-12, -2)].reverse().join('') + url.slice(-2);
    assert.equal((await verify(stage.portal, { code: forged }, 'demo-resident')).reason, 'bad-signature');
    assert.deepEqual([await listed(stage), await told(stage)], [[], []]);
  });

  it('at an old code is told to the worker too: somebody shows it about', async () => {
    const stage = createStage();
    const issued = await issue(stage.portal);
    stage.portal.advance!(90_000);
    assert.equal((await look(stage.portal, issued, 'demo-resident')).reason, 'expired');
    assert.deepEqual(
      (await listed(stage)).map(({ maskedBy, sign, entered }) => [maskedBy, sign, entered]),
      [['*雨桐', undefined, false]],
    );
  });

  it('finds out within the minute that the worker was dismissed', async () => {
    const stage = createStage();
    const issued = await issue(stage.portal);
    stage.world.workers[0]!.revoked = true;
    const { outcome, reason, checked, worker, advice } = await look(stage.portal, issued, 'demo-resident');
    assert.deepEqual([outcome, reason, checked.status, worker, advice], ['refused', 'revoked', 'no', undefined, 'do-not-open']);
  });

  it('knows the printed card of one who was dismissed', async () => {
    const stage = createStage();
    const { workerNumber } = stage.world.workers.find(({ revoked }) => revoked)!.record;
    const { outcome, reason, advice } = await verify(stage.portal, { code: workerNumber }, 'demo-resident');
    assert.deepEqual([outcome, reason, advice], ['refused', 'revoked', 'do-not-open']);
  });

  it('keeps the door shut to a worker who has turned red since the code was issued', async () => {
    const stage = createStage();
    const { portal } = stage;
    const booked = await assigned(portal);
    await comeTo(portal, booked);
    const issued = await issue(portal, booked.id);
    stage.world.workers[0]!.record.background = { conclusion: 'failed' };
    const seen = await look(portal, issued, 'demo-resident', booked);
    assert.deepEqual([seen.colour, seen.match, seen.advice], ['red', 'match', 'do-not-open']);
    const entry = await entryAfter(portal, seen, booked, 'demo-resident');
    const { code, errors } = await refusalOf(portal.call(confirmEntry, entry, { as: 'demo-resident', key: newKey() }));
    assert.deepEqual([code, errors], ['invalid', [{ path: 'lookUpId', message: 'not-a-match' }]]);
  });

  it('shows papers that have run out as expired, though nobody wrote it down', async () => {
    const stage = createStage();
    stage.world.workers[0]!.record.insurance = { state: 'valid', validUntil: today };
    const seen = async () => {
      const { colour, worker } = await look(stage.portal, await issue(stage.portal), 'demo-resident');
      const { items } = await ask(stage.portal, listWorkers, { communityId: 'yunhe', limit: 1 }, { as: 'demo-resident' });
      return [colour, worker?.colour, worker?.insurance?.state, items[0]?.id, items[0]?.colour];
    };
    assert.deepEqual(await seen(), ['green', 'green', 'valid', 'w-001', 'green']);
    stage.portal.advance!(86_400_000);
    assert.deepEqual(await seen(), ['yellow', 'yellow', 'expired', 'w-001', 'yellow']);
  });

  it('answers a number that nobody has like a text that is no number of ours', async () => {
    const stage = createStage();
    const { workerNumber } = stage.world.workers[0]!.record;
    const answers = [];
    for (const code of [workerNumber.slice(0, -1), 'QQ12345678', 'hello']) {
      const { checkedAt, serverTime, ...answer } = await verify(stage.portal, { code }, 'demo-resident');
      assert.equal(checkedAt, serverTime);
      answers.push(answer);
    }
    assert.deepEqual([answers[1], answers[2]], [answers[0], answers[0]]);
  });

  it('tells looks of two phones apart that are signed in nowhere', async () => {
    const stage = createStage();
    const issued = await issue(stage.portal);
    const [here, there] = [stage.from('192.0.2.7'), stage.from('192.0.2.8')];
    await look(here, issued, undefined);
    assert.equal((await look(here, issued, undefined)).earlierLooks?.count, 0);
    assert.equal((await look(there, issued, undefined)).earlierLooks?.count, 2);
  });
});

describe('what is known at the door, in memory', () => {
  const lookUp = (id: string, at: number) => ({
    id,
    at,
    viewer: 'v',
    outcome: 'genuine' as const,
    workerId: 'w',
    jti: 'j',
    mayEnter: true,
  });

  it('uses a code and a look once, and no unknown one', async () => {
    const store = createMemoryStore(buildWorld({ today }));
    await store.transact(async (queries) => {
      await queries.saveCode({ jti: 'j', workerId: 'w', expiresAt: 1 });
      await queries.saveLookUp(lookUp('a', 1));
    });
    const use = () => store.transact(async (queries) => [await queries.useCode('j', 'b'), await queries.useLookUp('a', 'entered')]);
    assert.deepEqual(await Promise.all([use(), use()]), [
      [true, true],
      [false, false],
    ]);
    assert.deepEqual(await store.transact(async (queries) => [await queries.useCode('x', 'b'), await queries.useLookUp('x', 'entered')]), [
      false,
      false,
    ]);
  });

  it('lists looks of one moment by id, so that no page tears them apart', async () => {
    const store = createMemoryStore(buildWorld({ today }));
    await store.transact(async (queries) => {
      for (const [id, at] of [
        ['b', 2],
        ['a', 2],
        ['c', 1],
        ['d', 3],
      ] as const)
        await queries.saveLookUp(lookUp(id, at));
    });
    const after = (place: { at: number; id: string } | undefined) =>
      store.read(async (queries) => (await queries.lookUpsOfWorker('w', place, 2)).map(({ id }) => id));
    assert.deepEqual(
      [await after(undefined), await after({ at: 2, id: 'b' })],
      [
        ['d', 'b'],
        ['a', 'c'],
      ],
    );
    const ofCode = await store.read((queries) => queries.lookUpsOfCode('j'));
    assert.deepEqual(
      ofCode.map(({ id }) => id),
      ['c', 'a', 'b', 'd'],
    );
  });
});
