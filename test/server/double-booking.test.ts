import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import { databases } from './databases.ts';
import { serverHere, serverProcess } from './running.ts';
import { type Visit, type Visitor, visitor } from './visitor.ts';
import { createSqlStore } from '../../demo/server/sql/sql-store.ts';
import { addDays } from '../../src/domain/day.ts';
import { dayAt } from '../../src/domain/zone.ts';

const count = 200;

/** How many of these visits are booked when everybody wants theirs at the same moment, each with a quote of their own. */
const race = async (people: Visitor[], visits: Visit[]) => {
  const who = (index: number) => people[index % people.length]!;
  const quotes = await Promise.all(visits.map((visit, index) => who(index).quote(visit)));
  for (const { status, code } of quotes) assert.equal(status, 201, code);
  const answers = await Promise.all(quotes.map(({ body }, index) => who(index).book(body)));
  const outcomes: Record<string, number> = {};
  for (const { status, code = '' } of answers) outcomes[`${status} ${code}`] = (outcomes[`${status} ${code}`] ?? 0) + 1;
  return outcomes;
};

const oneWins = { '201 ': 1, '409 slot-taken': count - 1 };

/** A visit at a free time that somebody can come to. */
const freeVisit = async (someone: Visitor, day: string): Promise<Required<Visit>> => {
  const slot = (await someone.slots(day)).find(({ workerIds }) => workerIds?.length);
  assert.ok(slot, `no free time on ${day}`);
  return { start: slot.start, workerId: slot.workerIds![0]!, durationMinutes: 120 };
};

const same = (visit: Visit): Visit[] => Array.from({ length: count }, () => visit);

/** The same start, but some stay longer: no two of them are equal to all, every two overlap. */
const unequal = (visit: Visit): Visit[] => same(visit).map((one, index) => ({ ...one, durationMinutes: 120 + 30 * (index % 3) }));

for (const database of databases()) {
  describe(`200 residents who want one worker at one time, on ${database.name}`, { skip: database.skip }, () => {
    const starting = database.create().then((location) => serverHere(location));
    after(async () => (await starting).close());

    it('one of them is booked, all others are told that the time is taken', async () => {
      const { url } = await starting;
      const resident = visitor(url, 'demo-resident');
      assert.deepEqual(await race([resident, visitor(url, 'demo-resident-2')], same(await freeVisit(resident, '2026-12-03'))), oneWins);
    });

    it('also when their visits overlap without being equal', async () => {
      const { url } = await starting;
      const resident = visitor(url, 'demo-resident');
      assert.deepEqual(await race([resident], unequal(await freeVisit(resident, '2026-12-04'))), oneWins);
    });
  });
}

const postgres = databases()[1]!;

describe('200 residents at two server processes on one PostgreSQL', { skip: postgres.skip }, () => {
  const day = addDays(dayAt(Date.now(), 'Asia/Shanghai'), 9);
  const starting = postgres.create().then(async (location) => ({
    location,
    servers: await Promise.all([serverProcess(location), serverProcess(location)]),
  }));
  after(async () => Promise.all((await starting).servers.map((server) => server.end('SIGTERM'))));

  const residents = async () => (await starting).servers.map(({ url }, index) => visitor(url, ['demo-resident', 'demo-resident-2'][index]));

  it('one of them is booked, all others are told that the time is taken', async () => {
    const people = await residents();
    assert.deepEqual(await race(people, same(await freeVisit(people[0]!, day))), oneWins);
  });

  // The test of the test: the same race must turn red without the constraint.
  it('several of them would be booked if the constraint were dropped', async () => {
    const people = await residents();
    const store = await createSqlStore((await starting).location);
    await sql`alter table occupation drop constraint occupation_once`.execute(store.db);
    await store.close();
    const outcomes = await race(people, same(await freeVisit(people[0]!, addDays(day, 1))));
    assert.throws(() => assert.deepEqual(outcomes, oneWins));
    assert.ok(outcomes['201 ']! > 1, JSON.stringify(outcomes));
  });
});
