import { consentVersion, requiredConsents } from '../../src/domain/consent.ts';
import type { Booking } from '../../src/domain/booking.ts';
import type { NewBooking } from '../../src/domain/new-booking.ts';
import type { Quote } from '../../src/domain/quote.ts';
import type { SlotPage } from '../../src/domain/slot.ts';

export interface Answer<T> {
  status: number;
  code?: string | undefined;
  headers: Headers;
  body: T;
}

export const cleaning = 'svc-clean-daily';

export interface Visit {
  start: string;
  durationMinutes?: number;
  workerId?: string;
}

/** Someone who calls the API over HTTP, as a page would. */
export const visitor = (url: string, token?: string) => {
  const ask = async <T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer<T>> => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const answer = (await response.json()) as T & { code?: string };
    return { status: response.status, code: answer.code, headers: response.headers, body: answer };
  };

  return {
    ask,
    get: <T>(path: string) => ask<T>('GET', path),
    /** Free times of a cleaning, with who could come. */
    slots: async (from: string, to = from) =>
      (await ask<SlotPage>('GET', `/services/${cleaning}/slots?communityId=yunhe&from=${from}&to=${to}&durationMinutes=120`)).body.items,
    quote: ({ start, durationMinutes = 120, workerId }: Visit) =>
      ask<Quote>('POST', '/quotes', {
        items: [{ serviceId: cleaning, place: { kind: 'home' }, schedule: { kind: 'visit', start, durationMinutes } }],
        workerId,
      }),
    book: (quote: Quote, more: Partial<NewBooking> = {}, key: string = crypto.randomUUID()) =>
      ask<Booking>('POST', '/bookings', bookingOf(quote, more), { 'idempotency-key': key }),
  };
};
export type Visitor = ReturnType<typeof visitor>;

export const bookingOf = (quote: Quote, more: Partial<NewBooking> = {}): NewBooking => ({
  quoteId: quote.id,
  contact: { name: '沈雨桐', phone: '13712349050' },
  address: { communityId: 'yunhe', building: '3', unit: '2', room: '501' },
  intake: { area: 90, key: 'at-home' },
  consents: requiredConsents(false).map((purpose) => ({ purpose, version: consentVersion, at: '2026-11-24T08:00:00+08:00' })),
  ...more,
});
