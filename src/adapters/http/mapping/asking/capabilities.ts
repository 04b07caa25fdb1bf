import { toInstant } from '../../../../domain/zone.ts';
import { systemClock } from '../../clock.ts';
import type { HttpAdapterConfig } from '../../http-adapter.ts';
import { backendOf, zoneOf } from '../plan.ts';

/** What a backend can do, where no backend says so itself. */
export const capabilitiesOf = (config: HttpAdapterConfig): Record<string, unknown> => {
  const { operations = {}, capabilities, clock = systemClock } = config;
  const booking = operations['createBooking'];
  const { idempotency = 'header' } = backendOf(config, typeof booking === 'object' ? booking : {});
  return {
    contractVersion: '0',
    operations: Object.keys(operations).filter((one) => operations[one]),
    idempotency: typeof idempotency === 'object' ? 'clientReference' : idempotency,
    watch: 'poll',
    limits: { holdSeconds: 0, holdsPerViewer: 0, bodyBytes: 65_536 },
    issuers: [],
    serverTime: toInstant(clock.now(), zoneOf(config)),
    ...capabilities,
  };
};
