import { operations } from '../../contract/index.ts';
import { advance, ask, newKey, type Case, type Portal } from './portal.ts';
import { comeTo, enter, issue, look, verify, type Look } from './entering.ts';
import { expectEqual, expectProblem, expectThat } from './expect.ts';
import { book, sceneOf, type Booking } from './scene.ts';
import { assign, assigned, seen, sharedSlot } from './visiting.ts';

const { confirmEntry, verifyWorkerCode } = operations;

/** The worker of `people` shows a new code at the door of this booking. */
const lookAt = async (portal: Portal, booking: Booking): Promise<Look> =>
  look(portal, await issue(portal), portal.people.resident, booking);

const answerOf = ({ match, checked, booking, advice }: Look) => ({ match, checked: checked.booking, booking: booking?.id, advice });
const notExpected = (match: string) => ({ match, checked: 'no', booking: undefined, advice: 'do-not-open' });

/** Whatever the advice, nobody comes in by this look. */
const expectShut = async (portal: Portal, { lookUpId = 'none' }: Look, { id: bookingId, version }: Booking): Promise<void> => {
  const entry = { bookingId, lookUpId, photoMatches: true, version };
  const refusal = await expectProblem(
    portal.call(confirmEntry, entry, { as: portal.people.resident, key: newKey() }),
    'invalid',
    'an entry after it',
  );
  expectEqual(refusal.errors, [{ path: 'lookUpId', message: 'not-a-match' }], 'why');
};

export const expected: Case[] = [
  {
    title: 'finds the worker of the booking, in time, and advises to let them in when all is in order',
    needs: 'clock',
    async run(portal) {
      const booked = await assigned(portal);
      await comeTo(portal, booked);
      const found = await lookAt(portal, booked);
      const advice = found.colour === 'green' ? 'let-in' : 'ask';
      expectEqual(answerOf(found), { match: 'match', checked: 'yes', booking: booked.id, advice }, 'the answer');
      const unnamed = await verify(portal, { code: (await issue(portal)).url }, portal.people.resident);
      expectEqual([unnamed.match, unnamed.booking?.id], ['match', booked.id], 'without the booking’s name');
    },
  },
  {
    title: 'says how many minutes a worker is early or late, and lets the resident decide',
    needs: 'clock',
    async run(portal) {
      const booked = await assigned(portal);
      await comeTo(portal, booked, -180);
      const early = await lookAt(portal, booked);
      expectEqual([early.match, early.minutesOff, early.advice], ['early', 180, 'ask'], 'three hours before');
      const { start = '', end = '' } = booked.items[0]!;
      const lasts = (Date.parse(end) - Date.parse(start)) / 60_000;
      await comeTo(portal, booked, lasts - 2);
      const late = await lookAt(portal, booked);
      expectEqual([late.match, late.booking?.id], ['late', booked.id], 'two minutes before the end');
      expectThat(Math.abs((late.minutesOff ?? 0) - lasts + 2) <= 1, `${late.minutesOff} minutes late`);
      advance(portal, 5 * 60_000);
      expectEqual(answerOf(await lookAt(portal, booked)), notExpected('wrong-time'), 'after the end');
    },
  },
  {
    title: 'names a worker who took over, whom the resident may let in',
    needs: 'clock',
    async run(portal) {
      const { workerId, colleagueId } = await sceneOf(portal);
      const booked = await assigned(portal, { slot: await sharedSlot(portal), workerId: colleagueId });
      await assign(portal, booked, workerId, '原服务人员病假');
      await comeTo(portal, booked);
      const found = await lookAt(portal, booked);
      expectEqual([found.match, found.advice, found.booking?.id], ['reassigned', 'ask', booked.id], 'the answer');
      expectEqual(found.booking?.workerChanges.at(-1)?.from?.id, colleagueId, 'who was to come');
      expectEqual((await enter(portal, booked)).status, 'in-service', 'let in');
    },
  },
  {
    title: 'does not take a worker who is somebody else’s, comes on another day or is not awaited at all',
    async run(portal) {
      const { colleagueId } = await sceneOf(portal);
      const others = await assigned(portal, { workerId: colleagueId });
      const notYet = await assigned(portal);
      const unaccepted = await book(portal);
      const cases: [Booking, string][] = [
        [others, 'other-worker'],
        [notYet, 'wrong-time'],
        [unaccepted, 'no-booking'],
      ];
      for (const [booked, match] of cases) {
        const found = await lookAt(portal, booked);
        expectEqual(answerOf(found), notExpected(match), match);
        expectEqual(found.outcome, 'genuine', 'the code itself');
        await expectShut(portal, found, booked);
      }
    },
  },
  {
    title: 'does not take a code that was made for another door',
    needs: 'clock',
    async run(portal) {
      const [first, elsewhere] = [await assigned(portal), await assigned(portal, { as: portal.people.otherResident })];
      await comeTo(portal, first);
      const found = await look(portal, await issue(portal, elsewhere.id), portal.people.resident, first);
      expectEqual(answerOf(found), notExpected('wrong-time'), 'the answer');
      await expectShut(portal, found, await seen(portal, first));
      expectEqual((await look(portal, await issue(portal, first.id), portal.people.resident, first)).match, 'match', 'a code for this one');
    },
  },
  {
    title: 'asks nobody’s booking for a stranger, and none that is somebody else’s',
    async run(portal) {
      const booked = await assigned(portal);
      const { url: code } = await issue(portal);
      expectEqual((await look(portal, { url: code }, undefined, booked)).match, 'not-asked', 'who is not signed in');
      const call = portal.call(verifyWorkerCode, { code, bookingId: booked.id }, { as: portal.people.otherResident, key: newKey() });
      await expectProblem(call, 'not-found', 'somebody else’s booking');
      const { match, booking } = await verify(portal, { code }, portal.people.company);
      expectEqual([match, booking], ['not-asked', undefined], 'a firm');
      await ask(portal, verifyWorkerCode, { code }, { as: portal.people.worker, key: newKey() });
    },
  },
];
