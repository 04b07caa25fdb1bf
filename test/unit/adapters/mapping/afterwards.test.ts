import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createBooking } from '../../../../src/contract/booking.ts';
import { listSlots } from '../../../../src/contract/catalogue.ts';
import { quoteBooking } from '../../../../src/contract/holds.ts';
import { json, type Sent } from '../fakes.ts';
import { order, portal, refusal, service } from './backoffice.ts';

const idempotencyKey = 'key-1';

/** After these a form looks for the booking before it sends anything again; after others it sends a new intent. */
const unsure = ['offline', 'timeout', 'unavailable', 'contract', 'unknown'];

describe('a booking that was made, and could not be read again', () => {
  const later = {
    404: 'not-found',
    403: 'forbidden',
    410: 'expired',
    422: 'invalid',
    409: 'conflict',
    401: 'unauthorized',
    429: 'rate-limited',
  };
  for (const [status, name] of Object.entries(later)) {
    it(`is no refusal: ${name}`, async () => {
      const operations = { createBooking: { path: '/orders', reread: 'id' }, getBooking: { path: '/orders/{bookingId}' } };
      const { adapter, sent } = portal({ operations }, [json({ id: 'b-1' }), json({ message: 'no' }, Number(status))]);
      const { code } = await refusal(adapter.call(createBooking, order, { idempotencyKey }));
      assert.deepEqual([unsure.includes(code), sent[0]!.method], [true, 'POST'], code);
    });

    it(`is none either where a step made it: ${name}`, async () => {
      const steps = { made: { method: 'POST', path: '/orders', body: { q: '{quoteId}' } } } as const;
      const operations = { createBooking: { steps, method: 'GET', path: '/orders/{steps.made.id}', answer: { id: '{id}' } } } as const;
      const { adapter } = portal({ operations }, [json({ id: 'b-1' }), json({ message: 'no' }, Number(status))]);
      const { code } = await refusal(adapter.call(createBooking, order, { idempotencyKey }));
      assert.ok(unsure.includes(code), code);
    });
  }

  it('is refused where the booking itself is', async () => {
    const operations = { createBooking: { path: '/orders', reread: 'id' }, getBooking: { path: '/orders/{bookingId}' } };
    const { adapter, sent } = portal({ operations }, [json({ message: 'no' }, 404)]);
    assert.deepEqual([(await refusal(adapter.call(createBooking, order))).code, sent.length], ['not-found', 1]);
  });
});

describe('the row of the time that is booked', () => {
  const start = '2026-12-02T09:00:00+08:00';
  const operations = {
    listServices: { fixed: { items: [service], nextCursor: null } },
    quoteBooking: { unitPrice: true },
    listSlots: {
      path: '/times',
      query: { minutes: '{durationMinutes}', staff: '{workerId}' },
      each: { start: { from: 'at', as: 'iso' } },
    },
    createBooking: { path: '/orders', body: { event: '{slot.eventId}' } },
  };
  const office = ({ url }: Sent) => {
    const asked = new URL(url).searchParams;
    const eventId = `${asked.get('minutes')}-${asked.get('staff') ?? 'anyone'}`;
    return Response.json(url.includes('/times') ? [{ at: '2026-12-02 09:00', eventId }] : { ok: true });
  };
  const booked = async (durationMinutes: number, workerId?: string) => {
    const { adapter, sent } = portal({ operations }, [office]);
    const mine = { serviceId: '17', durationMinutes, ...(workerId && { workerId }) };
    await adapter.call(listSlots, mine);
    // Another element of the same page, such as a calendar.
    await adapter.call(listSlots, { serviceId: '17', durationMinutes: 240 });
    const schedule = { kind: 'visit' as const, start, durationMinutes };
    const { id } = await adapter.call(quoteBooking, {
      items: [{ serviceId: '17', place: { kind: 'home' as const }, schedule }],
      ...(workerId && { workerId }),
    });
    await refusal(adapter.call(createBooking, { ...order, quoteId: id }));
    return sent.at(-1)!.body;
  };

  it('is one that lasts as long as what is booked, whatever another element asked for since', async () => {
    assert.deepEqual(await booked(120), { event: '120-anyone' });
  });

  it('is of the worker who was chosen', async () => {
    assert.deepEqual(await booked(240, 'w-1'), { event: '240-w-1' });
  });
});
