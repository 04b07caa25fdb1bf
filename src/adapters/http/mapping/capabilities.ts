import type { HttpConfig } from '../config.ts';
import { backendOf } from './plan.ts';

/** What a backend can do, where no backend says so itself. */
export const capabilitiesOf = (config: HttpConfig): object => {
  const { operations = {}, capabilities } = config;
  const { idempotency = 'header' } = backendOf(config, operations['createBooking'] as { backend?: string } | undefined);
  return {
    contractVersion: '0',
    operations: Object.keys(operations).filter((one) => operations[one]),
    idempotency: typeof idempotency === 'object' ? 'clientReference' : idempotency,
    watch: 'poll',
    limits: { holdSeconds: 0, holdsPerViewer: 0, bodyBytes: 65_536 },
    issuers: [],
    ...capabilities,
  };
};
