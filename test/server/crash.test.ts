import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { createSqlStore } from '../../demo/server/sql/sql-store.ts';
import { addDays } from '../../src/domain/day.ts';
import type { Slot } from '../../src/domain/slot.ts';
import { dayAt } from '../../src/domain/zone.ts';
import { preparedFolder, removeFolder } from './data-folder.ts';
import { type Child, serverProcess } from './running.ts';
import { visitor, type Visitor } from './visitor.ts';

const crashes = 10;
const writers = 8;
/** How many bookings are acknowledged before the server is killed in the middle of the next ones. */
const perLife = 12;

/** Books one free time after the other until the server is gone. */
const write = async (writer: Visitor, times: Slot[], acknowledge: (id: string) => void): Promise<void> => {
  try {
    for (let slot = times.shift(); slot; slot = times.shift()) {
      const quote = await writer.quote({ start: slot.start });
      if (quote.status !== 201) continue;
      const booked = await writer.book(quote.body, { contact: { name: '王小满', phone: `13${String(times.length).padStart(9, '0')}` } });
      if (booked.status === 201) acknowledge(booked.body.id);
    }
  } catch {
    // The connection broke: whatever was not acknowledged may or may not be there.
  }
};

describe('a server that is killed ten times under eight writers', () => {
  const acknowledged = new Set<string>();
  const starting = preparedFolder();
  after(async () => removeFolder(await starting));

  it('still has every booking that it acknowledged', { timeout: 180_000 }, async () => {
    const dataDir = await starting;
    const from = addDays(dayAt(Date.now(), 'Asia/Shanghai'), 2);
    const start = (): Promise<Child> => serverProcess({ dataDir });
    for (let crash = 0; crash < crashes; crash += 1) {
      const { url, end } = await start();
      const times = await visitor(url).slots(addDays(from, crash), addDays(from, crash + 1));
      const goal = acknowledged.size + perLife;
      let killed: ReturnType<Child['end']> | undefined;
      const acknowledge = (id: string) => {
        acknowledged.add(id);
        if (acknowledged.size >= goal) killed ??= end('SIGKILL');
      };
      const people = ['demo-resident', 'demo-resident-2'].map((token) => visitor(url, token));
      await Promise.all(Array.from({ length: writers }, (_, index) => write(people[index % 2]!, times, acknowledge)));
      assert.ok(killed, `only ${acknowledged.size} of ${goal} bookings were possible`);
      assert.equal((await killed).signal, 'SIGKILL');
    }
    assert.ok(acknowledged.size >= crashes * perLife);

    const store = await createSqlStore({ dataDir });
    const ids = new Set((await store.db.selectFrom('booking').select('id').execute()).map(({ id }) => id));
    const claimed = new Set((await store.db.selectFrom('occupation').select('ref').execute()).map(({ ref }) => ref));
    assert.deepEqual(
      [...acknowledged].filter((id) => !ids.has(id)),
      [],
    );
    assert.deepEqual(
      [...acknowledged].filter((id) => !claimed.has(id)),
      [],
    );
    await store.close();
  });
});
