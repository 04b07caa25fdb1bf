import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { conformance, conformanceCases } from '../../../src/testing/conformance/conformance.ts';
import { mutants, withMutant } from './mutants.ts';
import { backendHere, fetchFrom, here } from './portal-here.ts';

const caseOf = (caught: string) => {
  const found = conformanceCases.filter(({ title }) => title.startsWith(caught));
  assert.equal(found.length, 1, `one case begins “${caught}”`);
  return found[0]!;
};

describe('a planted fault', () => {
  for (const mutant of mutants) {
    const { fault, caught, reads = false, respond } = mutant;
    it(`is found${reads ? ' without --write' : ''}: ${fault}`, async () => {
      const { title } = caseOf(caught);
      const backend = withMutant(backendHere(), mutant);
      const send = fetchFrom(backend);
      const fetch = respond ? async (request: Request) => respond(await send(request)) : send;
      const { results } = await conformance(here(backend, { write: !reads, only: title, fetch }));
      assert.deepEqual(
        results.map(({ outcome }) => outcome),
        ['failed'],
        results[0]?.reason,
      );
      assert.ok(results[0]!.reason && results[0]!.tried.length > 0 && results[0]!.see, 'what was tried, what came, and where to read');
    });
  }

  const rowsOf = (page: string): string[][] =>
    readFileSync(join(import.meta.dirname, '../../../docs', page), 'utf8')
      .split('\n')
      .filter((line) => /^\| \d+ \|/.test(line))
      .map((line) => line.split('|').map((cell) => cell.trim()));

  it('stands in the table that people read, beside the check that fails', () => {
    assert.deepEqual(
      rowsOf('conformance.md').map((cells) => cells.slice(2, 5)),
      mutants.map(({ fault, caught, reads }) => [fault, caseOf(caught).title, reads ? 'yes' : 'no']),
    );
  });

  it('stands in the Chinese table too', () => {
    assert.deepEqual(
      rowsOf('conformance.zh-CN.md').map((cells) => cells.slice(3, 5)),
      mutants.map(({ caught, reads }) => [caseOf(caught).title, reads ? '能' : '不能']),
    );
  });
});
