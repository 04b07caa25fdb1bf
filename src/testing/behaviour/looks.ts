import { operations } from '../../contract/index.ts';
import { issue, look, verify, type Look } from './entering.ts';
import { expectEqual, expectPaths, expectProblem, expectThat } from './expect.ts';
import { ask, newKey, type Case, type Portal } from './portal.ts';
import { sceneOf } from './scene.ts';

const { getMe, getWorker, listLookUps } = operations;

const lookUps = (portal: Portal, limit = 5, cursor?: string) => ask(portal, listLookUps, { limit, cursor }, { as: portal.people.worker });

/** Found by who looked, for other cases' looks may lie between. */
const told = async (portal: Portal, { lookUpId }: Look) => {
  const found = (await lookUps(portal, 50)).items.find(({ id }) => id === lookUpId);
  expectThat(found, 'the worker sees that somebody looked');
  return found;
};

export const looks: Case[] = [
  {
    title: 'tells whoever is signed in whose code it is, with the dates; and who is not, less',
    async run(portal) {
      const { workerId } = await sceneOf(portal);
      const issued = await issue(portal);
      const seen = await look(portal, issued, portal.people.resident);
      expectEqual([seen.outcome, seen.worker?.id], ['genuine', workerId], 'who it is');
      expectEqual({ ...seen.checked, booking: 0 }, { signature: 'yes', time: 'yes', status: 'yes', record: 'yes', booking: 0 }, 'checks');
      expectThat(seen.colour && seen.worker?.training && seen.worker.healthExam?.validUntil, 'colour, training and dates');
      expectEqual(seen.worker.colour, seen.colour, 'one colour');

      const { outcome, colour, worker, match, checked, booking, colourReasons } = await look(portal, issued, undefined);
      expectEqual([outcome, colour, match, checked.booking], ['genuine', seen.colour, 'not-asked', 'unavailable'], 'who is not signed in');
      const { maskedName, photoId, company, trade, skillLevel, workerNumber, id } = seen.worker;
      expectEqual(worker, { id, workerNumber, maskedName, photoId, company, trade, skillLevel }, 'all that a stranger sees');
      expectEqual([booking, colourReasons], [undefined, undefined], 'and nothing else');
    },
  },
  {
    title: 'burns nothing by a look; another phone is told of it, one’s own second look is no alarm',
    async run(portal) {
      const { resident, otherResident } = portal.people;
      const issued = await issue(portal);
      const first = await look(portal, issued, resident);
      const again = await look(portal, issued, resident);
      expectEqual([first.earlierLooks?.count, again.earlierLooks?.count], [0, 0], 'one’s own looks');
      expectEqual([again.outcome, again.sign], ['genuine', first.sign], 'the second look');
      const other = await look(portal, issued, otherResident);
      expectEqual([other.outcome, other.earlierLooks?.count], ['genuine', 2], 'another phone');
      expectThat((other.earlierLooks?.lastSecondsAgo ?? -1) >= 0, 'and how long ago');
      expectEqual((await look(portal, issued, resident)).earlierLooks?.count, 1, 'the first phone, after the second');
    },
  },
  {
    title: 'shows the same sign on both screens, another one to another phone, and the worker who looked, masked',
    async run(portal) {
      const { resident, otherResident } = portal.people;
      const issued = await issue(portal);
      const mine = await look(portal, issued, resident);
      const theirs = await look(portal, issued, otherResident);
      const nobodys = await look(portal, issued, undefined);
      expectThat(mine.sign?.word && mine.sign.picture, 'a word and a picture');
      const signs = [mine, theirs, nobodys].map(({ sign }) => JSON.stringify(sign));
      expectEqual(new Set(signs).size, 3, 'different signs');
      const { maskedName } = await ask(portal, getMe, {}, { as: resident });
      const { sign, maskedBy, entered } = await told(portal, mine);
      expectEqual([sign, maskedBy, entered], [mine.sign, maskedName, false], 'the worker’s screen');
      expectEqual((await told(portal, nobodys)).maskedBy, undefined, 'the name of who is not signed in');
      const [newest] = (await lookUps(portal, 1)).items;
      expectEqual([newest?.id, newest?.sign], [nobodys.lookUpId, nobodys.sign], 'the newest look comes first');
    },
  },
  {
    title: 'answers a look whose answer was lost once more, and counts it once',
    async run(portal) {
      const { resident } = portal.people;
      const { url: code } = await issue(portal);
      const key = newKey();
      const first = await verify(portal, { code }, resident, key);
      expectEqual(await verify(portal, { code }, resident, key), first, 'the answer to the same key');
      const [newest, before] = (await lookUps(portal, 2)).items;
      expectEqual(newest?.id, first.lookUpId, 'the look');
      expectThat(before?.id !== first.lookUpId, 'it is listed once');
    },
  },
  {
    title: 'knows a printed number, however it is typed, and never lets a card open the door',
    async run(portal) {
      const { resident, worker } = portal.people;
      const { workerId } = await sceneOf(portal);
      const { workerNumber, healthExam } = await ask(portal, getWorker, { workerId }, { as: worker });
      const wide = [...workerNumber].map((character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).join('');
      for (const code of [workerNumber, ` ${workerNumber.toLowerCase()} `, wide]) {
        const seen = await verify(portal, { code }, resident);
        expectEqual([seen.outcome, seen.worker?.id, seen.checked.signature], ['card', workerId, 'unavailable'], code);
        expectThat(seen.advice !== 'let-in', 'the advice is to ask at best');
        expectEqual(seen.sign, undefined, 'the sign of a card');
        await told(portal, seen);
      }
      expectThat(healthExam?.validUntil, 'the worker knows their own dates');
      const stranger = await verify(portal, { code: workerNumber }, undefined);
      expectEqual([stranger.outcome, stranger.worker?.healthExam], ['card', undefined], 'who is not signed in');
    },
  },
  {
    title: 'pages through who looked, newest first, without gap or repetition',
    async run(portal) {
      const issued = await issue(portal);
      for (const as of [portal.people.resident, undefined, portal.people.otherResident]) await look(portal, issued, as);
      const whole = (await lookUps(portal, 6)).items.map(({ id }) => id);
      const few: string[] = [];
      for (let cursor: string | undefined; few.length < whole.length;) {
        const page = await lookUps(portal, 2, cursor);
        few.push(...page.items.map(({ id }) => id));
        if (!page.nextCursor) break;
        cursor = page.nextCursor;
      }
      expectEqual(few.slice(0, whole.length), whole, 'by pages of two');
      const call = portal.call(listLookUps, { cursor: 'WzFd' }, { as: portal.people.worker });
      expectPaths(await expectProblem(call, 'invalid', 'a cursor from nowhere'), ['cursor']);
    },
  },
];
