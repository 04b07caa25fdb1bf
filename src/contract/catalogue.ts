import * as z from 'zod/mini';
import { Service, ServicePage } from '../domain/service.ts';
import { SlotPage } from '../domain/slot.ts';
import { Day, Id, Text } from '../domain/values.ts';
import { WorkerPage, WorkerRecord } from '../domain/worker.ts';
import { operation } from './operation.ts';
import { Paging } from './paging.ts';

export const listServices = operation({
  name: 'listServices',
  method: 'GET',
  path: '/services',
  query: z.extend(Paging, { communityId: z.optional(Id), category: z.optional(Text(40)), q: z.optional(Text(100)) }),
  response: ServicePage,
  auth: 'anyone',
  cache: 60,
});

export const getService = operation({
  name: 'getService',
  method: 'GET',
  path: '/services/{serviceId}',
  response: Service,
  auth: 'anyone',
  problems: ['not-found'],
  cache: 60,
});

export const listWorkers = operation({
  name: 'listWorkers',
  method: 'GET',
  path: '/workers',
  query: z.extend(Paging, {
    communityId: z.optional(Id),
    serviceId: z.optional(Id),
    q: z.optional(Text(100)),
    sort: z.optional(Text(20)),
  }),
  response: WorkerPage,
  auth: 'anyone',
});

export const getWorker = operation({
  name: 'getWorker',
  method: 'GET',
  path: '/workers/{workerId}',
  response: WorkerRecord,
  auth: 'anyone',
  problems: ['not-found'],
});

export const listSlots = operation({
  name: 'listSlots',
  method: 'GET',
  path: '/services/{serviceId}/slots',
  /** Without `from` the answer begins today, by the community's clock; `durationMinutes` falls back to the service's least. */
  query: z.object({
    from: z.optional(Day),
    to: z.optional(Day),
    workerId: z.optional(Id),
    outletId: z.optional(Id),
    communityId: z.optional(Id),
    durationMinutes: z.optional(z.coerce.number<number>()),
  }),
  response: SlotPage,
  auth: 'anyone',
  problems: ['not-found', 'not-supported'],
});
