import { hourLine } from '../../../../domain/hour-line.ts';
import type { Quote, QuoteRequest } from '../../../../domain/quote.ts';
import type { Service } from '../../../../domain/service.ts';
import { toInstant } from '../../../../domain/zone.ts';
import type * as z from 'zod/mini';
import type { AnyOperation } from '../../../../contract/operation.ts';
import type { CallOptions } from '../../../adapter.ts';
import type { OperationConfig } from '../../config.ts';
import type { Asking } from '../mapped-adapter.ts';
import { anything } from '../talk.ts';

/** A question of the contract's; its schemas stay in the files of the elements that show the answers. */
export const question = (name: string, path: string) => ({ name, path, method: 'GET', response: anything }) as AnyOperation;

export const servicesOf = async (ask: Asking, options: CallOptions): Promise<Service[]> =>
  ((await ask(question('listServices', '/services'), { limit: 100 }, options)) as { items: Service[] }).items;

/** Out of the list, or by its own operation where it is not there. */
export const serviceOf = async (serviceId: unknown, ask: Asking, options: CallOptions): Promise<Service> =>
  (await servicesOf(ask, options)).find(({ id }) => id === serviceId) ??
  ((await ask(question('getService', '/services/{serviceId}'), { serviceId }, options)) as Service);

type Item = z.infer<typeof QuoteRequest>['items'][0];

type Visit = Extract<Item['schedule'], { kind: 'visit' }>;

const seconds = 1800;

/** Where a backend makes no quotes: the service's unit price times how long; by the config's price rules, and the service's of refunds. */
export const unitPriceQuote = async (
  { unitPrice: pricing }: OperationConfig,
  input: object,
  now: number,
  timeZone: string,
  ask: Asking,
  options: CallOptions,
): Promise<Quote> => {
  const [{ schedule, serviceId }] = (input as { items: [Item] }).items;
  const service = await serviceOf(serviceId, ask, options);
  const line = hourLine(service, (schedule as Visit).durationMinutes);
  const quote: Quote = {
    id: `u${Math.random()}`,
    lines: [line],
    totalInFen: line.amountInFen,
    // What nobody tells is not known; that cancelling costs nothing would be a promise.
    refundLadder: [],
    basis: 'unit-price',
    expiresAt: toInstant(now + seconds * 1000, timeZone),
    expiresInSeconds: seconds,
  };
  const isSimple = schedule.kind === 'visit' && pricing === true && service.unit === 'hour' && service.refundRules.length === 0;
  return isSimple ? quote : (await import('./rules.ts')).byRules(quote, service, schedule, pricing, timeZone);
};
