import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { start as startJeecg } from '../../../demo/backends/jeecgboot/server.ts';
import { start as startRuoyi } from '../../../demo/backends/ruoyi/server.ts';
import type { HttpConfig } from '../../../src/adapters/http/config.ts';
import { conformance } from '../../../src/testing/conformance/conformance.ts';
import { configAt } from '../../e2e/backends/stage.ts';

const offices = [
  { name: 'ruoyi', start: startRuoyi, address: 'https://jz.ruoyi.example', residents: ['ruoyi-resident-1', 'ruoyi-resident-2'] },
  { name: 'jeecgboot', start: startJeecg, address: 'https://jz.jeecg.example', residents: ['jeecg-resident-1', 'jeecg-resident-2'] },
] as const;

describe('the conformance kit', () => {
  for (const { name, start, address, residents } of offices) {
    it(`finds nothing wrong with ${name} in what its config supports, and leaves no order open`, async () => {
      const office = await start();
      const file = configAt(`demo/backends/${name}/linli.json`, { [address]: office.url });
      const { apiBase: config, community: communityId } = JSON.parse(file) as { apiBase: HttpConfig; community: string };
      const people = { resident: residents[0], otherResident: residents[1] };
      const report = await conformance({ baseUrl: config.baseUrl, config, communityId, people, write: true });
      const failed = report.results.filter(({ outcome }) => outcome === 'failed');
      assert.deepEqual(
        failed.map(({ title, reason }) => `${title}: ${reason}`),
        [],
      );
      const passed = report.results.filter(({ outcome }) => outcome === 'passed').map(({ title }) => title);
      assert.ok(passed.length >= 25, `${passed.length} passed`);
      for (const needed of [
        'lets no other resident read, move or cancel',
        'frees a time that is cancelled, and charges what the ladder said',
      ])
        assert.ok(
          passed.some((title) => title.startsWith(needed)),
          needed,
        );
      assert.ok(office.book.all().length > 5);
      assert.deepEqual(
        office.book.all().filter(({ status }) => status !== 'cancelled'),
        [],
      );
      await office.close();
    });
  }
});
