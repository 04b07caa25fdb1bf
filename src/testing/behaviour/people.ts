import { operations } from '../../contract/index.ts';
import { pathNames, type AnyOperation, type InputOf } from '../../contract/operation.ts';
import type { Role } from '../../domain/me.ts';
import { Problem } from '../../domain/problem.ts';
import { expectEqual, expectProblem, expectThat, fail } from './expect.ts';
import { ask, newKey, type Case, type Portal } from './portal.ts';
import { book, sceneOf, typed } from './scene.ts';

const { advanceBooking, assignWorker, cancelBooking, getBooking, listBookings } = operations;

const outcomeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'answered',
    (problem: unknown) => (problem instanceof Problem ? problem.code : fail(String(problem))),
  );

/** Who may is decided before what: an empty question is enough to hear it. */
const probe = (portal: Portal, operation: AnyOperation, as: string | undefined): Promise<string> => {
  const path = Object.fromEntries(pathNames(operation.path).map((name) => [name, 'no-such']));
  return outcomeOf(portal.call(operation, path as InputOf<AnyOperation>, { as, key: newKey() }));
};

const refusals: readonly string[] = ['unauthorized', 'forbidden'];

/** Nothing in the answer gives away what was typed. */
const expectMasked = (answer: unknown, who: string, secrets: readonly string[]): void => {
  const text = JSON.stringify(answer);
  for (const secret of secrets) expectThat(!text.includes(secret), `${who} is not shown "${secret}"`);
};

const expectRoles = async (portal: Portal, asked: readonly AnyOperation[]): Promise<void> => {
  const { resident, worker, company, office } = portal.people;
  const callers: [Role, string][] = [
    ['resident', resident],
    ['worker', worker],
    ['company', company],
    ['office', office],
  ];
  for (const operation of asked.filter((each) => portal.offers?.(each) !== false)) {
    const { name, auth } = operation;
    const nobody = await probe(portal, operation, undefined);
    expectEqual(nobody === 'unauthorized', auth !== 'anyone', `whether ${name} asks nobody to sign in`);
    for (const [role, token] of callers) {
      const outcome = await probe(portal, operation, token);
      const allowed = auth === 'anyone' || auth[role] !== undefined;
      if (allowed) expectThat(!refusals.includes(outcome), `${name} is open to a ${role}, but answers ${outcome}`);
      else expectEqual(outcome, 'forbidden', `${name} asked by a ${role}`);
    }
  }
};

const all = Object.values(operations) as AnyOperation[];

export const people: Case[] = [
  {
    title: 'lets each role read what the contract allows it, and nothing else',
    needs: 'contract',
    reads: true,
    run: (portal) =>
      expectRoles(
        portal,
        all.filter(({ method }) => method === 'GET'),
      ),
  },
  {
    title: 'lets each role write what the contract allows it, and nothing else',
    needs: 'contract',
    run: (portal) =>
      expectRoles(
        portal,
        all.filter(({ method }) => method !== 'GET'),
      ),
  },
  {
    title: 'answers somebody else’s booking like one that does not exist',
    needs: 'contract',
    async run(portal) {
      const { otherResident, worker, office } = portal.people;
      const { colleagueId } = await sceneOf(portal);
      const { id: bookingId, version } = await book(portal, { workerId: colleagueId });
      for (const as of [otherResident, worker]) {
        const problem = await expectProblem(portal.call(getBooking, { bookingId }, { as }), 'not-found', 'a stranger');
        expectEqual([problem.current, problem.errors], [undefined, []], 'what else they hear');
        const { items } = await ask(portal, listBookings, { limit: 100 }, { as });
        expectThat(!items.some(({ id }) => id === bookingId), 'it is not in their list');
      }
      const cancel = portal.call(cancelBooking, { bookingId, version, reason: '' }, { as: otherResident, key: newKey() });
      await expectProblem(cancel, 'not-found', 'a stranger’s cancellation');
      const advance = portal.call(advanceBooking, { bookingId, status: 'accepted' }, { as: worker, key: newKey() });
      await expectProblem(advance, 'not-found', 'a worker who is not the one');
      await expectProblem(portal.call(getBooking, { bookingId }, { as: office }), 'forbidden', 'the office');
      await expectProblem(portal.call(getBooking, { bookingId: 'no-such' }, { as: otherResident }), 'not-found', 'no booking');
    },
  },
  {
    title: 'shows name, phone and address masked, and the room only from the assignment on',
    needs: 'contract',
    async run(portal) {
      const { resident, worker, company } = portal.people;
      const { workerId } = await sceneOf(portal);
      const { name, phone, room, detail } = typed;
      const { id: bookingId, ...own } = await book(portal, { workerId });
      expectMasked(own, 'even its resident', [name, phone]);
      expectThat(own.address?.masked.includes(room), 'the resident sees their own room');
      const seenBy = (as: string) => ask(portal, getBooking, { bookingId }, { as });
      for (const as of [company, worker]) expectMasked(await seenBy(as), 'before the assignment nobody', [name, phone, room, detail]);
      expectMasked(await seenBy(worker), 'before the assignment a worker', [phone.slice(-4), name.slice(1)]);
      await ask(portal, advanceBooking, { bookingId, status: 'accepted' }, { as: company, key: newKey() });
      await ask(portal, assignWorker, { bookingId, workerId }, { as: company, key: newKey() });
      const assigned = await seenBy(worker);
      expectMasked(assigned, 'the worker', [name, phone]);
      expectThat(assigned.address?.masked.includes(room), 'the assigned worker sees the room');
      const list = await ask(portal, listBookings, { limit: 100 }, { as: resident });
      expectMasked(list, 'a list', [name, phone]);
    },
  },
  {
    title: 'shows the door number and the quote to the resident only',
    needs: 'contract',
    async run(portal) {
      const { worker, company, resident } = portal.people;
      const { workerId } = await sceneOf(portal);
      const { id: bookingId, doorNumber, quoteId } = await book(portal, { workerId });
      expectThat(doorNumber && quoteId, 'the resident sees both');
      for (const as of [worker, company]) {
        const seen = await ask(portal, getBooking, { bookingId }, { as });
        expectEqual([seen.doorNumber, seen.quoteId], [undefined, undefined], 'what others see of it');
      }
      const mine = await ask(portal, getBooking, { bookingId }, { as: resident });
      expectEqual(mine.doorNumber, doorNumber, 'the door number later');
    },
  },
];
