import { operations } from '../../src/contract/index.ts';
import type { Day } from '../../src/domain/day.ts';
import type { Slot } from '../../src/domain/slot.ts';
import { createHttpAdapter } from '../../src/adapters/http/http-adapter.ts';
import { newKey } from '../../src/testing/behaviour/portal.ts';

const serviceId = 'svc-clean-daily';
const communityId = 'yunhe';

/** A neighbour who books by the same API, at the wrong moment. */
export const rivalOf = (serverUrl: string) => {
  const adapter = createHttpAdapter({ baseUrl: `${serverUrl}/api/v1`, getToken: () => 'demo-resident-2' });
  const slots = async (from: Day, to: Day): Promise<Slot[]> =>
    (await adapter.call(operations.listSlots, { serviceId, communityId, from, to })).items;

  const take = async (start: string): Promise<void> => {
    const items = [{ serviceId, place: { kind: 'home' as const }, schedule: { kind: 'visit' as const, start, durationMinutes: 120 } }];
    const quote = await adapter.call(operations.quoteBooking, { items, communityId });
    const booking = {
      quoteId: quote.id,
      contact: { name: '陆明远', phone: '19900000002' },
      address: { communityId, building: '5', unit: '1', room: '301' },
      intake: { area: 80, key: 'at-home' },
      consents: [{ purpose: 'visit', version: '1', at: start }],
    };
    await adapter.call(operations.createBooking, booking, { idempotencyKey: newKey() });
  };

  return {
    slots,
    /** Books until nobody is free at this time. */
    async takeAll(start: string): Promise<void> {
      const day = start.slice(0, 10);
      while ((await slots(day, day)).some((slot) => slot.start === start)) await take(start);
    },
  };
};
