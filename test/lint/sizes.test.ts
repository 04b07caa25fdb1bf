import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { lintSizes } from '../../scripts/lint/sizes.ts';

const faultsWith = (lengths: number[]) => {
  const root = mkdtempSync(join(tmpdir(), 'linli-sizes-'));
  try {
    mkdirSync(join(root, 'src'));
    lengths.forEach((lines, index) => writeFileSync(join(root, `src/file-${index}.ts`), '// a line\n'.repeat(lines)));
    return lintSizes(root).faults;
  } finally {
    rmSync(root, { recursive: true });
  }
};

test('a file of 300 lines is allowed', () => assert.deepEqual(faultsWith([300, 20, 20]), []));

test('a file of 301 lines is not', () => assert.match(faultsWith([301, 20, 20]).join(), /file-0\.ts: 301 lines/));

test('neither are sources of which half are long', () => assert.match(faultsWith([20, 101, 150]).join(), /median 101/));
