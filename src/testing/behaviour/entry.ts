import { operations } from '../../contract/index.ts';
import type { InputOf } from '../../contract/operation.ts';
import { Problem } from '../../domain/problem.ts';
import { comeTo, entryAfter, issue, look, verify, type IssuedCode, type Look } from './entering.ts';
import { expectEqual, expectProblem, expectThat, fail } from './expect.ts';
import { advance, ask, newKey, type Case, type Portal } from './portal.ts';
import { sceneOf, type Booking, type BookingWish } from './scene.ts';
import { assign, assigned, seen, sharedSlot } from './visiting.ts';

const { confirmEntry, listLookUps, refuseEntry, reportWorker } = operations;

type Entry = InputOf<typeof confirmEntry>;

const confirm = (portal: Portal, entry: Entry, as = portal.people.resident) => portal.call(confirmEntry, entry, { as, key: newKey() });

interface AtTheDoor {
  booked: Booking;
  issued: IssuedCode;
  found: Look;
  entry: Entry;
}

/** The worker stands there in time, the resident has looked. */
const atTheDoor = async (portal: Portal, wish: BookingWish = {}): Promise<AtTheDoor> => {
  const booked = await assigned(portal, wish);
  await comeTo(portal, booked);
  const issued = await issue(portal, booked.id);
  const found = await look(portal, issued, portal.people.resident, booked);
  return { booked, issued, found, entry: await entryAfter(portal, found, booked, portal.people.resident) };
};

const refusedAs = async (call: Promise<unknown>, path: string, message: string): Promise<void> => {
  const { errors } = await expectProblem(call, 'invalid', message);
  expectEqual(errors, [{ path, message }], 'what is named as wrong');
};

const currentOf = ({ current }: Problem) => current as Booking | undefined;

/** All at the same moment; how many were answered, and what the others heard. */
const race = async (calls: Promise<unknown>[]) => {
  const outcomes = await Promise.allSettled(calls);
  const refused = outcomes.flatMap((outcome) => {
    if (outcome.status === 'fulfilled') return [];
    return outcome.reason instanceof Problem ? [outcome.reason.code] : fail(String(outcome.reason));
  });
  return { won: outcomes.length - refused.length, refused };
};

const expectStill = async (portal: Portal, { id, status, version }: Booking): Promise<void> => {
  const now = await seen(portal, { id });
  expectEqual([now.status, now.version], [status, version], 'the booking, after all that');
};

export const entry: Case[] = [
  {
    title: 'lets in by the resident’s confirmation alone, which burns the code, and tells the worker',
    needs: 'clock',
    async run(portal) {
      const { resident, otherResident, worker } = portal.people;
      const { booked, issued, found, entry } = await atTheDoor(portal);
      const entered = (await confirm(portal, entry)) as Booking;
      expectEqual([entered.status, entered.version], ['in-service', booked.version + 1], 'the booking');
      expectEqual((await seen(portal, booked)).timeline.at(-1)?.status, 'in-service', 'the last step');
      const { items } = await ask(portal, listLookUps, { limit: 50 }, { as: worker });
      expectEqual(items.find(({ id }) => id === found.lookUpId)?.entered, true, 'what the worker sees of the look');

      const stranger = await look(portal, issued, otherResident);
      expectEqual([stranger.outcome, stranger.reason, stranger.advice], ['refused', 'already-used', 'do-not-open'], 'the code elsewhere');
      expectEqual([stranger.earlierLooks?.count, stranger.worker, stranger.booking], [1, undefined, undefined], 'what is told there');
      const own = await look(portal, issued, resident, booked);
      expectEqual([own.reason, own.advice, own.earlierLooks?.count], ['already-used', 'ask', 0], 'who let the worker in looks again');
      expectEqual([own.booking?.id, own.booking?.status], [booked.id, 'in-service'], 'and sees what for');
    },
  },
  {
    title: 'needs a look of one’s own, the answer about the photo, and a resident',
    needs: 'clock',
    async run(portal) {
      const { worker, company, otherResident } = portal.people;
      const { booked, issued, entry } = await atTheDoor(portal);
      await refusedAs(confirm(portal, { ...entry, lookUpId: 'no-such' }), 'lookUpId', 'unknown');
      const strangers = await look(portal, issued, otherResident);
      await refusedAs(confirm(portal, { ...entry, lookUpId: strangers.lookUpId ?? '' }), 'lookUpId', 'unknown');
      await refusedAs(confirm(portal, { ...entry, photoMatches: false }), 'photoMatches', 'required');
      for (const as of [worker, company]) await expectProblem(confirm(portal, entry, as), 'forbidden', as);
      await expectProblem(confirm(portal, entry, otherResident), 'not-found', 'a neighbour');
      await expectStill(portal, booked);
    },
  },
  {
    title: 'takes a look ten minutes long, and once',
    needs: 'clock',
    async run(portal) {
      const { booked, entry } = await atTheDoor(portal);
      advance(portal, 10 * 60_000 + 1000);
      await expectProblem(confirm(portal, entry), 'expired', 'an old look');
      await expectStill(portal, booked);
      const fresh = await look(portal, await issue(portal, booked.id), portal.people.resident, booked);
      await confirm(portal, { ...entry, lookUpId: fresh.lookUpId ?? '' });
      const again = await expectProblem(confirm(portal, { ...entry, lookUpId: fresh.lookUpId ?? '' }), 'duplicate', 'a second time');
      expectEqual(currentOf(again)?.status, 'in-service', 'the booking as it is');
      advance(portal, 10 * 60_000 + 1000);
      await expectProblem(confirm(portal, { ...entry, lookUpId: fresh.lookUpId ?? '' }), 'duplicate', 'and still so when the look is old');
    },
  },
  {
    title: 'lets one of many confirmations at once win, of one look or of several',
    needs: 'clock',
    async run(portal) {
      const { booked, issued, entry } = await atTheDoor(portal);
      const second = await look(portal, issued, portal.people.resident, booked);
      const ids = [entry.lookUpId, second.lookUpId ?? '', entry.lookUpId, second.lookUpId ?? ''];
      const { won, refused } = await race(ids.map((lookUpId) => confirm(portal, { ...entry, lookUpId })));
      expectEqual(won, 1, 'entries');
      expectThat(
        refused.every((code) => code === 'duplicate' || code === 'conflict'),
        `the others hear ${refused.join(', ')}`,
      );
      expectEqual((await seen(portal, booked)).version, booked.version + 1, 'the version');
      for (const lookUpId of ids) {
        const late = await expectProblem(confirm(portal, { ...entry, lookUpId }), 'duplicate', 'a look of the same code, afterwards');
        expectEqual(currentOf(late)?.status, 'in-service', 'the booking as it is');
      }
    },
  },
  {
    title: 'lets nobody in when the booking, or who comes, has changed since the look',
    needs: 'clock',
    async run(portal) {
      const { colleagueId } = await sceneOf(portal);
      const { booked, entry } = await atTheDoor(portal, { slot: await sharedSlot(portal) });
      const stale = await expectProblem(confirm(portal, { ...entry, version: entry.version - 1 }), 'conflict', 'an older version');
      expectEqual(currentOf(stale)?.version, booked.version, 'the present one');
      await assign(portal, booked, colleagueId);
      const changed = await seen(portal, booked);
      const refusal = await expectProblem(confirm(portal, { ...entry, version: changed.version }), 'conflict', 'another worker');
      expectEqual(currentOf(refusal)?.worker?.id, colleagueId, 'who comes now');
      await expectStill(portal, changed);
    },
  },
  {
    title: 'keeps the booking as it is when the resident refuses, and takes no entry from that look any more',
    needs: 'clock',
    async run(portal) {
      const { resident, worker } = portal.people;
      const { booked, entry } = await atTheDoor(portal);
      const { bookingId, lookUpId } = entry;
      const refuse = (id: string, as = resident) =>
        portal.call(refuseEntry, { bookingId, lookUpId: id, reason: '与照片不符' }, { as, key: newKey() });
      await expectProblem(refuse(lookUpId, worker), 'forbidden', 'the worker');
      await refusedAs(refuse('no-such'), 'lookUpId', 'unknown');
      expectEqual(((await refuse(lookUpId)) as Booking).status, 'assigned', 'the booking');
      await expectProblem(confirm(portal, entry), 'duplicate', 'an entry after all');
      await expectProblem(refuse(lookUpId), 'duplicate', 'a second refusal');
      await expectStill(portal, booked);
    },
  },
  {
    title: 'takes a report of a worker, with one’s own look or none, and of nobody who is not there',
    async run(portal) {
      const { resident, otherResident } = portal.people;
      const { workerId, colleagueId } = await sceneOf(portal);
      const text = '要求私下加价';
      const report = (input: Partial<InputOf<typeof reportWorker>>) =>
        portal.call(reportWorker, { workerId, text, ...input }, { as: resident, key: newKey() });
      const issued = await issue(portal);
      const mine = await look(portal, issued, resident);
      const theirs = await verify(portal, { code: issued.url }, otherResident);
      await ask(portal, reportWorker, { workerId, text, lookUpId: mine.lookUpId }, { as: resident, key: newKey() });
      expectThat(await report({}), 'without a look');
      await refusedAs(report({ lookUpId: theirs.lookUpId ?? '' }), 'lookUpId', 'unknown');
      await refusedAs(report({ lookUpId: mine.lookUpId ?? '', workerId: colleagueId }), 'lookUpId', 'unknown');
      await refusedAs(report({ text: '  ' }), 'text', 'required');
      await expectProblem(report({ workerId: 'no-such' }), 'not-found', 'nobody');
    },
  },
];
