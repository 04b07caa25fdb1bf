import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { residents, type RuoyiLike, start } from '../../../demo/backends/ruoyi/server.ts';
import type { HttpConfig } from '../../../src/adapters/http/config.ts';
import { conformance, conformanceCases } from '../../../src/testing/conformance/conformance.ts';
import type { ConformanceReport } from '../../../src/testing/conformance/options.ts';
import { makeMe } from '../../../src/testing/kit/fixtures.ts';
import { foreignFaults } from './foreign-faults.ts';
import { linli } from './terminal.ts';

const root = join(import.meta.dirname, '../../..');
const file = join(root, 'demo/backends/ruoyi/linli.json');
const [resident = '', otherResident = ''] = Object.keys(residents);

let office: RuoyiLike;
before(async () => {
  office = await start();
});
after(() => office.close());

const base = () => `${office.url}/prod-api/jz`;

/** As the kit is used in a test of one's own. */
const asked = (more: Partial<Parameters<typeof conformance>[0]> = {}): Promise<ConformanceReport> => {
  const { apiBase, community } = JSON.parse(readFileSync(file, 'utf8')) as { apiBase: HttpConfig; community: string };
  const config = { ...apiBase, baseUrl: base() };
  return conformance({ baseUrl: base(), config, communityId: community, people: { resident, otherResident }, ...more });
};

const titleOf = (caught: string): string => {
  const found = conformanceCases.filter(({ title }) => title.startsWith(caught));
  assert.equal(found.length, 1, `one case begins “${caught}”`);
  return found[0]!.title;
};

describe('a fault of a mapped backend', () => {
  for (const { fault, caught, reads = false, send } of foreignFaults) {
    it(`is found${reads ? ' without --write' : ''}: ${fault}`, async () => {
      const fetchIt = (request: Request) => send(request, (changed) => fetch(changed));
      const { results } = await asked({ write: !reads, only: titleOf(caught), fetch: fetchIt });
      assert.deepEqual(
        results.map(({ outcome }) => outcome),
        ['failed'],
        results[0]?.reason,
      );
      assert.ok(results[0]!.reason && results[0]!.tried.length > 0);
    });
  }

  it('is none of those where nothing is planted', async () => {
    for (const caught of new Set(foreignFaults.map((fault) => fault.caught))) {
      const { passed, results } = await asked({ write: true, only: titleOf(caught) });
      assert.equal(passed, 1, results[0]?.reason);
    }
  });

  it('stands in the table that people read', () => {
    for (const page of ['conformance.md', 'conformance.zh-CN.md']) {
      const text = readFileSync(join(root, 'docs', page), 'utf8');
      for (const { caught } of foreignFaults) assert.ok(text.includes(`| ${titleOf(caught)} |`), `${page}: ${caught}`);
    }
  });

  it('names where it was sent unmasked, and never what', async () => {
    const { send } = foreignFaults.find(({ fault }) => fault.startsWith('the phone'))!;
    const { results } = await asked({
      write: true,
      only: titleOf('shows nobody’s name'),
      fetch: (request) => send(request, (changed) => fetch(changed)),
    });
    assert.match(results[0]!.reason!, /unmasked: createBooking: data\.phone/);
    assert.ok(!results[0]!.reason!.includes('13712349050'));
  });
});

describe('linli conformance CONFIG', () => {
  const folder = mkdtempSync(join(tmpdir(), 'linli-config-'));
  after(() => rmSync(folder, { recursive: true }));
  const written = (name: string, json: unknown): string => {
    const path = join(folder, name);
    writeFileSync(path, JSON.stringify(json));
    return path;
  };

  it('asks the backend of a portal’s own file, at the address that is told', async () => {
    const args = ['conformance', file, '--base', base(), '--token', resident, '--other-token', otherResident];
    const { code, out, err } = await linli(args);
    assert.deepEqual([code, err], [0, ''], out);
    assert.match(out, /\n1\d passed, 0 failed, \d+ skipped\n$/);
    assert.match(out, /skipped: the config does not support listWorkers/);
  });

  it('tells what was tried in the backend’s own words', async () => {
    const wrong = JSON.parse(readFileSync(file, 'utf8')) as { apiBase: { operations: { getService: { path: string } } } };
    wrong.apiBase.operations.getService.path = '/servise/{serviceId}';
    const path = written('wrong.json', wrong);
    const { code, out } = await linli(['conformance', path, '--base', base(), '--only', 'lists communities and services']);
    assert.equal(code, 1);
    assert.match(out, /tried {2}GET \/prod-api\/jz\/servise\/17 as nobody → HTTP 404/);
    assert.match(out, /see {4}openapi\.json#\/paths\/~1services~1\{serviceId\}\/get/);
  });

  it('takes a token for each backend by its name', async () => {
    const told: string[] = [];
    const config = {
      baseUrl: 'https://firm.example',
      backends: { records: { baseUrl: 'https://records.example', auth: { kind: 'header', name: 'X-Ticket' } } },
      operations: { listBookings: true, getMe: { backend: 'records' } },
    } as unknown as HttpConfig;
    await conformance({
      baseUrl: 'https://firm.example',
      config,
      people: { resident: { '': 'of-the-firm', records: 'of-the-records' }, otherResident: 'x' },
      only: 'lets no cache keep',
      fetch: (request) => {
        const { host } = new URL(request.url);
        told.push(`${host} ${request.headers.get('x-ticket')} ${request.headers.get('authorization')}`);
        return Promise.resolve(Response.json(host === 'firm.example' ? { items: [], nextCursor: null } : makeMe()));
      },
    });
    assert.deepEqual(told.sort(), ['firm.example null Bearer of-the-firm', 'records.example of-the-records null']);
  });

  for (const [what, json, args, says] of [
    [
      'a file that is no right config',
      { apiBase: { baseUrl: 'https://x.example', operations: { getServise: true } } },
      [],
      /no right config, line \d+/,
    ],
    [
      'an address that is a path of the page’s own',
      { apiBase: { baseUrl: '/api', operations: { getService: true } } },
      [],
      /“\/api” is a path.*--base URL/,
    ],
    [
      'an address that is none',
      { baseUrl: 'https://x.example', operations: { getService: true } },
      ['--base', 'nowhere'],
      /--base is the address/,
    ],
  ] as const) {
    it(`says in one sentence what is wrong with ${what}`, async () => {
      const { code, out, err } = await linli(['conformance', written('config.json', json), ...args]);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, says);
    });
  }

  it('says in one sentence that nothing answers', async () => {
    const gone = await start();
    await gone.close();
    const { code, out, err } = await linli(['conformance', file, '--base', `${gone.url}/prod-api/jz`, '--token', resident]);
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /^linli: http:\/\/127\.0\.0\.1:\d+\/prod-api\/jz cannot be reached \(ECONNREFUSED\)\.\n$/);
  });
});
