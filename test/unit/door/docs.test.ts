import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { codeChecks } from '../../../src/door/checks.ts';

const page = readFileSync(new URL('../../../docs/the-door.md', import.meta.url), 'utf8');
/** The rows of "The checks": names, what they stop, the reason. */
const rows = page
  .split('\n## ')
  .find((section) => section.startsWith('The checks'))!
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

const wordsIn = (cell: string | undefined) => [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, word]) => word!);

test('the published table names every check, in order, with its reason', () => {
  const published = rows.flatMap(([, names, , reason]) => wordsIn(names).map((name) => `${name}: ${wordsIn(reason).join()}`));
  assert.deepEqual(
    published,
    codeChecks.map(({ name, reason }) => `${name}: ${reason}`),
  );
});

test('the page promises nobody that they are out of danger', () => {
  assert.doesNotMatch(page, /\bsafe|secure\b|安全/i);
});
