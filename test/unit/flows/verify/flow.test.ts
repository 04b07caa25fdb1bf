import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Intent } from '../../../../src/flows/verify/intents.ts';
import { reduce } from '../../../../src/flows/verify/reduce.ts';
import { start, type VerifyState, wantsCamera } from '../../../../src/flows/verify/state.ts';
import { verdictOf } from './verdicts.ts';

const after = (...intents: Intent[]): VerifyState => intents.reduce(reduce, start);
const ready: Intent = { type: 'camera-ready', torch: false, devices: ['back'], device: 'back' };
const read: Intent = { type: 'read', text: 'https://portal.example/verify#t=a', key: 'k1' };
const checked: Intent = { type: 'checked', key: 'k1', verdict: verdictOf({}) };
const toVerdict: Intent[] = [{ type: 'scan' }, ready, read, checked];

describe('from the first tap to a text', () => {
  it('asks for the camera only at a tap, and lets go of it at a text, a way back, a hidden page and a fault', () => {
    assert.equal(wantsCamera(start), false);
    assert.equal(wantsCamera(after({ type: 'scan' })), true);
    assert.equal(wantsCamera(after({ type: 'scan' }, ready)), true);
    const ends: Intent[] = [read, { type: 'cancel' }, { type: 'hidden' }, { type: 'camera-failed', fault: 'unplugged' }];
    for (const end of ends) assert.equal(wantsCamera(after({ type: 'scan' }, ready, end)), false, end.type);
  });

  it('never asks again by itself after a refusal', () => {
    const refused = after({ type: 'scan' }, { type: 'camera-failed', fault: 'refused' });
    assert.deepEqual(refused, { at: 'no-camera', fault: 'refused' });
    for (const intent of [{ type: 'hidden' }, ready, { type: 'seeing' }] as Intent[]) assert.equal(reduce(refused, intent), refused);
  });

  it('has a light only where the camera has one, and forgets it with another camera', () => {
    const lit = after({ type: 'scan' }, { ...ready, torch: true, devices: ['back', 'front'] } as Intent, { type: 'torch', on: true });
    assert.equal(lit.at === 'scanning' && lit.torch, true);
    assert.deepEqual(reduce(lit, { type: 'camera-switched' }), { at: 'asking', device: 'front' });
    const other = after({ type: 'scan' }, ready);
    assert.equal(other.at === 'scanning' && 'torch' in other, false);
  });

  it('goes round all cameras', () => {
    const at = (device: string) => after({ type: 'scan' }, { type: 'camera-ready', torch: false, devices: ['a', 'b', 'c'], device });
    const next = (device: string) => reduce(at(device), { type: 'camera-switched' });
    assert.deepEqual(
      ['a', 'b', 'c'].map((device) => (next(device) as { device: string }).device),
      ['b', 'c', 'a'],
    );
  });

  it('takes only the first text of a scan', () => {
    const checking = after({ type: 'scan' }, ready, read);
    assert.equal(reduce(checking, { type: 'read', text: 'another', key: 'k2' }), checking);
  });

  const typed: [text: string, outcome: string][] = [
    ['', 'required'],
    ['   ', 'required'],
    ['你好', 'not-a-number'],
    ['12', 'not-a-number'],
    ['JX-2026-0001', 'checking'],
    [' ｊｘ２０２６０００１ ', 'checking'],
    ['https://shop.example/pay', 'checking'],
  ];
  for (const [text, outcome] of typed)
    it(`of “${text}” typed makes ${outcome}`, () => {
      const state = after({ type: 'type' }, { type: 'typed', text }, { type: 'typed-sent', key: 'k1' });
      assert.equal(state.at === 'typing' ? state.error : state.at, outcome);
    });

  it('takes a hint away as soon as one types on', () => {
    const state = after({ type: 'type' }, { type: 'typed-sent', key: 'k1' }, { type: 'typed', text: 'J' });
    assert.deepEqual(state, { at: 'typing', text: 'J' });
  });
});

describe('a look', () => {
  it('is the same look when it is retried', () => {
    const again = reduce(after(...toVerdict), { type: 'retry' });
    assert.deepEqual(again, { at: 'checking', look: { text: read.text, key: 'k1' } });
  });

  it('keeps its text when the check’s own code could not be loaded', () => {
    const stuck = after({ type: 'scan' }, ready, read, { type: 'stuck', key: 'k1' });
    assert.equal(stuck.at, 'stuck');
    assert.deepEqual(reduce(stuck, { type: 'retry' }), { at: 'checking', look: { text: read.text, key: 'k1' } });
  });

  it('is not answered by a late answer to another one', () => {
    const checking = after({ type: 'scan' }, ready, read);
    assert.equal(reduce(checking, { type: 'checked', key: 'k0', verdict: verdictOf({}) }), checking);
    const back = reduce(checking, { type: 'cancel' });
    assert.equal(reduce(back, checked), back);
  });
});
