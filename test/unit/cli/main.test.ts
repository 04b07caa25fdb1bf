import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { operations } from '../../../src/contract/index.ts';
import { linli } from './terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'linli-cli-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const names = ['check-config', 'conformance', 'data-check', 'mock', 'new-adapter', 'openapi', 'schemas'];

describe('linli', () => {
  it('lists its commands, and complains when none is given', async () => {
    const { code, out } = await linli(['help']);
    assert.equal(code, 0);
    for (const name of names) assert.ok(out.includes(`  ${name}`), name);
    const none = await linli([]);
    assert.deepEqual([none.code, none.out, none.err], [2, '', out]);
  });

  for (const name of names) {
    it(`tells how ${name} is used, however one asks`, async () => {
      const asked = await Promise.all([linli(['help', name]), linli([name, '--help']), linli([name, '-h'])]);
      for (const { code, out } of asked) assert.deepEqual([code, out.startsWith(`linli ${name} `)], [0, true]);
    });
  }

  it('tells its version', async () => {
    assert.deepEqual(await linli(['--version']), { code: 0, out: '1.2.3\n', err: '' });
  });

  const refused: [args: string, sentence: RegExp][] = [
    ['confrmance', /no command “confrmance”; did you mean conformance\?/],
    ['dance', /no command “dance”: linli help lists them/],
    ['openapi --ouT x', /Unknown option '--ouT'/],
    ['openapi extra', /“extra” is one word too many/],
    ['openapi --out', /argument missing/],
    ['schemas --format xml', /--format “xml” is not known: it is one of csv, json/],
    ['mock --port 70000', /--port is a whole number from 0 to 65535, not “70000”/],
    ['mock --port -1', /--port/],
    ['mock --delay soon', /--delay is a whole number/],
    ['mock --fail createBooking', /--fail takes OPERATION:CODE/],
    ['mock --fail createBoking:conflict', /“createBoking” is not known; did you mean createBooking\?/],
    ['mock --fail createBooking:slottaken', /did you mean slot-taken\?/],
    ['mock --fail createBooking:offline', /“offline” is not known/],
    ['conformance', /URL\|CONFIG\.json is missing/],
    ['conformance portal.example/api', /URL is the address .* not “portal.example\/api”/],
    ['conformance ftp://portal.example', /URL is the address/],
    ['conformance https://me:secret@portal.example/', /URL holds a password/],
    ['conformance https://portal.example/?a=1', /URL ends before/],
    ['conformance http://127.0.0.1 --timeout 0', /--timeout is a whole number from 1/],
    ['conformance http://127.0.0.1 --token 令牌', /--token holds a character/],
  ];
  for (const [args, sentence] of refused) {
    it(`says in one sentence what is wrong with “${args}”`, async () => {
      const { code, out, err } = await linli(args.split(' '));
      assert.deepEqual([code, out, err.trimEnd().split('\n').length], [2, '', 1]);
      assert.match(err, sentence);
    });
  }
});

describe('linli openapi', () => {
  it('writes the document to the terminal, or into a file', async () => {
    const { code, out } = await linli(['openapi', '--server', 'https://portal.example/api']);
    const document = JSON.parse(out) as { openapi: string; info: object; servers: object[] };
    assert.deepEqual([code, document.openapi, document.info], [0, '3.1.0', { title: 'Linli', version: '1.2.3' }]);
    assert.deepEqual(document.servers, [{ url: 'https://portal.example/api' }]);
    const file = join(folder, 'deep/openapi.json');
    assert.equal((await linli(['openapi', '--out', file])).code, 0);
    assert.equal((JSON.parse(readFileSync(file, 'utf8')) as { openapi: string }).openapi, '3.1.0');
  });

  it('says why a file cannot be written', async () => {
    const { code, err } = await linli(['openapi', '--out', folder]);
    assert.deepEqual([code, err], [2, `linli: ${folder} cannot be written: it is a folder.\n`]);
    const file = join(folder, 'file');
    writeFileSync(file, '');
    assert.match((await linli(['openapi', '--out', join(file, 'below')])).err, /cannot be written/);
  });
});

describe('linli schemas', () => {
  interface Row {
    field: string;
    meaning: string;
    type: string;
    operations: string[];
    sensitivity: string;
    masking: string;
  }
  const catalogue = async () => JSON.parse((await linli(['schemas', '--format', 'json'])).out) as Row[];

  it('gives every field its meaning, its operations and what is done with it', async () => {
    const rows = await catalogue();
    for (const { field, meaning, type, operations: users, masking } of rows) {
      assert.ok(meaning && type && masking, `${field}: ${meaning}, ${type}, ${masking}`);
      // A problem is answered by all.
      assert.ok(users.length > 0, `${field} is used by no operation`);
    }
    assert.equal(new Set(rows.map(({ field }) => field)).size, rows.length);
    const phone = rows.find(({ field }) => field === 'Booking.contact.maskedPhone')!;
    assert.deepEqual([phone.meaning, phone.type, phone.sensitivity], ['脱敏电话', 'string', 'phone']);
    assert.ok(phone.operations.includes('getBooking') && phone.operations.includes('listBookings'));
    assert.match(phone.masking, /137\*{4}9050/);
    const room = rows.find(({ field }) => field === 'Address.room')!;
    assert.deepEqual([room.sensitivity, room.operations], ['address', ['createBooking']]);
  });

  it('writes the same as a table that spreadsheets open', async () => {
    const { out } = await linli(['schemas']);
    const lines = out.split('\r\n');
    assert.equal(lines[0], '\ufefffield,meaning,type,required,operations,sensitivity,masking');
    assert.equal(lines.length, (await catalogue()).length + 2);
    assert.ok(out.includes('Booking.contact.maskedName,脱敏姓名,string,true,'));
  });

  it('writes a schema for each part of each operation, which stands alone', async () => {
    const target = join(folder, 'schemas');
    const { code, out } = await linli(['schemas', '--out', target, '--format', 'json']);
    const files = readdirSync(target);
    assert.deepEqual([code, out], [0, `${target}: ${files.length - 1} schemas, a catalogue of ${(await catalogue()).length} fields\n`]);
    assert.ok(existsSync(join(target, 'data-catalogue.json')));
    for (const { name, body, query, media } of Object.values(operations) as {
      name: string;
      body?: object;
      query?: object;
      media?: string;
    }[]) {
      assert.equal(files.includes(`${name}.body.schema.json`), body !== undefined, name);
      assert.equal(files.includes(`${name}.query.schema.json`), query !== undefined, name);
      assert.equal(files.includes(`${name}.response.schema.json`), media !== 'blob', name);
    }
    for (const file of files.filter((name) => name.endsWith('.schema.json'))) {
      const schema = JSON.parse(readFileSync(join(target, file), 'utf8')) as { $defs?: object };
      for (const [, ref] of JSON.stringify(schema).matchAll(/"\$ref":"([^"]+)"/g)) {
        assert.ok(ref!.startsWith('#/$defs/') && Object.hasOwn(schema.$defs ?? {}, ref!.slice(8)), `${file}: ${ref}`);
      }
    }
  });
});
