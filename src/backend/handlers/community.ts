import { contractVersion, type Operations } from '../../contract/index.ts';
import { Problem } from '../../domain/problem.ts';
import { toInstant } from '../../domain/zone.ts';
import { principalOf, type Handler } from '../context.ts';
import { trustedIssuer } from '../door/issuer.ts';
import { meView } from '../views/me.ts';

export const listCommunities: Handler<Operations['listCommunities']> = async ({ queries }, { regionId, q }) => {
  const all = await queries.communities();
  const inRegion = all.filter(({ region }) => regionId === undefined || region.id === regionId || region.parentId === regionId);
  return { items: inRegion.filter(({ name }) => q === undefined || name.includes(q.trim())), nextCursor: null };
};

export const getCommunity: Handler<Operations['getCommunity']> = async ({ queries }, { communityId }) => {
  const community = await queries.community(communityId);
  if (!community) throw new Problem('not-found');
  return community;
};

export const getMe: Handler<Operations['getMe']> = async (context) => meView(principalOf(context));

export const getCapabilities: Handler<Operations['getCapabilities']> = async ({ now, settings, operationNames }) => ({
  contractVersion,
  operations: operationNames,
  idempotency: 'header',
  watch: 'stream',
  limits: { holdSeconds: settings.holdSeconds, holdsPerViewer: settings.holdsPerViewer, bodyBytes: settings.bodyBytes },
  issuers: [trustedIssuer(settings)],
  serverTime: toInstant(now, settings.timeZone),
});
