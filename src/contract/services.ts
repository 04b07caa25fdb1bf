import * as z from 'zod/mini';
import { Service, ServicePage } from '../domain/service.ts';
import { Id, Text } from '../domain/values.ts';
import { servicesPath } from './first-questions.ts';
import { operation } from './operation.ts';
import { Paging } from './paging.ts';

export const listServices = operation({
  name: 'listServices',
  method: 'GET',
  path: servicesPath,
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
