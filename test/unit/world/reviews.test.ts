import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildWorld } from '../../../src/backend/world/index.ts';
import { addDays } from '../../../src/domain/day.ts';
import { NewReview } from '../../../src/domain/new-review.ts';
import { instantOf } from '../../../src/domain/zone.ts';

const today = '2026-12-01';
const world = buildWorld({ today });
const { reviews } = world;
const of = (id: string) => reviews.filter(({ workerId }) => workerId === id);

describe('the reviews of the demo world', () => {
  it('are many for the first worker, some dozens for the next two, and few or none for the others', () => {
    assert.equal(of('w-001').length, 240);
    for (const id of ['w-002', 'w-003']) assert.ok(of(id).length >= 24 && of(id).length <= 60, id);
    const others = world.workers.slice(3).map(({ record }) => of(record.id).length);
    assert.ok(others.includes(0) && Math.max(...others) <= 12 && Math.max(...others) >= 8);
    assert.ok(reviews.length < 1500);
  });

  it('are what a resident could have written, of a service that the worker does, each of a visit of its own', () => {
    for (const review of reviews) {
      NewReview.parse(review);
      const worker = world.workers.find(({ record }) => record.id === review.workerId)!;
      assert.ok(worker.serviceIds.includes(review.serviceId));
      assert.equal(review.companyId, worker.companyId);
      assert.equal(world.services.find(({ service }) => service.id === review.serviceId)!.service.name, review.serviceName);
    }
    assert.equal(new Set(reviews.map(({ bookingId }) => bookingId)).size, reviews.length);
    assert.equal(new Set(reviews.map(({ id }) => id)).size, reviews.length);
    const booked = new Set(world.bookings.map(({ id }) => id));
    assert.ok(!reviews.some(({ bookingId }) => booked.has(bookingId)), 'the demo’s finished booking is still to be judged');
  });

  it('were written, and answered, before the day on which the demo starts', () => {
    const midnight = instantOf(today, '00:00', 'Asia/Shanghai');
    for (const { createdAt, reply } of reviews) {
      assert.ok(createdAt < midnight);
      if (reply) assert.ok(reply.at > createdAt && reply.at < midnight);
    }
  });

  it('are good and bad, with and without words and names, one of them disputed', () => {
    for (const stars of [1, 2, 3, 4, 5])
      assert.ok(
        of('w-001').some((review) => review.stars === stars),
        `${stars} stars`,
      );
    assert.ok(reviews.some(({ text }) => text === '') && reviews.some(({ text }) => text.length > 40));
    assert.ok(reviews.some(({ anonymous }) => anonymous) && reviews.some(({ aspects }) => aspects === undefined));
    const texts = new Set(of('w-001').map(({ text }) => text));
    assert.ok(texts.size > 150, `${texts.size} different texts`);
    const folded = reviews.filter((review) => review.folded);
    assert.deepEqual(
      folded.map(({ workerId, reply }) => [workerId, reply !== undefined]),
      [['w-001', true]],
    );
  });

  it('move with the day on which the demo is first started, and nothing else of them does', () => {
    const later = buildWorld({ today: addDays(today, 9) }).reviews;
    assert.deepEqual(
      later.map(({ createdAt, reply, ...rest }) => ({ ...rest, createdAt: createdAt - 9 * 86_400_000, reply: reply?.text })),
      reviews.map(({ reply, ...rest }) => ({ ...rest, reply: reply?.text })),
    );
  });
});
