import type { CallOptions } from '../../../adapter.ts';
import type { OperationConfig } from '../../config.ts';
import type { HttpAdapterConfig } from '../../http-adapter.ts';
import type { Asking } from '../mapped-adapter.ts';
import { serviceOf } from './services.ts';

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
