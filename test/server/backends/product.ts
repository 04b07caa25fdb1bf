import type { HttpConfig } from '../../../src/adapters/http/config.ts';
import { createHttpAdapter } from '../../../src/adapters/http/http-adapter.ts';

export interface Sent {
  url: URL;
  body: Record<string, unknown>;
}

/** A product that answers as its public documents show it; what it was asked. */
export const product = (config: Partial<HttpConfig>, answer: (sent: Sent) => unknown) => {
  const sent: Sent[] = [];
  const adapter = createHttpAdapter({
    baseUrl: 'https://product.example',
    idempotency: 'none',
    retries: 0,
    ...config,
    getToken: () => 'token',
    fetch: async (url, { body }) => {
      const asked = { url: new URL(url), body: JSON.parse((body as string | undefined) ?? '{}') as Record<string, unknown> };
      sent.push(asked);
      return Response.json(answer(asked));
    },
  });
  return { adapter, sent };
};

/** What none of them says of a service. */
export const unsaid = {
  ...{ category: '保洁', summary: '', mode: 'visit', place: 'home', unit: 'visit', dispatch: 'employee', intake: [], refundRules: [] },
  ...{ minNoticeMinutes: 120, horizonDays: 14 },
};
export const unsaidOfBooking = {
  ...{ version: 1, workerChanges: [], refundLadder: [], payment: { state: 'none', amountInFen: 0 }, complaints: [], timeline: [] },
  may: { reschedule: false, cancel: false, changeWorker: false, complain: false, accept: false, review: false, pay: false },
};
export const day = { serviceId: '1', from: '2026-12-01', to: '2026-12-01', durationMinutes: 60 };
