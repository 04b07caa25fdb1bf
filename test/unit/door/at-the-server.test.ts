import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IssuerKey } from '../../../src/door/sign-code.ts';
import { issue, verify } from '../../../src/testing/behaviour/entering.ts';
import { createStage } from '../backend/stage.ts';
import { badCodes, workshopOf, type CorpusOptions } from './corpus.ts';

const payloadOf = (code: string) =>
  JSON.parse(Buffer.from(code.split('.')[1]!, 'base64url').toString()) as { iss: string; sub: string; st: number };

/** A server with a code of its own issued, and the corpus made with its very key, around its very worker. */
const opened = async () => {
  const stage = createStage();
  const { code, url, serverTime } = await issue(stage.portal);
  const now = Date.parse(serverTime);
  const [key] = await stage.store.read((queries) => queries.issuerKeys(now));
  const { iss, sub, st } = payloadOf(code);
  const options: CorpusOptions = { key: key as IssuerKey, iss, sub, st, now, verifyUrl: url.slice(0, url.indexOf('#')) };
  const look = (text: string) => verify(stage.portal, { code: text }, 'demo-resident');
  return { stage, options, look, code };
};

test('the server refuses every bad code for the same reason as a phone does, and keeps none of those that nobody signed', async () => {
  const { stage, options, look, code } = await opened();
  const wrong: string[] = [];
  for (const { name, text, reason } of await badCodes(options)) {
    const seen = await look(text);
    if (seen.outcome !== 'refused' || seen.reason !== reason) wrong.push(`${name}: ${seen.reason ?? seen.outcome}, not ${reason}`);
    // Of an old code of the worker's own the look is kept, and only of it.
    if ((seen.lookUpId !== undefined) !== ['expired', 'not-yet-valid'].includes(reason)) wrong.push(`${name}: look kept: ${seen.lookUpId}`);
    if (seen.worker !== undefined || seen.colour !== undefined) wrong.push(`${name}: shows somebody`);
  }
  assert.deepEqual(wrong, []);
  assert.equal((await look(code)).outcome, 'genuine');
  const { jti } = (await workshopOf(options)).claims;
  const kept = await stage.store.read((queries) => queries.lookUpsOfCode(jti));
  assert.ok(kept.every(({ mayEnter, reason }) => !mayEnter && ['expired', 'not-yet-valid'].includes(reason ?? '')));
});

test('a code that is signed in every way right, but that the server never gave out, lets nobody in', async () => {
  const { options, look } = await opened();
  const seen = await look((await workshopOf(options)).genuine);
  assert.deepEqual([seen.outcome, seen.reason, seen.advice], ['undecided', 'record-unavailable', 'ask']);
});
