import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { getService } from '../../../../src/contract/catalogue.ts';
import { html, json } from '../fakes.ts';
import { portal, refusal, row, service, serviceTemplate } from './backoffice.ts';

const envelope = {
  data: 'data',
  success: { at: 'code', is: [200, 0] },
  message: 'msg',
  codes: { 50012: 'slot-taken', 401: 'unauthorized', 429: 'too-late' },
};
const operations = { getService: { answer: serviceTemplate } };
type Reply = ReturnType<typeof json>;
const ask = (reply: Reply, more: object = {}) => {
  const { adapter } = portal({ operations, envelope: { ...envelope, ...more } }, [reply]);
  return adapter.call(getService, { serviceId: '17' });
};

describe('an answer in an envelope', () => {
  it('is what lies in it', async () => assert.deepEqual(await ask(json({ code: 200, msg: 'ok', data: row })), service));

  it('may say its success as text', async () => assert.deepEqual(await ask(json({ code: '0', data: row })), service));

  it('may lie somewhere else for one operation', async () => {
    const own = { getService: { answer: serviceTemplate, data: 'result.one' } };
    const { adapter } = portal({ operations: own, envelope }, [json({ code: 0, result: { one: row } })]);
    assert.deepEqual(await adapter.call(getService, { serviceId: '17' }), service);
  });

  it('may say `success: true`', async () => {
    const said = { success: { at: 'success', is: [true] }, data: 'result' };
    assert.deepEqual(await ask(json({ success: true, result: row }), said), service);
    assert.equal((await refusal(ask(json({ success: false, result: null }), said))).code, 'unknown');
  });
});

describe('an error in an answer that says 200', () => {
  const told = (body: object, more?: object) => refusal(ask(json(body), more));

  it('is the code that the config makes of it', async () => assert.equal((await told({ code: 50012, msg: 'x' })).code, 'slot-taken'));

  it('is unknown when the config does not know it', async () => assert.equal((await told({ code: 1, msg: 'x' })).code, 'unknown'));

  it('is the backend’s own word where that is one', async () => {
    assert.equal((await told({ code: 7 }, { codes: { 7: 'lift-broken' } })).code, 'lift-broken');
  });

  it('keeps the backend’s message to itself, since a name may be in it', async () => {
    const { message } = await told({ code: 50012, msg: '王大友已预约' });
    assert.equal(message, 'getService: HTTP 200, 50012');
  });

  it('shows the message where the config says that people may read it', async () => {
    assert.equal((await told({ code: 50012, msg: '该时段已满' }, { showMessage: true })).message, '该时段已满');
  });

  it('may have its code in another field than its success', async () => {
    const said = { success: { at: 'ok', is: [true] }, code: 'err.no' };
    assert.equal((await told({ ok: false, err: { no: 50012 } }, said)).code, 'slot-taken');
  });

  it('is a wrong shape when it does not say whether it is one', async () => {
    const { code, path } = await told({ data: row });
    assert.deepEqual([code, path], ['contract', 'code']);
  });

  it('is no prototype’s field', async () => {
    assert.equal((await told({ code: 'constructor' })).code, 'unknown');
    assert.equal((await told({ code: '__proto__' })).code, 'unknown');
  });
});

describe('a status that says no', () => {
  for (const [status, code] of Object.entries({ 400: 'invalid', 404: 'not-found', 409: 'conflict', 410: 'expired', 422: 'invalid' })) {
    it(`is ${code} with ${status} and JSON`, async () =>
      assert.equal((await refusal(ask(json({ code: 1, msg: 'no' }, Number(status))))).code, code));
  }

  it('is what the config makes of it', async () => assert.equal((await refusal(ask(json({}, 429)))).code, 'too-late'));

  it('is what the backend’s own code says, before the status', async () => {
    assert.equal((await refusal(ask(json({ code: 50012 }, 500)))).code, 'slot-taken');
  });

  it('is a gateway’s when it brings a page', async () => {
    assert.equal((await refusal(ask(html(502)))).code, 'unavailable');
    assert.equal((await refusal(ask(html(404)))).code, 'contract');
  });
});
