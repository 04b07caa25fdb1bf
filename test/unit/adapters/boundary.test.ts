import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { parseAnswer } from '../../../src/adapters/boundary.ts';
import { operation } from '../../../src/contract/operation.ts';
import { ContractProblem } from '../../../src/domain/problem.ts';
import { open } from '../../../src/domain/values.ts';

const answering = (response: z.ZodMiniType) => operation({ name: 'look', method: 'GET', path: '/look', response, auth: 'anyone' });
const complaint = (response: z.ZodMiniType, json: unknown): ContractProblem => {
  try {
    parseAnswer(answering(response), json);
  } catch (error) {
    assert.ok(error instanceof ContractProblem);
    return error;
  }
  return assert.fail('nothing to complain about');
};
const told = (response: z.ZodMiniType, json: unknown) => {
  const { path, expected } = complaint(response, json);
  return [path, expected];
};

describe('an answer that breaks the contract', () => {
  it('names the missing field', () => assert.deepEqual(told(z.object({ a: z.object({ b: z.string() }) }), { a: {} }), ['a.b', 'string']));
  it('names the place in a list', () => assert.deepEqual(told(z.array(z.int()), [1, 2, 'x']), ['2', 'number']));
  it('says which words are allowed', () => assert.deepEqual(told(z.object({ k: z.enum(['a', 'b']) }), { k: 'c' }), ['k', 'a | b']));
  it('says what a text must look like', () => {
    assert.deepEqual(told(z.object({ d: z.string().check(z.regex(/^\d+$/)) }), { d: 'x' }), ['d', '/^\\d+$/']);
  });
  it('says which kinds there are', () => {
    const either = z.discriminatedUnion('kind', [z.object({ kind: z.literal('a') }), z.object({ kind: z.literal('b') })]);
    assert.deepEqual(told(z.object({ e: either }), { e: { kind: 'c' } }), ['e.kind', 'a | b']);
    assert.deepEqual(told(z.union([z.string(), z.number()]), true), ['', 'one of several shapes']);
  });
  it('says that a number is out of bounds', () => assert.deepEqual(told(z.int().check(z.minimum(1)), 0), ['', 'too_small']));
});

describe('an answer of a newer server', () => {
  it('passes with words and fields that are not known yet', () => {
    const answer = parseAnswer(answering(z.object({ status: open(['done']) })), { status: 'teleported', more: 1 });
    assert.deepEqual(answer, { status: 'teleported' });
  });
});

describe('a page policy without eval', () => {
  it('is never tried, since even a caught attempt is reported as a violation', () => {
    const original = globalThis.Function;
    let tried = 0;
    globalThis.Function = new Proxy(original, {
      construct: () => (tried++, assert.fail('eval')),
      apply: () => (tried++, assert.fail('eval')),
    });
    try {
      parseAnswer(answering(z.object({ a: z.optional(z.array(z.object({ b: z.string() }))) })), { a: [{ b: 'c' }] });
    } finally {
      globalThis.Function = original;
    }
    assert.equal(tried, 0);
  });
});
