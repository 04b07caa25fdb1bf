import { holdSlot, releaseHold, renewHold } from '../../contract/booking.ts';
import { listServices, listSlots, listWorkers } from '../../contract/catalogue.ts';
import { getCommunity } from '../../contract/community.ts';
import type { AnyOperation } from '../../contract/operation.ts';
import { warnOnce } from '../../context/warn-once.ts';
import type { Environment } from '../../context/environment.ts';
import { Problem } from '../../domain/problem.ts';
import type { Service } from '../../domain/service.ts';
import { type Asking, type Asks, offsetBy } from './asking.ts';

export type EarlyAsk = 'community' | 'services' | 'workers' | 'slots' | 'hold' | 'renew' | 'release';

/** A form without a community would offer services that come to nobody. */
const communityIn = ({ community }: Environment): string => {
  if (community) return community;
  warnOnce('<linli-booking-form> needs a community: <linli-portal community="…">, its own attribute, or configure({ community })');
  throw new Problem('no-community');
};

/** Asking in vain would report an error where the backend merely does less. */
const mustSupport = ({ env }: Asking, operation: AnyOperation): void => {
  if (env.value.adapter && !env.supports(operation)) throw new Problem('not-supported');
};

const everyService = async ({ env, signal }: Asking): Promise<Service[]> => {
  const all: Service[] = [];
  let cursor: string | undefined;
  do {
    const page = await env.call(listServices, (environment) => ({ communityId: communityIn(environment), limit: 100, cursor }), { signal });
    all.push(...page.items);
    cursor = page.nextCursor && page.items.length ? page.nextCursor : undefined;
  } while (cursor && all.length < 1000);
  return all;
};

/** What is asked before a time is chosen; the rest comes with `later.ts`. */
export const earlyAsks: Asks<EarlyAsk> = {
  community: async (_, { env, signal }) => ({
    type: 'community-came',
    value: await env.call(getCommunity, (environment) => ({ communityId: communityIn(environment) }), { signal }),
  }),
  services: async (_, asking) => ({ type: 'services-came', value: await everyService(asking) }),
  workers: async ({ serviceId }, asking) => {
    mustSupport(asking, listWorkers);
    const input = (environment: Environment) => ({ serviceId, communityId: communityIn(environment), limit: 100 });
    return { type: 'workers-came', value: (await asking.env.call(listWorkers, input, { signal: asking.signal })).items };
  },
  slots: async ({ ask: _, ...query }, { env, signal }) => ({
    type: 'slots-came',
    value: await env.call(listSlots, (environment) => ({ ...query, communityId: communityIn(environment) }), { signal }),
  }),
  hold: async ({ request }, asking) => {
    mustSupport(asking, holdSlot);
    const { env, page, signal } = asking;
    const value = await env.call(holdSlot, { ...request, communityId: page.communityId }, { signal });
    return { type: 'held', value, clockOffset: offsetBy(value) };
  },
  renew: async ({ holdId }, { env, signal }) => {
    const value = await env.call(renewHold, { holdId }, { signal });
    return { type: 'held', value, clockOffset: offsetBy(value) };
  },
  release: async ({ holdId }, { env }) => {
    if (env.supports(releaseHold)) await env.call(releaseHold, { holdId });
    return { type: 'released', holdId };
  },
};
