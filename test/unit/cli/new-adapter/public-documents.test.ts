import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fixture, judge, matchIn, type Verdict } from './judge.ts';
import { truths } from './truth.ts';

/** Right, gaps where there is a gap. */
const expected: Readonly<Record<string, Record<'operations' | 'fields' | 'sent', [number, number]>>> = {
  square: { operations: [8, 3], fields: [19, 5], sent: [11, 0] },
  acuity: { operations: [8, 3], fields: [23, 3], sent: [10, 0] },
  'housecall-pro': { operations: [7, 4], fields: [23, 2], sent: [8, 2] },
};

const isAsExpected = ({ right, gaps, wrong, missed }: Verdict, [rights, gapsWanted]: [number, number]) => {
  assert.deepEqual({ wrong, missed }, { wrong: [], missed: [] });
  assert.deepEqual([right, gaps], [rights, gapsWanted]);
};

describe('a booking API’s public document', () => {
  for (const [name, wanted] of Object.entries(expected)) {
    it(`has the right path found for each operation of ${name}, and none where there is none`, async () => {
      isAsExpected(judge(await matchIn(fixture(name)), truths[name]!).operations, wanted.operations);
    });

    it(`has the right field found for each that the elements show of ${name}`, async () => {
      isAsExpected(judge(await matchIn(fixture(name)), truths[name]!).fields, wanted.fields);
    });

    it(`is sent the right things in a booking, a search and a change of ${name}`, async () => {
      isAsExpected(judge(await matchIn(fixture(name)), truths[name]!).sent, wanted.sent);
    });
  }

  it('says how each signs in, where it lies and how it refuses', async () => {
    const [square, acuity, housecall] = await Promise.all(['square', 'acuity', 'housecall-pro'].map((name) => matchIn(fixture(name))));
    assert.deepEqual(square!.envelope, { failure: 'errors', code: 'errors.0.code', message: 'errors.0.detail' });
    assert.equal(square!.baseUrl, 'https://connect.squareup.com');
    assert.deepEqual(acuity!.auth, { kind: 'basic' });
    assert.deepEqual(housecall!.auth, { kind: 'header', name: 'Authorization', prefix: 'Token ' });
  });

  it('shows a wrong match as wrong, and a lost one as lost', async () => {
    const truth = truths['acuity']!;
    const other = { ...truth, operations: { ...truth.operations, listServices: 'GET /products', getService: 'GET /products/{id}' } };
    const { operations } = judge(await matchIn(fixture('acuity')), other);
    assert.deepEqual(operations.wrong, ['listServices: GET /appointment-types, not GET /products']);
    assert.deepEqual(operations.missed, ['getService: GET /products/{id}']);
  });
});
