import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Adapter } from '../../../src/adapters/adapter.ts';
import { combineAdapters, defineAdapter } from '../../../src/adapters/define.ts';
import { getCommunity, listCommunities } from '../../../src/contract/community.ts';
import { listServices } from '../../../src/contract/catalogue.ts';
import { watchBookings } from '../../../src/contract/live.ts';
import { getCapabilities } from '../../../src/contract/session.ts';
import type { LiveEvent } from '../../../src/domain/live.ts';
import { Problem } from '../../../src/domain/problem.ts';
import { codeOf, communities, yunhe } from './fakes.ts';

describe('an adapter in a portal’s own code', () => {
  it('answers what it defines', async () => {
    const adapter = defineAdapter({ getCommunity: async ({ communityId }) => ({ ...yunhe, id: communityId }) });
    assert.equal((await adapter.call(getCommunity, { communityId: 'c-9' })).id, 'c-9');
  });

  it('is given the signal and the key', async () => {
    const { signal } = new AbortController();
    const adapter = defineAdapter({
      listCommunities: (_input, options) => {
        assert.deepEqual(options, { signal, idempotencyKey: 'k' });
        return communities;
      },
    });
    await adapter.call(listCommunities, {}, { signal, idempotencyKey: 'k' });
  });

  it('does not support what it leaves out', async () => {
    const adapter = defineAdapter({ getCommunity: () => yunhe });
    assert.deepEqual([adapter.supports(getCommunity), adapter.supports(listServices)], [true, false]);
    assert.equal(await codeOf(adapter.call(listServices, {})), 'not-supported');
  });

  it('is held to the contract like every backend', async () => {
    const adapter = defineAdapter({ getCommunity: () => ({ ...yunhe, hotline: 110 as unknown as string }) });
    assert.equal(await codeOf(adapter.call(getCommunity, { communityId: 'yunhe' })), 'contract');
  });

  it('refuses with a code', async () => {
    const adapter = defineAdapter({
      getCommunity: () => {
        throw new Problem('not-found');
      },
    });
    assert.equal(await codeOf(adapter.call(getCommunity, { communityId: 'x' })), 'not-found');
  });

  it('may keep its state in `this`', async () => {
    const portal = {
      name: '运河',
      getCommunity() {
        return { ...yunhe, name: this.name };
      },
    };
    assert.equal((await defineAdapter(portal).call(getCommunity, { communityId: 'yunhe' })).name, '运河');
  });
});

/** All that an adapter tells. */
const toldBy = async (adapter: Adapter, lastEventId?: string): Promise<LiveEvent[]> => {
  const told: LiveEvent[] = [];
  for await (const event of adapter.watch!({ signal: new AbortController().signal, lastEventId })) told.push(event);
  return told;
};

describe('events in a portal’s own code', () => {
  const telling = (...events: LiveEvent[]) =>
    defineAdapter({
      async *watchBookings({ lastEventId }) {
        yield { type: 'booking', bookingId: lastEventId };
        yield* events;
      },
    });

  it('are told as they come, from where somebody was', async () => {
    assert.deepEqual(await toldBy(telling({ type: 'ready' }), 'b-1'), [{ type: 'booking', bookingId: 'b-1' }, { type: 'ready' }]);
    assert.equal(telling().supports(watchBookings), true);
  });

  it('are held to the contract like every answer', async () => {
    assert.equal(await codeOf(toldBy(telling({ type: 'booking', version: 'two' as unknown as number }))), 'contract');
  });

  it('are no answer to a question', async () => {
    assert.equal(await codeOf(telling().call(watchBookings, {})), 'not-supported');
  });

  it('cannot be had where nobody wrote any', () => {
    const adapter = defineAdapter({ getCommunity: () => yunhe });
    assert.deepEqual([adapter.watch, adapter.supports(watchBookings), combineAdapters(adapter).watch], [undefined, false, undefined]);
  });

  it('come from the first of several backends that has some', async () => {
    const several = combineAdapters(defineAdapter({}), telling({ type: 'code' }), telling({ type: 'reset' }));
    assert.deepEqual((await toldBy(several, 'b-2')).at(-1), { type: 'code' });
  });
});

describe('several backends', () => {
  const one = defineAdapter({ getCommunity: () => ({ ...yunhe, name: 'one' }) });
  const two = defineAdapter({ getCommunity: () => ({ ...yunhe, name: 'two' }), listCommunities: () => communities });
  const both = combineAdapters(one, two);

  it('answer each what the first of them supports', async () => {
    assert.equal((await both.call(getCommunity, { communityId: 'yunhe' })).name, 'one');
    assert.deepEqual(await both.call(listCommunities, {}), communities);
  });

  it('do not support what none of them does', async () => {
    assert.equal(both.supports(listServices), false);
    assert.equal(await codeOf(both.call(listServices, {})), 'not-supported');
  });
});

describe('several backends of which one is down', () => {
  const said = {
    contractVersion: '0',
    idempotency: 'header' as const,
    watch: 'poll' as const,
    limits: { holdSeconds: 0, holdsPerViewer: 0, bodyBytes: 1 },
  };
  const down = () => {
    throw new Problem('unavailable');
  };
  const community = defineAdapter({
    getCommunity: () => yunhe,
    getCapabilities: () => ({ ...said, operations: ['getCommunity'], issuers: [{ iss: 'city', name: '市平台' }] }),
  });
  const firm = (isDown: boolean) =>
    defineAdapter({
      listServices: () => (isDown ? down() : { items: [], nextCursor: null }),
      createBooking: down,
      getCapabilities: () =>
        isDown ? down() : { ...said, idempotency: 'none' as const, operations: ['listServices', 'createBooking'], issuers: [] },
      async *watchBookings() {
        yield { type: 'ready' as const };
      },
    });

  it('lose what that one does, and nothing else', async () => {
    const both = combineAdapters(community, firm(true));
    assert.equal(await codeOf(both.call(listServices, {})), 'unavailable');
    assert.equal((await both.call(getCommunity, { communityId: 'yunhe' })).id, 'yunhe');
    assert.equal(both.supports(listServices), true);
  });

  it('say together what they can do, and as the one that books how a write is known again', async () => {
    const { operations, idempotency, issuers, watch } = await combineAdapters(community, firm(false)).call(getCapabilities, {});
    assert.deepEqual(operations.toSorted(), ['createBooking', 'getCommunity', 'listServices']);
    assert.deepEqual([idempotency, issuers.map(({ iss }) => iss), watch], ['none', ['city'], 'stream']);
  });

  it('say nothing of writes while the one that books is down, but do without any other', async () => {
    assert.equal(await codeOf(combineAdapters(community, firm(true)).call(getCapabilities, {})), 'unavailable');
    const records = defineAdapter({ getCapabilities: down });
    const { operations } = await combineAdapters(records, firm(false)).call(getCapabilities, {});
    assert.deepEqual(operations, ['listServices', 'createBooking']);
  });

  it('can be listened to as long as one of them streams', () => {
    assert.equal(combineAdapters(community, firm(false)).supports(watchBookings), true);
    assert.equal(combineAdapters(community).supports(watchBookings), false);
  });
});
