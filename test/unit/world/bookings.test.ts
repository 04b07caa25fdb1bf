import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildWorld, occupationsOf } from '../../../src/backend/world/index.ts';
import { bookingStatuses } from '../../../src/domain/booking.ts';
import { mayMove, type Actor } from '../../../src/domain/booking-machine.ts';
import { checkIntake } from '../../../src/domain/intake.ts';
import { addDays, weekdayOf } from '../../../src/domain/day.ts';
import { totalOf } from '../../../src/domain/price.ts';
import { overlaps } from '../../../src/domain/slots.ts';
import { clockAt, dayAt } from '../../../src/domain/zone.ts';

const today = '2026-12-01';
const world = buildWorld({ today });
const mine = world.bookings.filter(({ residentId }) => residentId === 'p-resident');
const actors: Actor[] = ['resident', 'worker', 'company', 'system'];

/** Every weekday of a week, a month's end and the turn of the year. */
const days = [...Array.from({ length: 7 }, (_, index) => addDays(today, index)), '2026-02-28', '2026-12-31', '2027-01-01'];

describe("the bookings of the demo's resident", () => {
  it('show every status once', () => {
    assert.deepEqual(mine.map(({ status }) => status).sort(), [...bookingStatuses].sort());
  });

  it('came to their status by legal steps, in the order of time', () => {
    for (const { id, status, timeline } of world.bookings) {
      assert.equal(timeline.at(-1)!.status, status);
      timeline.slice(1).forEach((step, index) => {
        const before = timeline[index]!;
        assert.ok(
          actors.some((actor) => mayMove(before.status, step.status, actor)),
          `${id}: ${before.status} → ${step.status}`,
        );
        assert.ok(before.at <= step.at, `${id}: ${step.status} is earlier than ${before.status}`);
      });
    }
  });

  it('cost the sum of their lines and answer what their service asks', () => {
    for (const { id, lines, totalInFen, serviceId, intake } of world.bookings) {
      assert.equal(totalInFen, totalOf(lines));
      assert.ok(lines.length > 0 && totalInFen! > 0, id);
      const { service } = world.services.find((entry) => entry.service.id === serviceId)!;
      const asked = service.intake.filter(({ kind }) => kind !== 'longtext');
      assert.deepEqual(checkIntake(asked, intake), [], id);
    }
  });

  it('were cancelled with the fee of their ladder', () => {
    const { cancellation, payment } = mine.find(({ status }) => status === 'cancelled')!;
    assert.ok(cancellation!.feeInFen > 0);
    assert.deepEqual(payment, { state: 'due', amountInFen: cancellation!.feeInFen });
  });

  it('are with the firm of their service, and a worker of that firm', () => {
    for (const { companyId, serviceId, workerId } of world.bookings) {
      const { service } = world.services.find((entry) => entry.service.id === serviceId)!;
      assert.equal(companyId, service.companyId);
      const worker = world.workers.find(({ record }) => record.id === workerId);
      if (workerId) assert.ok(worker?.serviceIds.includes(serviceId));
    }
  });
});

describe('the time that live bookings take', () => {
  it('is claimed once for each live visit that has a worker', () => {
    assert.deepEqual(
      occupationsOf(world).map(({ ref }) => ref),
      world.bookings
        .filter(({ status, workerId }) => workerId && !['completed', 'declined', 'cancelled', 'no-show'].includes(status))
        .map(({ id }) => id),
    );
  });

  for (const day of days) {
    it(`overlaps nothing and lies in working hours when the demo starts on ${day}`, () => {
      const started = buildWorld({ today: day });
      const claims = occupationsOf(started);
      claims.forEach((claim, index) => {
        for (const other of claims.slice(index + 1)) {
          assert.ok(claim.workerId !== other.workerId || !overlaps(claim.blocked, other.blocked), `${claim.ref} and ${other.ref}`);
        }
        const { start, end, timeZone } = started.bookings.find(({ id }) => id === claim.ref)!;
        const { hours } = started.workers.find(({ record }) => record.id === claim.workerId)!;
        const spans = hours[weekdayOf(dayAt(start!, timeZone))] ?? [];
        assert.ok(
          spans.some(({ from, to }) => from <= clockAt(start!, timeZone) && clockAt(end!, timeZone) <= to),
          claim.ref,
        );
        const away = started.absences.filter(({ workerId }) => workerId === claim.workerId);
        for (const absence of away) assert.ok(!overlaps(absence, { start: start!, end: end! }), claim.ref);
      });
    });
  }
});
