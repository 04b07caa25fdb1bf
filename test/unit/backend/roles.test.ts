import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BookingRecord, Principal } from '../../../src/backend/records.ts';
import { authorise, guardBooking, ownBookings } from '../../../src/backend/roles.ts';
import type { Queries } from '../../../src/backend/store.ts';
import { operations } from '../../../src/contract/index.ts';
import { isProblem } from './stage.ts';

const person = (role: Principal['role'], more: Partial<Principal> = {}): Principal => ({ id: 'p', role, name: '', phone: '', ...more });
describe('who may ask', () => {
  it('is decided by the operation’s auth', () => {
    assert.equal(authorise(operations.listServices, undefined), 'any');
    assert.equal(authorise(operations.getBooking, person('guest')), 'own');
    assert.throws(() => authorise(operations.getBooking, undefined), isProblem('unauthorized'));
    assert.throws(() => authorise(operations.getBooking, person('office')), isProblem('forbidden'));
  });

  it('never becomes everything for someone who belongs nowhere', async () => {
    assert.deepEqual(ownBookings(person('worker')), { workerId: '' });
    assert.deepEqual(ownBookings(person('company')), { companyId: '' });
    const unassigned = { id: 'b', residentId: 'other', companyId: 'c' } as BookingRecord;
    const queries = { booking: async () => unassigned } as unknown as Queries;
    for (const role of ['worker', 'company', 'resident', 'guest'] as const) {
      await assert.rejects(guardBooking(queries, 'b', 'own', person(role)), isProblem('not-found'));
    }
    assert.equal(await guardBooking(queries, 'b', 'own', person('company', { companyId: 'c' })), unassigned);
  });
});
