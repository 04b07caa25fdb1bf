import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import { faultEntry } from '../../demo/server/log.ts';
import { preparedFolder, removeFolder } from './data-folder.ts';
import { serverHere } from './running.ts';
import { visitor } from './visitor.ts';

/** Each stands for something that nobody may read in a log. */
const marked = {
  name: '玛尔克',
  phone: '13912345678',
  building: 'MARKBUILDING',
  room: 'MARKROOM',
  note: 'MARKNOTE',
  word: 'MARKWORD',
  id: 'MARKID',
  token: 'demo-resident',
};

describe('the log', () => {
  const folder = preparedFolder();
  const starting = folder.then((dataDir) => serverHere({ dataDir }));
  after(async () => {
    await (await starting).close();
    removeFolder(await folder);
  });

  it('holds nothing of what people typed, are called, asked for or hold', async () => {
    const { url, logged, store } = await starting;
    const resident = visitor(url, marked.token);
    const quote = (await resident.quote({ start: (await resident.slots('2026-12-03'))[0]!.start })).body;
    const { name, phone, building, room, note } = marked;
    const booked = await resident.book(quote, {
      contact: { name, phone },
      address: { communityId: 'yunhe', building, unit: '', room },
      note,
    });
    assert.equal(booked.status, 201);
    await resident.book(quote, { contact: { name, phone: 'x' }, note });
    await resident.get(`/services?q=${marked.word}`);
    await resident.get(`/bookings/${marked.id}`);
    await resident.get(`/${marked.word}/${marked.id}`);
    await fetch(`${url}/${marked.word}`);
    // A fault, whose message names the statement and could quote a value.
    await sql`alter table booking rename to away`.execute(store.db);
    const fault = await resident.get(`/bookings/${marked.id}`);
    await sql`alter table away rename to booking`.execute(store.db);

    assert.deepEqual([fault.status, fault.code], [500, 'unknown']);
    const text = JSON.stringify(logged);
    for (const value of [...Object.values(marked), booked.body.id, quote.id]) assert.ok(!text.includes(value), value);
    assert.ok(!text.includes('select'));
  });

  it('is not led astray by a message that looks like a place in the code', () => {
    const fault = new Error('no such value:\n    at 玛尔克 (13912345678)\n');
    assert.doesNotMatch(JSON.stringify(faultEntry(fault)), /玛尔克|13912345678/);
    assert.match(String(faultEntry(fault)['where']), /log\.test\.ts/);
  });

  it('names route, status, time and problem of each request, and where a fault happened', async () => {
    const { url, logged } = await starting;
    await visitor(url, 'demo-resident').get('/bookings/b-unknown');
    const { ms, ...entry } = logged.at(-1)!;
    assert.ok(Number(ms) >= 0);
    assert.deepEqual(entry, { event: 'request', method: 'GET', route: '/api/v1/bookings/{bookingId}', status: 404, code: 'not-found' });
    const fault = logged.find(({ event }) => event === 'fault');
    assert.deepEqual([fault?.['operation'], fault?.['sqlState']], ['getBooking', '42P01']);
    assert.match(String(fault?.['where']), /booking-queries\.ts/);
  });
});
