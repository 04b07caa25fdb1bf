import type { AnyOperation } from '../../../../contract/operation.ts';
import { Problem } from '../../../../domain/problem.ts';
import { parseAnswer } from '../../../boundary.ts';
import type { CallOptions } from '../../../adapter.ts';
import type { OperationConfig } from '../../config.ts';
import type { HttpAdapterConfig } from '../../http-adapter.ts';
import type { Asking } from '../mapped-adapter.ts';
import { backendOf } from '../plan.ts';
import { serviceOf } from './services.ts';

/** What a backend can do, where no backend says so itself. */
const capabilitiesOf = (config: HttpAdapterConfig): Record<string, unknown> => {
  const { operations = {}, capabilities } = config;
  const booking = operations['createBooking'];
  const { idempotency = 'header' } = backendOf(config, typeof booking === 'object' ? booking : {});
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

/** What the config says nothing of: what the backend can do is known from the config itself; all else is not supported. */
export const unsaid = (operation: AnyOperation, config: HttpAdapterConfig): unknown => {
  const { name } = operation;
  if (name === 'getCapabilities' && config.operations?.[name] === undefined) return parseAnswer(operation, capabilitiesOf(config));
  throw new Problem('not-supported', { detail: `${name} is not supported` });
};

/** How long a time is, where neither the question nor the times themselves nor the config say it: the least that the service lasts. */
export const withDuration = async (
  own: OperationConfig,
  config: HttpAdapterConfig,
  asked: Record<string, unknown>,
  ask: Asking,
  options: CallOptions,
): Promise<Record<string, unknown>> => {
  // A booking's template, beside it, has an end of its own.
  const row = typeof own.each === 'string' ? config.templates?.[own.each] : own.each;
  if (own.slotMinutes !== undefined || /"end"/.test(JSON.stringify(row))) return asked;
  const service = await serviceOf(String(asked['serviceId']), ask, options).catch(() => undefined);
  return service ? { ...asked, durationMinutes: service.duration.min } : asked;
};
