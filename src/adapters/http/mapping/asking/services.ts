import { serviceLine } from '../../../../domain/service-line.ts';
import type { Quote, QuoteRequest } from '../../../../domain/quote.ts';
import { refundLadder } from '../../../../domain/refund.ts';
import type { Service } from '../../../../domain/service.ts';
import { fromInstant, toInstant } from '../../../../domain/zone.ts';
import type * as z from 'zod/mini';
import type { AnyOperation } from '../../../../contract/operation.ts';
import { Problem } from '../../../../domain/problem.ts';
import type { CallOptions } from '../../../adapter.ts';
import { systemClock } from '../../clock.ts';
import type { OperationConfig } from '../../config.ts';
import type { HttpAdapterConfig } from '../../http-adapter.ts';
import type { Asking } from '../mapped-adapter.ts';
import { backendOf, zoneOf } from '../plan.ts';

/** A question of the contract's; its schemas stay in the files of the elements that show the answers. */
export const question = (name: string, path: string) =>
  ({ name, path, method: 'GET', response: { safeParse: (data: unknown) => ({ success: true, data }) } }) as unknown as AnyOperation;

export const servicesOf = async (adapter: Asking, options: CallOptions): Promise<Service[]> =>
  ((await adapter.call(question('listServices', '/services'), { limit: 100 } as never, options)) as { items: Service[] }).items;

/** By its own operation, or out of the list where the backend has no other. */
export const serviceOf = async (serviceId: unknown, adapter: Asking, options: CallOptions): Promise<Service> => {
  const getService = question('getService', '/services/{serviceId}');
  const service = await adapter.call(getService, { serviceId } as never, options).catch(async (error: Problem) => {
    if (error.code !== 'not-supported') throw error;
    return (await servicesOf(adapter, options)).find(({ id }) => id === serviceId);
  });
  if (!service) throw new Problem('not-found');
  return service as Service;
};

type Item = z.infer<typeof QuoteRequest>['items'][0];

const seconds = 1800;

/** Where a backend makes no quotes: the service's unit price times how long, by the config's price rules, and its own refund rules. */
export const unitPriceQuote = async (
  own: OperationConfig,
  input: object,
  config: HttpAdapterConfig,
  adapter: Asking,
  options: CallOptions,
): Promise<Quote> => {
  const { clock = systemClock, random = Math.random } = config;
  const { unitPrice: pricing } = own;
  const [{ schedule, serviceId }] = (input as { items: [Item] }).items;
  // A unit price is one of visits.
  if (schedule.kind !== 'visit') throw new Problem('not-supported');
  const { start, durationMinutes } = schedule;
  const service = await serviceOf(serviceId, adapter, options);
  const { refundRules: rules } = service;
  const measured = { service, durationMinutes };
  const hasRules = typeof pricing === 'object';
  const lines = hasRules ? (await import('../../../../domain/price.ts')).priceVisit({ ...measured, pricing }) : [serviceLine(measured)];
  const totalInFen = lines.reduce((total, { amountInFen }) => total + amountInFen, 0);
  const timeZone = zoneOf(backendOf(config, own));
  const now = clock.now();
  return {
    id: `u${now}-${random()}`,
    lines,
    totalInFen,
    // What nobody tells is not known; that cancelling costs nothing would be a promise.
    refundLadder: rules.length > 0 ? refundLadder({ rules, start: fromInstant(start), totalInFen, timeZone }) : [],
    ...(!hasRules && { basis: 'unit-price' }),
    expiresAt: toInstant(now + seconds * 1000, timeZone),
    expiresInSeconds: seconds,
  };
};
