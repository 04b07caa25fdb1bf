import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { parseAnswer } from '../../../src/adapters/boundary.ts';
import { type OperationName, operations, type Operations } from '../../../src/contract/index.ts';
import { ContractProblem } from '../../../src/domain/problem.ts';
import * as lite from '../../../src/lite/zod-mini.ts';
import { liteOperations } from './lite-contract.ts';
import { damaged } from './damage.ts';
import { samples } from './samples.ts';

type Part = 'response' | 'body' | 'query';

interface Finding {
  code: string;
  path: PropertyKey[];
  expected?: string;
  message?: string;
  pattern?: string;
  origin?: string;
}

/** What our code reads of a result: the value, or the first issue whole and where the others are. */
const read = (result: { success: boolean; data?: unknown; error?: { issues: unknown[] } }) => {
  if (result.success) return { data: result.data };
  const issues = result.error!.issues as Finding[];
  const { code, path, expected, message, pattern, origin } = issues[0]!;
  return {
    first: {
      code,
      path,
      ...(code === 'invalid_type' && { expected }),
      ...(code === 'custom' && { message }),
      ...(pattern !== undefined && { pattern }),
      ...(code.startsWith('too_') && { isNumber: origin === 'number' || origin === 'int' }),
    },
    paths: [...new Set(issues.map((issue) => issue.path.join('.')))],
  };
};

const withZod = (name: OperationName, part: Part, value: unknown) => read(z.safeParse(operations[name][part]!, value));

describe('the light schema runtime of dist/cdn', () => {
  let light: Operations;
  before(async () => {
    light = await liteOperations();
  });
  const withLite = (name: OperationName, part: Part, value: unknown) =>
    read(lite.safeParse(light[name][part] as never, value) as Parameters<typeof read>[0]);

  it('knows every operation that zod knows', () => assert.deepEqual(Object.keys(light), Object.keys(operations)));

  for (const name of Object.keys(operations) as OperationName[])
    for (const part of ['response', 'body', 'query'] as const) {
      if (!operations[name][part]) continue;
      it(`reads the ${part} of ${name} as zod does, whole or damaged`, async () => {
        const whole = await samples(name, part);
        for (const sample of whole) {
          assert.deepEqual(withLite(name, part, sample), withZod(name, part, sample));
          assert.ok('data' in withZod(name, part, sample), `a whole ${part} is accepted`);
        }
        fc.assert(
          fc.property(fc.constantFrom(...whole), fc.infiniteStream(fc.nat()), (sample, numbers) => {
            const value = damaged(sample, () => numbers.next().value);
            assert.deepEqual(withLite(name, part, value), withZod(name, part, value));
          }),
          { numRuns: 300 },
        );
      });
    }

  it('is asked through the schema itself, so that an adapter reads operations from a file with another runtime', async () => {
    const [sample] = await samples('getCommunity', 'response');
    assert.deepEqual(parseAnswer(light.getCommunity, sample), parseAnswer(operations.getCommunity, sample));
    assert.throws(() => parseAnswer(light.getCommunity, {}), ContractProblem);
  });

  it('would be found out if it let a wrong type pass', () => {
    const careless = { ...lite.object({ id: lite.unknown() }) };
    assert.notDeepEqual(
      read(lite.safeParse(careless as never, { id: 7 }) as Parameters<typeof read>[0]),
      read(z.safeParse(z.object({ id: z.string() }), { id: 7 })),
    );
  });
});
