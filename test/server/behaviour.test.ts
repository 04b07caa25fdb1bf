import { after, before, describe, it } from 'node:test';
import { createSqlStore } from '../../demo/server/sql/sql-store.ts';
import { createHttpAdapter } from '../../src/adapters/http/http-adapter.ts';
import { type Backend, createBackend } from '../../src/backend/backend.ts';
import { casesFor, portalOf } from '../../src/testing/behaviour/index.ts';
import { databases } from './databases.ts';
import { serverHere } from './running.ts';
import { morning, world } from './world.ts';

/** A clock that goes on a little at each look and can be moved. */
const movable = () => {
  let now = morning;
  return { now: () => (now += 1), advance: (milliseconds: number) => void (now += milliseconds) };
};

const all = databases();

for (const database of all) {
  describe(`the contract on SQL, ${database.name}`, { skip: database.skip }, () => {
    const { now, advance } = movable();
    let backend: Backend;
    before(async () => {
      backend = createBackend({ store: await createSqlStore(await database.create(), { world }), now });
    });
    after(() => backend.close());
    const portal = portalOf(
      (token) => ({
        call: (operation, input, { idempotencyKey }) => backend.call(operation, input, { token, address: 'test', idempotencyKey }),
      }),
      { advance },
    );
    for (const { title, run } of casesFor(portal)) it(title, () => run(portal));
  });
}

describe('the contract on the server, over HTTP', () => {
  const { now, advance } = movable();
  const starting = all[0]!.create().then((location) => serverHere(location, { now }));
  after(async () => (await starting).close());
  const portal = portalOf(
    (token) => ({
      call: async (operation, input, options) =>
        createHttpAdapter({ baseUrl: `${(await starting).url}/api/v1`, getToken: () => token, retries: 0 }).call(operation, input, options),
    }),
    { advance },
  );
  for (const { title, run } of casesFor(portal)) it(title, () => run(portal));
});
