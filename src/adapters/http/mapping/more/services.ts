import { getService, listServices } from '../../../../contract/services.ts';
import { Problem } from '../../../../domain/problem.ts';
import type { Quote, QuoteRequest } from '../../../../domain/quote.ts';
import type { Service } from '../../../../domain/service.ts';
import type * as z from 'zod/mini';
import type { Adapter, CallOptions } from '../../../adapter.ts';

type Asking = Pick<Adapter, 'call'>;

/** By its own operation, or out of the list where the backend has no other. */
export const serviceOf = async (serviceId: string, adapter: Asking, options: CallOptions): Promise<Service> => {
  try {
    return await adapter.call(getService, { serviceId }, options);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'not-supported') throw error;
  }
  const found = (await adapter.call(listServices, { limit: 100 }, options)).items.find(({ id }) => id === serviceId);
  if (!found) throw new Problem('not-found', { detail: `no service ${serviceId}` });
  return found;
};

interface Quoted {
  asked: z.infer<typeof QuoteRequest>;
  quote: Quote;
}

/** What was asked for, with the services themselves: `{asked.services.0.name}`. */
export const withServices = async ({ asked, quote }: Quoted, adapter: Asking, options: CallOptions) => {
  const services = await Promise.all(asked.items.map(({ serviceId }) => serviceOf(serviceId, adapter, options)));
  return { asked: { ...asked, services }, quote };
};
