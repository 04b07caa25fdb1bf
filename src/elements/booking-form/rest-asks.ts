import { holdSlot, releaseHold, renewHold } from '../../contract/holds.ts';
import type { AnyOperation } from '../../contract/operation.ts';
import { listSlots } from '../../contract/slots.ts';
import { listWorkers } from '../../contract/workers.ts';
import type { Environment } from '../../context/environment.ts';
import { Problem } from '../../domain/problem.ts';
import { fromInstant } from '../../domain/zone.ts';
import { type Asking, type Asks, communityIn } from './asking.ts';

export type RestAsk = 'workers' | 'slots' | 'hold' | 'renew' | 'release';

/** The server's clock, told by an answer that says both when something ends and in how many seconds. */
export const offsetBy = (expires: { expiresAt: string; expiresInSeconds: number }): number =>
  fromInstant(expires.expiresAt) - expires.expiresInSeconds * 1000 - Date.now();

/** Asking in vain would report an error where the backend merely does less. */
const mustSupport = ({ env }: Asking, operation: AnyOperation): void => {
  if (!env.supports(operation)) throw new Problem('not-supported');
};

/** What is asked while one chooses a time; what comes after it is in `later-asks.ts`. */
export const restAsks: Asks<RestAsk> = {
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
