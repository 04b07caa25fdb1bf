import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type MockServer, startMock } from '../../../src/cli/mock-server.ts';
import { conformance } from '../../../src/testing/conformance/conformance.ts';
import type { ConformanceReport } from '../../../src/testing/conformance/options.ts';
import { backendHere, fetchFrom, here } from './portal-here.ts';
import { linli } from './terminal.ts';

const failures = ({ results }: ConformanceReport) =>
  results.filter(({ outcome }) => outcome === 'failed').map(({ title, reason }) => `${title}: ${reason}`);

describe('the conformance kit', () => {
  it('sends nothing but GET unless it may write, and finds no fault in the reference', async () => {
    const backend = backendHere();
    const methods = new Set<string>();
    const send = fetchFrom(backend);
    const report = await conformance(
      here(backend, {
        fetch(request) {
          methods.add(request.method);
          return send(request);
        },
      }),
    );
    assert.deepEqual([failures(report), [...methods]], [[], ['GET']]);
    assert.ok(report.passed > 20, `${report.passed} passed`);
    const reasons = new Set(report.results.filter(({ outcome }) => outcome === 'skipped').map(({ reason }) => reason));
    assert.deepEqual([...reasons].sort(), [
      'it waits for a time that only a server under test can be moved to',
      'it writes, and --write was not given',
    ]);
  });

  it('finds no fault in the reference when it writes, and cancels what it booked', async () => {
    const backend = backendHere();
    const report = await conformance(here(backend, { write: true }));
    assert.deepEqual([failures(report), report.leftBehind], [[], []]);
    assert.ok(report.passed > 90, `${report.passed} passed`);
    const { items } = (await backend.call(
      backend.operations['listBookings']!,
      { status: 'submitted', limit: 100 },
      {
        token: 'demo-resident',
        address: 'test',
      },
    )) as { items: { id: string }[] };
    assert.deepEqual(
      items.filter(({ id }) => !id.startsWith('b-demo')),
      [],
    );
  });

  it('skips what needs somebody whom it does not know, and says which flag is missing', async () => {
    const report = await conformance(here(backendHere(), { people: { resident: 'demo-resident' }, write: true }));
    assert.deepEqual(failures(report), []);
    const reasons = report.results.flatMap(({ reason = '' }) => /--[\w-]+-token/.exec(reason) ?? []);
    assert.deepEqual([...new Set(reasons)].sort(), ['--company-token', '--other-token', '--worker-token']);
    assert.ok(report.passed > 30, `${report.passed} passed`);
  });

  it('asks a portal of which it knows nobody for what anybody may see', async () => {
    const report = await conformance(here(backendHere(), { people: {} }));
    assert.deepEqual(failures(report), []);
    assert.ok(report.passed > 10, `${report.passed} passed`);
  });

  it('asks for no operation that the portal does not name', async () => {
    const backend = backendHere();
    const send = fetchFrom(backend);
    const asked: string[] = [];
    const report = await conformance(
      here(backend, {
        write: true,
        async fetch(request) {
          const { pathname } = new URL(request.url);
          asked.push(pathname);
          if (!pathname.endsWith('/capabilities')) return send(request);
          const told = (await (await send(request)).json()) as { operations: string[] };
          return Response.json({ ...told, operations: told.operations.filter((name) => !/hold/i.test(name)) });
        },
      }),
    );
    assert.deepEqual([failures(report), asked.filter((path) => path.includes('/holds'))], [[], []]);
    const held = report.results.find(({ title }) => title.startsWith('renews a hold a few times'))!;
    assert.deepEqual([held.outcome, held.reason], ['skipped', 'the portal does not name holdSlot among its operations']);
  });

  it('says what an answer is that is no answer', async () => {
    const html = () => Promise.resolve(new Response('<!doctype html><title>Log in</title>', { headers: { 'content-type': 'text/html' } }));
    const { results, passed } = await conformance(here(backendHere(), { fetch: html, only: 'what it can do' }));
    assert.deepEqual([passed, results[0]!.outcome], [0, 'failed']);
    assert.match(results[0]!.reason!, /getCapabilities: the answer is no JSON: "<!doctype html>/);
    assert.equal(results[0]!.see, 'openapi.json#/paths/~1capabilities/get');
    const moved = () => Promise.resolve(new Response(null, { status: 302, headers: { location: '/login' } }));
    const elsewhere = await conformance(here(backendHere(), { fetch: moved, only: 'what it can do' }));
    assert.match(elsewhere.results[0]!.reason!, /not a redirect \(to a login page\?\)/);
  });
});

describe('linli conformance', () => {
  let server: MockServer;
  const folder = mkdtempSync(join(tmpdir(), 'linli-conformance-'));
  before(async () => {
    server = await startMock({ port: 0, faults: new Map([['getMe', 'unavailable']]) });
  });
  after(async () => {
    rmSync(folder, { recursive: true });
    await server.close();
  });

  for (const args of [[], ['--write']]) {
    it(`finds no fault in the mock over HTTP ${args.join(' ')}`, async () => {
      const whole = await startMock({ port: 0 });
      const { code, out, err } = await linli(['conformance', `${whole.url}/`, '--demo', ...args]).finally(() => whole.close());
      assert.deepEqual([code, err], [0, ''], out);
      assert.match(out, /\n\d+ passed, 0 failed, \d+ skipped\n$/);
      assert.ok(!out.includes('\u001b'), 'no colour in a pipe');
    });
  }

  it('tells what was tried, what came, what was found and where to read about it', async () => {
    const only = 'tells people who they are';
    const { code, out } = await linli(['conformance', server.url, '--demo', '--only', only]);
    assert.equal(code, 1);
    assert.equal(
      out,
      [
        '✗ tells people who they are, masked',
        '    tried  GET /me as resident → HTTP 503, unavailable',
        '    found  unavailable',
        '    see    openapi.json#/paths/~1me/get',
        '',
        '0 passed, 1 failed, 0 skipped',
        '',
      ].join('\n'),
    );
    const coloured = await linli(['conformance', server.url, '--demo', '--only', only], { colour: true });
    assert.ok(coloured.out.startsWith('\u001b[31m✗\u001b[0m'));
  });

  it('takes people from the environment', async () => {
    const env = { LINLI_TOKEN: 'demo-resident', LINLI_OTHER_TOKEN: 'demo-resident-2' };
    const { out } = await linli(['conformance', server.url, '--only', 'shows no other resident'], { env });
    assert.match(out, /\n1 passed, 0 failed, 0 skipped\n$/);
  });

  it('gives JSON for programs and JUnit for build servers', async () => {
    const file = join(folder, 'report.xml');
    const { code, out } = await linli(['conformance', server.url, '--demo', '--json', '--junit', file]);
    const report = JSON.parse(out) as ConformanceReport;
    assert.deepEqual([code, report.failed > 0, report.results.length], [1, true, report.passed + report.failed + report.skipped]);
    const xml = readFileSync(file, 'utf8');
    assert.match(xml, new RegExp(`tests="${report.results.length}" failures="${report.failed}" skipped="${report.skipped}"`));
    assert.equal(xml.match(/<testcase /g)?.length, report.results.length);
    assert.equal(xml.match(/<failure /g)?.length, report.failed);
  });

  it('says in one sentence that nothing answers', async () => {
    const gone = await startMock({ port: 0 });
    await gone.close();
    const { code, out, err } = await linli(['conformance', gone.url]);
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /^linli: http:\/\/127\.0\.0\.1:\d+\/api\/v1 cannot be reached \(ECONNREFUSED\)\.\n$/);
  });

  it('knows when it was asked for no check at all', async () => {
    const { code, err } = await linli(['conformance', server.url, '--only', 'no such words']);
    assert.deepEqual([code, err], [2, 'linli: No check’s sentence holds “no such words”.\n']);
  });
});
