import type { World, WorkerEntry } from '../records.ts';
import type { Page, Queries } from '../store.ts';

const pageOf = <T>(all: T[], { offset, limit }: Page): T[] => all.slice(offset, offset + limit);

const says = (q: string | undefined, ...texts: (string | undefined)[]): boolean => {
  const word = q?.trim().toLowerCase();
  return !word || texts.some((text) => text?.toLowerCase().includes(word));
};

const byId = <T>(all: T[], idOf: (one: T) => string): Map<string, T> => new Map(all.map((one) => [idOf(one), one]));

type Catalogue = Pick<
  Queries,
  'communities' | 'community' | 'company' | 'services' | 'service' | 'workers' | 'worker' | 'principal' | 'dayTypes' | 'absences'
>;

/** What this operations only read. */
export const catalogueOf = (world: World): Catalogue => {
  const communities = byId(world.communities, ({ id }) => id);
  const companies = byId(world.companies, ({ id }) => id);
  const services = byId(world.services, ({ service }) => service.id);
  const workers = byId(world.workers, ({ record }) => record.id);
  const people = byId(world.people, ({ token }) => token);
  const findable = (q: string | undefined, { record }: WorkerEntry) =>
    says(q, record.workerNumber, record.maskedName, record.trade, record.company.name);

  return {
    communities: async () => world.communities,
    community: async (id) => communities.get(id),
    company: async (id) => companies.get(id),
    service: async (id) => services.get(id),
    worker: async (id) => workers.get(id),
    async services({ communityId, category, q }, page) {
      const fitting = world.services.filter(
        ({ service, communityIds }) =>
          (communityId === undefined || communityIds.includes(communityId)) &&
          (category === undefined || service.category === category) &&
          says(q, service.name, service.summary, service.category),
      );
      return pageOf(fitting, page);
    },
    async workers({ communityId, serviceId, q }, page) {
      const fitting = world.workers.filter(
        (worker) =>
          (communityId === undefined || worker.communityIds.includes(communityId)) &&
          (serviceId === undefined || worker.serviceIds.includes(serviceId)) &&
          findable(q, worker),
      );
      return pageOf(fitting, page);
    },
    async principal(token) {
      const person = people.get(token);
      if (!person) return undefined;
      const { token: _secret, ...principal } = person;
      return principal;
    },
    dayTypes: async (from, to) => world.dayTypes.filter(({ day }) => from <= day && day <= to),
    async absences(workerIds, from, to) {
      const wanted = new Set(workerIds);
      return world.absences.filter(({ workerId, start, end }) => wanted.has(workerId) && start < to && from < end);
    },
  };
};
