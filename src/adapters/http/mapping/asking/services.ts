import type { Service } from '../../../../domain/service.ts';
import type { AnyOperation } from '../../../../contract/operation.ts';
import type { CallOptions } from '../../../adapter.ts';
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
