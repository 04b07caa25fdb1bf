import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { HttpConfig } from '../../../src/adapters/http/config.ts';
import { operations } from '../../../src/contract/index.ts';

const folder = new URL('../../../demo/backends/', import.meta.url);
const examples = readdirSync(folder).filter((name) => existsSync(new URL(`${name}/linli.json`, folder)));
const configOf = (name: string) => {
  const file = JSON.parse(readFileSync(new URL(`${name}/linli.json`, folder), 'utf8')) as { apiBase: { operations: object } };
  return file.apiBase;
};

/** Without these the form books nothing. */
const needed = ['getCommunity', 'listServices', 'listSlots', 'quoteBooking', 'createBooking'];

describe('the example files', () => {
  it('are there', () => assert.ok(examples.length >= 2, examples.join()));

  for (const name of examples) {
    it(`of ${name}: hold nothing that the schema does not know`, () => {
      assert.deepEqual(HttpConfig.safeParse(configOf(name)).error?.issues, undefined);
    });

    it(`of ${name}: name operations that there are, and enough of them to book`, () => {
      const names = Object.keys(configOf(name).operations);
      assert.deepEqual(
        names.filter((one) => !Object.hasOwn(operations, one)),
        [],
      );
      assert.deepEqual(
        needed.filter((one) => !names.includes(one)),
        [],
      );
    });

    it(`of ${name}: have a folder that says plainly that it is a stand-in`, () => {
      assert.match(readFileSync(new URL(`${name}/README.md`, folder), 'utf8'), /\*\*stand-ins?\*\*/);
    });
  }
});
