import * as z from 'zod/mini';
import { Community, CommunityPage } from '../domain/community.ts';
import { Id, Text } from '../domain/values.ts';
import { communityPath } from './first-questions.ts';
import { operation } from './operation.ts';

export const listCommunities = operation({
  name: 'listCommunities',
  method: 'GET',
  path: '/communities',
  query: z.object({ regionId: z.optional(Id), q: z.optional(Text(100)) }),
  response: CommunityPage,
  auth: 'anyone',
  cache: 60,
});

export const getCommunity = operation({
  name: 'getCommunity',
  method: 'GET',
  path: communityPath,
  response: Community,
  auth: 'anyone',
  problems: ['not-found'],
  cache: 60,
});
