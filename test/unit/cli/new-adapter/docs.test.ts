import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { linli } from '../terminal.ts';
import { fixture, judge, matchIn, type Verdict } from './judge.ts';
import { truths } from './truth.ts';

const rows = [
  ['square', 'Square'],
  ['acuity', 'Acuity Scheduling'],
  ['housecall-pro', 'Housecall Pro'],
] as const;
const cell = ({ right, wrong, gaps }: Verdict) => `${right} · ${wrong.length} · ${gaps}`;

for (const name of ['new-adapter.md', 'new-adapter.zh-CN.md'])
  describe(`docs/${name}`, () => {
    const text = readFileSync(`docs/${name}`, 'utf8');

    it('shows what the command says', async () => {
      const { err } = await linli(['new-adapter', fixture('square')]);
      const said = new Set(err.split('\n'));
      const [, shown = ''] = /```text\n([^`]*)```/.exec(text) ?? [];
      const lines = shown.split('\n').filter(Boolean);
      assert.ok(lines.length > 3);
      assert.deepEqual(
        lines.filter((line) => !said.has(line)),
        [],
      );
    });

    it('counts what is counted', async () => {
      for (const [id, product] of rows) {
        const { operations, fields, sent } = judge(await matchIn(fixture(id)), truths[id]!);
        const row = text.split('\n').find((line) => line.startsWith(`| ${product}`)) ?? '';
        assert.deepEqual(
          row
            .split('|')
            .slice(2, 5)
            .map((part) => part.trim()),
          [operations, fields, sent].map(cell),
        );
      }
    });
  });
