import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { check } from '../../../../src/cli/check-config/check.ts';
import { PortalConfig } from '../../../../src/cli/check-config/config/shape.ts';
import { linli } from '../terminal.ts';

const root = new URL('../../../../', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'linli-check-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const example = /```json\n([\s\S]*?)```/.exec(read('docs/connect-your-backend.md'))![1]!;
const told = (text: string | Uint8Array) =>
  check(typeof text === 'string' ? new TextEncoder().encode(text) : text).faults.map(
    ({ line, column, level, says, cure }) => `${line}:${column}  ${level}  ${says}: ${cure}`,
  );

describe('a right config', () => {
  it('is the example of the page, which books', async () => {
    const file = join(folder, 'linli.json');
    writeFileSync(file, example);
    const { code, out, err } = await linli(['check-config', file]);
    assert.deepEqual([code, err, out.split('\n')[0]], [0, '', 'linli.json: 0 errors, 0 warnings']);
    assert.match(out, /✓ linli-booking-form +booking a visit\n/);
    assert.match(out, /– linli-review-panel +hides \(reading reviews\): no getReviewSummary, listReviews\n/);
  });

  for (const path of globSync('demo/backends/*/linli.json', { cwd: root })) {
    it(`is ${path}, with which the form and the tracker show`, async () => {
      const { code, out } = await linli(['check-config', join(root.pathname, path)]);
      assert.deepEqual([code, out.split('\n')[0]], [0, 'linli.json: 0 errors, 0 warnings']);
      assert.match(out, /✓ linli-booking-form/);
      assert.match(out, /✓ linli-booking-tracker/);
    });
  }

  it('may be the address of an API that speaks the contract, with which all shows', () => {
    const { faults, features } = check(new TextEncoder().encode('{ "apiBase": "https://portal.example/api/v1" }'));
    assert.deepEqual(faults, []);
    assert.ok(features!.every(({ shows, hides }) => shows && hides.length === 0));
  });

  it('has the options of a portal that the elements know', () => {
    const options = /interface LinliOptions \{([\s\S]*?)\n\}/.exec(read('src/context/environment.ts'))![1]!;
    const names = [...options.matchAll(/^ {2}(\w+)\?:/gm)].map(([, name]) => name!);
    const inJson = names.filter((name) => !['adapter', 'getToken', 'config'].includes(name));
    const known = Object.keys(PortalConfig.shape).filter((name) => !name.startsWith('$'));
    assert.deepEqual(known.sort(), inJson.sort());
  });
});

describe('a file that is no config', () => {
  const wrong: [what: string, text: string | Uint8Array, line: string][] = [
    ['empty', ' \n', '1:1  error  the file is empty: write { "baseUrl": "https://…", "operations": { … } }'],
    ['a page of HTML', '<!doctype html><title>404</title>', '1:1  error  this is an HTML page, no JSON: is it the right address?'],
    ['GBK', new Uint8Array([0x22, 0xd4, 0xcb, 0x22]), '1:1  error  the file is not UTF-8: save it as UTF-8'],
    ['a list', '[]', '1:1  error  this is a list: a config is an object'],
    ['a text', '"https://portal.example"', '1:1  error  this is a text: a config is an object'],
    ['of something else', '{ "name": "x" }', '1:1  error  neither “baseUrl” nor “apiBase” is here: a connection has "baseUrl"'],
    ['of a misspelt base', '{\n  "baseURL": "https://portal.example" }', '2:3  error  “baseURL” is no option: did you mean baseUrl?'],
    ['of a portal without backend', '{ "community": "yunhe" }', '1:1  error  “apiBase” is missing: nothing says whom to ask'],
    ['nested without end', '['.repeat(100_000), '1:1  error  this is nested too deeply to be read'],
    ['of 5 MB', `{ "baseUrl": "${'x'.repeat(5_000_000)}" }`, '1:1  error  5.0 MB are too much for a config: is it the right file?'],
    ['cut off', '{\n  "baseUrl": "https://portal.example"\n', '2:37  error  a “}” is missing: close what was opened with “{”'],
  ];
  for (const [what, text, line] of wrong) {
    it(`is told as such: ${what}`, () => {
      const [first, ...more] = told(text);
      assert.ok(first!.startsWith(line), first);
      assert.deepEqual(more, []);
    });
  }

  it('is large, and looked at all the same', () => {
    const text = `{ "baseUrl": "https://portal.example", "$comment": "${'x'.repeat(1_100_000)}" }`;
    assert.deepEqual(told(text), ['1:1  warning  1.1 MB is a lot for a config: every page loads it; a few kB are usual']);
  });

  it('is not there, or a folder: the command was not understood', async () => {
    const nowhere = join(folder, 'nowhere.json');
    assert.deepEqual(await linli(['check-config', nowhere]), {
      code: 2,
      out: '',
      err: `linli: ${nowhere} cannot be read: there is no such file.\n`,
    });
    assert.match((await linli(['check-config', folder])).err, /cannot be read: it is a folder; name the file in it\.\n$/);
    assert.match((await linli(['check-config'])).err, /FILE is missing/);
  });
});

describe('a config with one sign too many or too few', () => {
  const position = (text: string, line: number, column: number) => {
    const length = text.split('\n')[line - 1]?.length;
    return length !== undefined && column >= 1 && column <= length + 1;
  };
  const holds = (text: string) => {
    for (const { line, column, says, cure } of check(new TextEncoder().encode(text)).faults) {
      assert.ok(position(text, line, column), `${line}:${column} is in the file`);
      assert.ok(says !== '' && cure !== '');
    }
  };
  const place = fc.integer({ min: 0, max: example.length - 1 });

  it('is read to the end, and every fault is told at a place in the file', () => {
    fc.assert(fc.property(place, (at) => holds(example.slice(0, at) + example.slice(at + 1))));
    const sign = fc.constantFrom('"', '{', '}', '[', ']', ',', ':', '/', '\\', '\u0000', '中', '0', 'x', ' ', '\n');
    fc.assert(fc.property(place, sign, (at, one) => holds(example.slice(0, at) + one + example.slice(at))));
  });

  it('is wrong exactly where JSON says so, or in what it means', () => {
    fc.assert(
      fc.property(place, (at) => {
        const text = example.slice(0, at) + example.slice(at + 1);
        const isJson = (() => {
          try {
            return JSON.parse(text) !== undefined;
          } catch {
            return false;
          }
        })();
        assert.ok(isJson || check(new TextEncoder().encode(text)).faults.some(({ level }) => level === 'error'));
      }),
    );
  });

  it('has null in the place of its operations, and nothing breaks', () => {
    const whole = JSON.parse(example) as { apiBase: Record<string, unknown> };
    holds(JSON.stringify({ ...whole, apiBase: { ...whole.apiBase, operations: null } }, null, 2));
  });

  it('has any value in the place of any other, and nothing breaks', () => {
    const paths = (value: unknown, path: (string | number)[] = []): (string | number)[][] =>
      typeof value === 'object' && value !== null
        ? [path, ...Object.entries(value).flatMap(([key, inner]) => paths(inner, [...path, Array.isArray(value) ? Number(key) : key]))]
        : [path];
    const whole = JSON.parse(example) as Record<string, unknown>;
    const every = fc.constantFrom(...paths(whole).filter((path) => path.length > 0));
    fc.assert(
      fc.property(every, fc.jsonValue(), (path, value) => {
        const copy = structuredClone(whole);
        const parent = path.slice(0, -1).reduce<Record<string, unknown>>((found, key) => found[key] as Record<string, unknown>, copy);
        parent[path.at(-1)!] = value;
        holds(JSON.stringify(copy, null, 2));
      }),
      { numRuns: 300 },
    );
  });
});

describe('what is told', () => {
  it('is a JSON document where that is asked for', async () => {
    const file = join(folder, 'wrong.json');
    writeFileSync(file, '{ "baseUrl": "portal.example" }');
    const { code, out } = await linli(['check-config', file, '--json']);
    const { faults } = JSON.parse(out) as { faults: object[] };
    const says = '“portal.example” is no address with https://';
    assert.deepEqual([code, faults], [1, [{ level: 'error', line: 1, column: 14, says, cure: 'write https://portal.example' }]]);
  });

  it('has colours only where somebody looks', async () => {
    const file = join(folder, 'wrong.json');
    writeFileSync(file, '{ "baseUrl": "portal.example" }');
    assert.ok(!(await linli(['check-config', file])).out.includes('\u001b['));
    assert.ok((await linli(['check-config', file], { colour: true })).out.includes('\u001b[31merror\u001b[0m'));
  });
});
