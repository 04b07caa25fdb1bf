import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { conformance } from '../../src/testing/conformance/conformance.ts';
import { demoPeople } from '../../src/testing/behaviour/index.ts';
import { databases } from './databases.ts';
import { serverHere } from './running.ts';

describe('the conformance kit against the reference server', () => {
  // The kit cannot move the clock, so the server keeps the real one.
  const starting = databases()[0]!
    .create()
    .then((location) => serverHere(location, { now: Date.now }));
  after(async () => (await starting).close());

  for (const write of [false, true]) {
    it(`finds no fault ${write ? 'when it writes' : 'when it only reads'}`, async () => {
      const { results, passed, leftBehind } = await conformance({
        baseUrl: `${(await starting).url}/api/v1`,
        people: demoPeople,
        write,
      });
      const failed = results.filter(({ outcome }) => outcome === 'failed').map(({ title, reason }) => `${title}: ${reason}`);
      assert.deepEqual([failed, leftBehind], [[], []]);
      assert.ok(passed > (write ? 90 : 20), `${passed} passed`);
    });
  }
});
