import * as z from 'zod/mini';
import { Id, Text } from '../domain/values.ts';
import { WorkerPage, WorkerRecord } from '../domain/worker.ts';
import { operation } from './operation.ts';
import { Paging } from './paging.ts';

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
