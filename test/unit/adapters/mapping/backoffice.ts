import type { HttpConfig } from '../../../../src/adapters/http/config.ts';
import { type HttpAdapterConfig } from '../../../../src/adapters/http/http-adapter.ts';
import { phone } from '../fakes.ts';

type Replies = Parameters<typeof phone>[0];

/** A portal whose backend answers as told, connected by this config. */
export const portal = (config: Partial<HttpConfig>, replies: Replies, more: Partial<HttpAdapterConfig> = {}) =>
  phone(replies, { baseUrl: 'https://firm.example/prod-api/', retries: 0, ...config, ...more });

/** One of its services, as a Java back office sends it. */
export const row = {
  id: 17,
  serviceName: '日常保洁',
  category: { label: '保洁' },
  remark: null,
  price: '60.00',
  unitType: '1',
  minHours: 2,
  employed: 'Y',
};

/** What the contract wants of a service, where each thing is found, and what this backend does not know. */
export const serviceTemplate = {
  id: { from: 'id', as: 'number' },
  name: '{serviceName}',
  category: '{category.label}',
  summary: { from: 'remark', default: '' },
  mode: 'visit',
  place: 'home',
  unit: { from: 'unitType', values: { 1: 'hour', 2: 'visit' } },
  amountInFen: { from: 'price', as: 'yuan-text' },
  duration: { min: { from: 'minHours', as: 'hours' }, step: 30, max: 480 },
  dispatch: { from: 'employed', values: { Y: 'employee', N: 'agency' } },
  intake: [],
  refundRules: [],
  minNoticeMinutes: 120,
  horizonDays: 14,
};

export const service = {
  id: '17',
  name: '日常保洁',
  category: '保洁',
  summary: '',
  mode: 'visit',
  place: 'home',
  unit: 'hour',
  amountInFen: 6000,
  duration: { min: 120, step: 30, max: 480 },
  dispatch: 'employee',
  intake: [],
  refundRules: [],
  minNoticeMinutes: 120,
  horizonDays: 14,
};

/** What a resident books. */
export const order = {
  quoteId: 'q-1',
  contact: { name: '王大友', phone: '13712349050' },
  address: { communityId: 'yunhe', building: '3幢', unit: '2单元', room: '501' },
  intake: {},
  consents: [],
};

/** The problem that a question ends in. */
export const refusal = async (asked: Promise<unknown>): Promise<{ code: string; path?: string; expected?: string; message: string }> => {
  const outcome = await asked.then(
    () => ({ code: 'answered', message: '' }),
    (error: { code: string; message: string }) => error,
  );
  return outcome;
};
