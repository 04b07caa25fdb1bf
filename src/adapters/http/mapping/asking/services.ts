import { serviceLine } from '../../../../domain/service-line.ts';
import type { Quote, QuoteRequest } from '../../../../domain/quote.ts';
import type { Service } from '../../../../domain/service.ts';
import { toInstant } from '../../../../domain/zone.ts';
import type * as z from 'zod/mini';
import type { AnyOperation } from '../../../../contract/operation.ts';
import { Problem } from '../../../../domain/problem.ts';
import type { CallOptions } from '../../../adapter.ts';
import { systemClock } from '../../clock.ts';
import type { HttpConfig, OperationConfig } from '../../config.ts';
import type { HttpAdapterConfig } from '../../http-adapter.ts';
import type { Asking } from '../mapped-adapter.ts';
import { backendOf, zoneOf } from '../plan.ts';
import { anything } from '../talk.ts';

/** A question of the contract's; its schemas stay in the files of the elements that show the answers. */
export const question = (name: string, path: string) => ({ name, path, method: 'GET', response: anything }) as AnyOperation;

export const servicesOf = async (ask: Asking, options: CallOptions): Promise<Service[]> =>
  ((await ask(question('listServices', '/services'), { limit: 100 }, options)) as { items: Service[] }).items;

/** By its own operation, or out of the list where the backend has no other. */
export const serviceOf = async (serviceId: string, { operations }: HttpConfig, ask: Asking, options: CallOptions): Promise<Service> => {
  const service = operations?.['getService']
    ? await ask(question('getService', '/services/{serviceId}'), { serviceId }, options)
    : (await servicesOf(ask, options)).find(({ id }) => id === serviceId);
  if (!service) throw new Problem('not-found');
  return service as Service;
};

type Item = z.infer<typeof QuoteRequest>['items'][0];

const seconds = 1800;

/** Where a backend makes no quotes: the service's unit price times how long; by the config's price rules, and the service's of refunds. */
export const unitPriceQuote = async (
  own: OperationConfig,
  input: object,
  config: HttpAdapterConfig,
  ask: Asking,
  options: CallOptions,
): Promise<Quote> => {
  const { clock = systemClock, random = Math.random } = config;
  const { unitPrice: pricing } = own;
  const [{ schedule, serviceId }] = (input as { items: [Item] }).items;
  // A unit price is one of visits.
  if (schedule.kind !== 'visit') throw new Problem('not-supported');
  const service = await serviceOf(serviceId, config, ask, options);
  const timeZone = zoneOf(backendOf(config, own));
  const { durationMinutes } = schedule;
  const now = clock.now();
  const line = serviceLine({ service, durationMinutes });
  const quote: Quote = {
    id: `u${now}-${random()}`,
    lines: [line],
    totalInFen: line.amountInFen,
    // What nobody tells is not known; that cancelling costs nothing would be a promise.
    refundLadder: [],
    basis: 'unit-price',
    expiresAt: toInstant(now + seconds * 1000, timeZone),
    expiresInSeconds: seconds,
  };
  const hasRules = typeof pricing === 'object' || service.refundRules.length > 0;
  return hasRules ? (await import('./rules.ts')).byRules(quote, service, schedule, pricing, timeZone) : quote;
};
