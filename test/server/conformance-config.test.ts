import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { HttpConfig } from '../../src/adapters/http/config.ts';
import { conformance } from '../../src/testing/conformance/conformance.ts';
import type { ConformanceOptions, ConformanceReport } from '../../src/testing/conformance/options.ts';
import { offices, type Office } from './offices.ts';

const failuresIn = ({ results }: ConformanceReport) =>
  results.filter(({ outcome }) => outcome === 'failed').map(({ title, reason }) => `${title}: ${reason}`);

const reasonsIn = ({ results }: ConformanceReport) =>
  [...new Set(results.flatMap(({ outcome, reason = '' }) => (outcome === 'skipped' ? [reason] : [])))].sort();

/** True of every mapped backend: what it asks is not for them, or not without a clock. */
const always = [
  'it asks what only a backend that speaks the contract itself can say',
  'it waits for a time that only a server under test can be moved to',
];

describe('the conformance kit through a config', () => {
  for (const { name, start, passes, writes, skips, skipsWriting } of offices) {
    describe(`against ${name}`, () => {
      let office: Office;
      let options: ConformanceOptions;
      before(async () => {
        office = await start();
        const { config, communityId, people } = office;
        options = { baseUrl: (config as HttpConfig).baseUrl, config, communityId, people };
      });
      after(() => office.close());

      it('finds nothing wrong when it only reads, and says why it asks no more', async () => {
        const report = await conformance(options);
        assert.deepEqual(failuresIn(report), []);
        assert.ok(report.passed >= passes, `${report.passed} passed`);
        assert.deepEqual(reasonsIn(report), [...always, ...skips, 'it writes, and --write was not given'].sort());
        assert.equal(office.orders().length, 0, 'orders in their book');
      });

      it('finds nothing wrong when it writes, says why it asks no more, and leaves no order open', async () => {
        const report = await conformance({ ...options, write: true });
        assert.deepEqual([failuresIn(report), report.leftBehind], [[], []]);
        assert.ok(report.passed >= writes, `${report.passed} passed`);
        assert.deepEqual(reasonsIn(report), [...always, ...skipsWriting].sort());
        assert.ok(office.orders().length > 10);
        assert.deepEqual(
          office.orders().filter(({ status }) => status !== 'cancelled'),
          [],
        );
      });
    });
  }
});
