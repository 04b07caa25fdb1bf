import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { buildWorld } from '../../../src/backend/world/index.ts';
import { colourOf } from '../../../src/domain/colour.ts';
import { Community } from '../../../src/domain/community.ts';
import { addDays } from '../../../src/domain/day.ts';
import { normalisePhone } from '../../../src/domain/phone.ts';
import { Service, serviceModes } from '../../../src/domain/service.ts';
import { colours, WorkerRecord } from '../../../src/domain/worker.ts';

const today = '2026-12-01';
const world = buildWorld({ today });
const idsOf = (items: { id: string }[]) => new Set(items.map(({ id }) => id));

describe('the demo world', () => {
  it('is the same for the same seed and day, and another for another seed', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        assert.deepEqual(buildWorld({ seed, today }), buildWorld({ seed, today }));
      }),
      { numRuns: 5 },
    );
    assert.deepEqual(buildWorld({ today }), world);
    assert.notDeepEqual(buildWorld({ seed: 'other', today }).workers, world.workers);
  });

  it('moves with the day on which it is first started', () => {
    const later = buildWorld({ today: addDays(today, 40) });
    assert.deepEqual(
      later.bookings.map(({ start }) => start && start - 40 * 86_400_000),
      world.bookings.map(({ start }) => start),
    );
  });

  it('has the communities, firms, services and workers that the demo promises', () => {
    assert.ok(world.communities.length >= 4);
    assert.equal(world.communities[0]!.id, 'yunhe');
    assert.equal(world.companies.length, 12);
    assert.deepEqual(new Set(world.companies.map(({ dispatch }) => dispatch)), new Set(['employee', 'agency']));
    assert.equal(world.services.length, 28);
    assert.equal(world.workers.length, 200);
    assert.equal(world.workers[199]!.record.id, 'w-200');
  });

  it('speaks the contract: every community, service and worker parses', () => {
    for (const community of world.communities) Community.parse(community);
    for (const { service } of world.services) Service.parse(service);
    for (const { record } of world.workers) WorkerRecord.parse(record);
  });

  it('names no one twice', () => {
    assert.equal(idsOf(world.communities).size, world.communities.length);
    assert.equal(idsOf(world.companies).size, 12);
    assert.equal(idsOf(world.services.map(({ service }) => service)).size, 28);
    assert.equal(new Set(world.workers.map(({ record }) => record.workerNumber)).size, 200);
    assert.equal(new Set(world.workers.map(({ phone }) => phone)).size, 200);
    assert.equal(new Set(world.people.map(({ token }) => token)).size, 6);
  });

  it('gives everybody a number that can be called', () => {
    for (const { phone } of [...world.workers, ...world.people]) assert.equal(normalisePhone(phone), phone);
    for (const { phone } of world.companies) assert.match(phone, /^0573-82\d{6}$/);
    for (const { hotline } of world.communities) assert.match(hotline, /^0573-82\d{6}$/);
  });
});

describe('the services of the demo world', () => {
  it('come in every mode', () => {
    const modes = new Set<string>(world.services.map(({ service }) => service.mode));
    for (const mode of serviceModes) assert.ok(modes.has(mode), mode);
  });

  it('ask questions of every kind', () => {
    const kinds = new Set<string>(world.services.flatMap(({ service }) => service.intake.map(({ kind }) => kind)));
    assert.deepEqual([...kinds].sort(), ['choice', 'choices', 'date', 'longtext', 'number', 'photos', 'text', 'toggle']);
  });

  it('are offered by a firm that serves the community, and each visit has someone who can do it', () => {
    for (const { service, communityIds } of world.services) {
      const company = world.companies.find(({ id }) => id === service.companyId)!;
      assert.equal(service.dispatch, company.dispatch);
      for (const id of communityIds) assert.ok(company.communityIds.includes(id));
      const able = world.workers.filter(({ serviceIds }) => serviceIds.includes(service.id));
      assert.ok(service.mode === 'link' || able.length >= 4, `${service.id}: ${able.length}`);
      for (const { companyId } of able) assert.equal(companyId, company.id);
    }
  });

  it('leave some communities out, so that an address can lie outside the area', () => {
    assert.ok(world.services.some(({ communityIds }) => communityIds.length < world.communities.length));
  });
});

describe('the workers of the demo world', () => {
  it('are of every colour, which follows from their papers and is written down nowhere', () => {
    const found = new Set(world.workers.map(({ record }) => colourOf(record, today).colour));
    assert.deepEqual([...found].sort(), [...colours].sort());
    for (const { record } of world.workers) assert.equal(record.colour, undefined, record.id);
  });

  it('have papers whose dates agree with their state on that day', () => {
    for (const { record } of world.workers) {
      for (const { state, validUntil } of [record.healthExam!, record.insurance!]) {
        if (state === 'valid') assert.ok(validUntil! >= today);
        if (state === 'expired') assert.ok(validUntil! < today);
        if (state === 'missing') assert.equal(validUntil, undefined);
      }
    }
    assert.ok(world.workers.some(({ record }) => record.insurance!.state === 'expired'));
  });

  it('cannot be booked when their identity is in doubt', () => {
    for (const { record, serviceIds, hours } of world.workers) {
      if (colourOf(record, today).colour === 'red') assert.deepEqual([serviceIds, hours], [[], {}]);
    }
  });

  it('include one who was dismissed, and whom nobody can book', () => {
    const dismissed = world.workers.filter(({ revoked }) => revoked);
    assert.deepEqual(
      dismissed.map(({ record, serviceIds }) => [record.id, serviceIds]),
      [['w-188', []]],
    );
  });

  it('include one who is ill now and some whom no credit source knows', () => {
    assert.ok(world.absences.some(({ workerId, reason }) => workerId === 'w-005' && reason === 'sick'));
    assert.ok(world.workers.some(({ record }) => record.credit === undefined));
  });
});
