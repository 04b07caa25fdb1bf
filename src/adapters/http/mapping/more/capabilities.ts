import { toInstant } from '../../../../domain/zone.ts';
import type { HttpConfig } from '../../config.ts';
import { defaultZone } from '../plan.ts';

/** What a backend can do, where no backend says so itself. */
export const capabilitiesOf = (config: HttpConfig, now: number): Record<string, unknown> => {
  const { operations = {}, backends = {}, capabilities, timeZone = defaultZone } = config;
  const booking = operations['createBooking'];
  const name = typeof booking === 'object' ? booking.backend : undefined;
  const { idempotency = 'header' } = (name === undefined ? config : backends[name]) ?? config;
  return {
    contractVersion: '0',
    operations: Object.keys(operations).filter((one) => operations[one]),
    idempotency: typeof idempotency === 'object' ? 'clientReference' : idempotency,
    watch: 'poll',
    limits: { holdSeconds: 0, holdsPerViewer: 0, bodyBytes: 65_536 },
    issuers: [],
    serverTime: toInstant(now, timeZone),
    ...capabilities,
  };
};
