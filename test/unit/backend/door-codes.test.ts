import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { operations } from '../../../src/contract/index.ts';
import { defaultSettings } from '../../../src/backend/settings.ts';
import { comeTo, enter, issue, look } from '../../../src/testing/behaviour/entering.ts';
import { assigned } from '../../../src/testing/behaviour/visiting.ts';
import { createStage, refusalOf, type Stage } from './stage.ts';

const { issueWorkerCode } = operations;
type Claims = Record<'iss' | 'sub' | 'jti' | 'bid', string | undefined> & { st: number };

const claimsOf = ({ code }: { code: string }): Claims =>
  JSON.parse(atob(code.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/'))) as Claims;
const refused = ({ portal }: Stage) => refusalOf(portal.call(issueWorkerCode, {}, { as: 'demo-worker' }));

describe('a worker’s code', () => {
  it('is not given to a red worker, with the reason', async () => {
    const stage = createStage();
    const { record } = stage.world.workers[0]!;
    record.background = { conclusion: 'failed' };
    const { code, message } = await refused(stage);
    assert.deepEqual([code, message], ['forbidden', 'no code for a red worker: identity-failed']);
    record.background = { conclusion: 'pending' };
    assert.match((await refused(stage)).message, /identity-pending/);
  });

  it('is given to a yellow worker: the resident decides', async () => {
    const stage = createStage();
    stage.world.workers[0]!.record.insurance = { state: 'missing' };
    const seen = await look(stage.portal, await issue(stage.portal), 'demo-resident');
    assert.deepEqual([seen.outcome, seen.colour, seen.colourReasons], ['genuine', 'yellow', ['insurance-missing']]);
  });

  it('is not given to one who was dismissed', async () => {
    const stage = createStage();
    stage.world.workers[0]!.revoked = true;
    const { code, message } = await refused(stage);
    assert.deepEqual([code, message], ['forbidden', 'the code of this worker was withdrawn']);
  });

  it('calls the worker by the same handle for a month, and by another one in the next', async () => {
    const { portal } = createStage();
    const [first, second] = [claimsOf(await issue(portal)), claimsOf(await issue(portal))];
    assert.deepEqual([second.sub, second.st], [first.sub, first.st]);
    assert.match(first.sub!, /^[\w-]{8}$/);
    portal.advance!(7 * 86_400_000);
    const later = claimsOf(await issue(portal));
    assert.notEqual(later.sub, first.sub);
    assert.notEqual(later.st, first.st);
  });

  it('of the month’s last seconds is still known in the first of the next', async () => {
    const { portal } = createStage();
    const issuedAt = Date.parse('2026-11-30T23:59:40+08:00');
    portal.advance!(issuedAt - Date.parse('2026-11-25T09:30:00+08:00'));
    const issued = await issue(portal);
    portal.advance!(30_000);
    assert.equal((await look(portal, issued, 'demo-resident')).worker?.id, 'w-001');
  });

  it('calls one booking always the same, and two bookings by two names', async () => {
    const { portal } = createStage();
    const [one, other] = [await assigned(portal), await assigned(portal)];
    const bidFor = async (id: string) => claimsOf(await issue(portal, id)).bid;
    assert.match((await bidFor(one.id))!, /^[\w-]{11}$/);
    assert.equal(await bidFor(one.id), await bidFor(one.id));
    assert.notEqual(await bidFor(one.id), await bidFor(other.id));
    assert.equal(claimsOf(await issue(portal)).bid, undefined);
  });

  it('leaves the booking’s name out under an address that leaves no room for it, and opens that door all the same', async () => {
    const verifyUrl = `https://${'long.'.repeat(7)}example/verify`;
    const { portal } = createStage({ settings: { issuer: { ...defaultSettings.issuer, verifyUrl } } });
    const [booked, elsewhere] = [await assigned(portal), await assigned(portal)];
    const issued = await issue(portal, booked.id);
    assert.equal(claimsOf(issued).bid, undefined);
    assert.ok(issued.url.startsWith(verifyUrl) && issued.url.length <= 300, String(issued.url.length));
    await comeTo(portal, booked);
    assert.equal((await look(portal, await issue(portal, elsewhere.id), 'demo-resident', booked)).match, 'wrong-time');
    assert.equal((await enter(portal, booked)).status, 'in-service');
  });
});
