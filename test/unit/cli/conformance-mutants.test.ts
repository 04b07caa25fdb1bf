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

  it('stands in the table that people read, beside the check that fails', () => {
    const text = readFileSync(join(import.meta.dirname, '../../../docs/conformance.md'), 'utf8');
    const rows = text.split('\n').filter((line) => /^\| \d+ \|/.test(line));
    assert.deepEqual(
      rows.map((line) =>
        line
          .split('|')
          .slice(2, 5)
          .map((cell) => cell.trim()),
      ),
      mutants.map(({ fault, caught, reads }) => [fault, caseOf(caught).title, reads ? 'yes' : 'no']),
    );
  });
});
