import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { check } from '../../../../src/cli/check-config/check.ts';
import { ofAnswers, ofQuestions } from './wrong-operations.ts';
import { ofTheFile, ofWords, type Wrong } from './wrong.ts';

const good = readFileSync(new URL('good.json', import.meta.url), 'utf8');
const bytes = (text: string) => new TextEncoder().encode(text);

const written = ({ put: [instead, text] }: Wrong): string => {
  assert.equal(good.split(instead).length, 2, `“${instead}” stands once in good.json`);
  return good.replace(instead, () => text);
};

it('finds nothing wrong with the config in which the mistakes are made', () => assert.deepEqual(check(bytes(good)).faults, []));

for (const [what, all] of Object.entries({ file: ofTheFile, words: ofWords, questions: ofQuestions, answers: ofAnswers })) {
  describe(`names the line, the column and the cure of a mistake in ${what}`, () => {
    for (const wrong of all) {
      it(wrong.name, () => {
        const text = written(wrong);
        const { faults } = check(bytes(text));
        const told = faults.map(({ line, column, level, says, cure }) => [`${line}:${column}`, `${level}  ${says}: ${cure}`]);
        assert.deepEqual(told, [[wrong.at, wrong.told]]);
        const [{ line, column }] = faults as [(typeof faults)[0]];
        assert.ok(
          text
            .split('\n')
            [line - 1]!.slice(column - 1)
            .startsWith(wrong.points),
          `${wrong.at} points at ${wrong.points}`,
        );
      });
    }
  });
}
