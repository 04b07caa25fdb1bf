import { getCommunity } from '../../contract/community.ts';
import { servicesAtOnce } from '../../contract/first-questions.ts';
import { listServices } from '../../contract/services.ts';
import type { Service } from '../../domain/service.ts';
import { type Asking, type Asks, communityIn } from './asking.ts';

const everyService = async ({ env, signal }: Asking): Promise<Service[]> => {
  const all: Service[] = [];
  let cursor: string | undefined;
  do {
    const page = await env.call(listServices, (environment) => ({ communityId: communityIn(environment), limit: servicesAtOnce, cursor }), {
      signal,
    });
    all.push(...page.items);
    cursor = page.nextCursor && page.items.length ? page.nextCursor : undefined;
  } while (cursor && all.length < 1000);
  return all;
};

/** What the first screen asks. */
export const firstAsks: Asks<'community' | 'services'> = {
  community: async (_, { env, signal }) => ({
    type: 'community-came',
    value: await env.call(getCommunity, (environment) => ({ communityId: communityIn(environment) }), { signal }),
  }),
  services: async (_, asking) => ({ type: 'services-came', value: await everyService(asking) }),
};
