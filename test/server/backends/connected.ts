import { readFileSync } from 'node:fs';
import type { Adapter } from '../../../src/adapters/adapter.ts';
import type { HttpConfig } from '../../../src/adapters/http/config.ts';
import { createHttpAdapter } from '../../../src/adapters/http/http-adapter.ts';
import { createBooking } from '../../../src/contract/booking.ts';
import { quoteBooking } from '../../../src/contract/holds.ts';
import type { Booking } from '../../../src/domain/booking.ts';
import type { Problem } from '../../../src/domain/problem.ts';

/** What the portal's file of this product makes of its stand-in; `token`: as the portal's page would give it. */
export const connected = (product: string, url: string, token: string | undefined): Adapter => {
  const file = readFileSync(new URL(`../../../demo/backends/${product}/linli.json`, import.meta.url), 'utf8');
  const { apiBase } = JSON.parse(file) as { apiBase: HttpConfig };
  const baseUrl = apiBase.baseUrl.replace(/^https:\/\/[^/]+/, url);
  return createHttpAdapter({ ...apiBase, baseUrl, retries: 0, getToken: () => token });
};

export const resident = {
  contact: { name: '王大友', phone: '13712349050' },
  address: { communityId: 'yunhe', building: '3幢', unit: '2单元', room: '501' },
  note: '请轻声',
  intake: {},
  consents: [],
};

export const priced = async (adapter: Adapter, serviceId: string, start: string, durationMinutes: number) =>
  adapter.call(quoteBooking, { items: [{ serviceId, place: { kind: 'home' }, schedule: { kind: 'visit', start, durationMinutes } }] });

/** As the form does it: a price, then the order. */
export const booked = async (
  adapter: Adapter,
  serviceId: string,
  start: string,
  durationMinutes: number,
  key = start,
): Promise<Booking> => {
  const { id } = await priced(adapter, serviceId, start, durationMinutes);
  return adapter.call(createBooking, { quoteId: id, ...resident }, { idempotencyKey: key });
};

/** The code of the problem in which this ends. */
export const refusal = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'answered',
    (problem: Problem) => problem.code,
  );
