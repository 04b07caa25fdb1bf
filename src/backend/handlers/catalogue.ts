import type { Operations } from '../../contract/index.ts';
import { Problem } from '../../domain/problem.ts';
import type { Handler } from '../context.ts';
import { listedWorkerViews, workerView } from '../views/worker.ts';
import { serviceEntry } from '../visit.ts';
import { pageByOffset } from './paging.ts';

export const listServices: Handler<Operations['listServices']> = async (context, { communityId, category, q, ...paging }) => {
  const { items, nextCursor } = await pageByOffset(context, paging, (page) => context.queries.services({ communityId, category, q }, page));
  return { items: items.map(({ service }) => service), nextCursor };
};

export const getService: Handler<Operations['getService']> = async (context, { serviceId }) =>
  (await serviceEntry(context, serviceId)).service;

export const listWorkers: Handler<Operations['listWorkers']> = async (context, { communityId, serviceId, q, ...paging }) => {
  const { items, nextCursor } = await pageByOffset(context, paging, (page) => context.queries.workers({ communityId, serviceId, q }, page));
  return { items: await listedWorkerViews(context, items), nextCursor };
};

export const getWorker: Handler<Operations['getWorker']> = async (context, { workerId }) => {
  const entry = await context.queries.worker(workerId);
  if (!entry) throw new Problem('not-found');
  return workerView(context, entry);
};
