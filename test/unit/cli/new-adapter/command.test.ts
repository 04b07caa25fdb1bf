import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { createHttpAdapter } from '../../../../src/adapters/http/http-adapter.ts';
import { check } from '../../../../src/cli/check-config/check.ts';
import { operations } from '../../../../src/contract/index.ts';
import { linli } from '../terminal.ts';
import { fixture } from './judge.ts';

const folder = mkdtempSync(join(tmpdir(), 'linli-new-adapter-'));
after(() => rmSync(folder, { recursive: true }));

const errorsOf = (text: string) => check(new TextEncoder().encode(text)).faults.filter(({ level }) => level === 'error');
const apiOf = (text: string) =>
  (JSON.parse(text) as { apiBase: { operations: Record<string, { $comment: string; body?: unknown }> } }).apiBase;

describe('linli new-adapter', () => {
  it('begins a config that check-config takes as it is, of a document in Chinese', async () => {
    const { code, out, err } = await linli(['new-adapter', fixture('ruoyi')]);
    assert.equal(code, 0);
    assert.deepEqual(errorsOf(out), []);
    assert.match(err, /9 operations matched, 2 not;/);
    const { operations } = apiOf(out);
    assert.deepEqual(operations['createBooking']!.body, {
      serviceId: { from: 'asked.items.0.serviceId', as: 'number' },
      workDate: { from: 'asked.items.0.schedule.start', as: 'yyyy-MM-dd' },
      workTime: { from: 'asked.items.0.schedule.start', as: 'HH:mm' },
      hours: { from: 'asked.items.0.schedule.durationMinutes', as: 'hours' },
      linkman: '{contact.name}',
      phone: '{contact.phone}',
      address: '{address.building}{address.unit}{address.room}',
      remark: '{note}',
    });
  });

  for (const name of ['square', 'acuity', 'housecall-pro'])
    it(`leaves of ${name} nothing to check-config but the gaps that it names`, async () => {
      const { out } = await linli(['new-adapter', fixture(name)]);
      const gaps = Object.values(apiOf(out).operations)
        .map(({ $comment }) => /GAP: (.*)/.exec($comment)?.[1] ?? '')
        .join('; ');
      for (const { says } of errorsOf(out)) {
        const [, lost] = /^the answer has no (.*), which the contract requires$/.exec(says) ?? [];
        for (const field of lost?.split(', ') ?? [says]) assert.ok(gaps.includes(field), `${field} is lost, and no gap says so`);
      }
    });

  it('is taken by the adapter', async () => {
    const { out } = await linli(['new-adapter', fixture('housecall-pro')]);
    const adapter = createHttpAdapter(apiOf(out) as unknown as Parameters<typeof createHttpAdapter>[0]);
    const { listServices, createBooking, cancelBooking } = operations;
    assert.deepEqual(
      [listServices, createBooking, cancelBooking].map((one) => adapter.supports(one)),
      [true, true, false],
    );
  });

  it('says of each guess how sure it is and why, of each gap that it is one, and what was not used', async () => {
    const { err } = await linli(['new-adapter', fixture('square')]);
    assert.match(
      err,
      /listSlots {2}POST \/v2\/bookings\/availability\/search {2}sure \(100 of 100\)\n {4}why: \+48 the path is about slots;/,
    );
    assert.match(err, /duration ← item_variation_data\.service_duration \[milliseconds\] {2}\(called service duration\) {2}sure/);
    assert.match(err, /listReviews {2}GAP: nothing of theirs fits/);
    assert.match(err, /Not used of their document:\n {4}POST \/v2\/bookings\/bulk-retrieve/);
  });

  it('begins TypeScript, with functions that say what they lack', async () => {
    const { out } = await linli(['new-adapter', fixture('acuity'), '--typescript']);
    assert.doesNotThrow(() => stripTypeScriptTypes(out));
    assert.match(out, /export const adapter = defineAdapter\(\{/);
    assert.match(out, /interface TheirListServices \{\n {2}id\?: number;\n {2}name\?: string;/);
    assert.match(out, /async cancelBooking\(input, \{ signal \}\) \{/);
    assert.match(out, /\/\/ {3}amountInFen: price \(yuan-text\)/);
    assert.match(out, /Nothing of theirs fits: getService, listReviews, createReview\./);
  });

  it('keeps to the operations that are named, and into a file', async () => {
    const file = join(folder, 'linli.json');
    const { code, out } = await linli(['new-adapter', fixture('acuity'), '--operations', 'listSlots,listServices', '--out', file]);
    assert.equal(code, 0);
    assert.equal(out, '');
    assert.deepEqual(Object.keys(apiOf(readFileSync(file, 'utf8')).operations), [
      'getCommunity',
      'listServices',
      'listSlots',
      'quoteBooking',
    ]);
  });

  it('names the operation that was meant', async () => {
    const { code, err } = await linli(['new-adapter', fixture('acuity'), '--operations', 'listSlot']);
    assert.equal(code, 2);
    assert.match(err, /--operations “listSlot” is not known; did you mean listSlots\?/);
  });

  it('reads a document from an address', async () => {
    const server = createServer((_, response) => response.end(readFileSync(fixture('acuity'))));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as { port: number };
    const { code } = await linli(['new-adapter', `http://127.0.0.1:${port}/openapi.json`]);
    await new Promise((done) => server.close(done));
    assert.equal(code, 0);
  });
});
