import { operations } from '../../../contract/index.ts';
import type { Service } from '../../../domain/service.ts';
import { skip } from '../expect.ts';
import { brings, has } from '../mapped.ts';
import { ask, type Mapping, type Portal } from '../portal.ts';
import type { Scene } from '../scene.ts';

const { createBooking, getCommunity, getMe, listCommunities, listServices, listSlots, listWorkers } = operations;

type Place = Pick<Scene, 'communityId' | 'timeZone'>;
/** Whether there is a time at which this can be booked. Given from outside: who knows it asks for the scene itself. */
type IsFree = (world: Place & Pick<Scene, 'service'>) => Promise<boolean>;

const placesOf = async (portal: Portal, { communityId }: Mapping): Promise<Place[]> => {
  if (communityId !== undefined && has(portal, getCommunity)) {
    const { id, timeZone } = await ask(portal, getCommunity, { communityId });
    return [{ communityId: id, timeZone }];
  }
  if (!has(portal, listCommunities)) return skip('nobody says in which community to book: the config names none');
  const { items } = await ask(portal, listCommunities, {});
  return items.map(({ id, timeZone }) => ({ communityId: id, timeZone }));
};

const isVisit = ({ mode, place }: Service) => mode === 'visit' && place !== 'outlet';

/** The first service that can be booked now; of three, for each look costs the backend a question a day. */
const serviceIn = async (portal: Portal, place: Place, isFree: IsFree): Promise<Service | undefined> => {
  const { items } = await ask(portal, listServices, { communityId: place.communityId, limit: 100 });
  const visits = items.filter(isVisit).slice(0, 3);
  if (!has(portal, listSlots)) return visits[0];
  for (const service of visits) {
    if (await isFree({ ...place, service })) return service;
  }
  return visits[0];
};

type Workers = Pick<Scene, 'workerId' | 'colleagueId' | 'strangerId'>;

/** Most backends send whoever is free, and tell nobody who there is. */
const workersFor = async (portal: Portal, service: Service): Promise<Partial<Workers>> => {
  if (!has(portal, listWorkers)) return {};
  const isKnown = !portal.lacks?.has('worker') && has(portal, getMe);
  const known = isKnown ? (await ask(portal, getMe, {}, { as: portal.people.worker })).workerId : undefined;
  const { items } = await ask(portal, listWorkers, { serviceId: service.id, limit: 100 });
  const self = items.find(({ id }) => !known || id === known);
  const others = items.filter(({ id }) => id !== self?.id);
  const isWished = brings(portal, listSlots, 'workerId') && brings(portal, createBooking, 'asked.workerId');
  return {
    ...(isWished && { workerId: self?.id, colleagueId: others.find(({ company }) => company.id === self?.company.id)?.id }),
    strangerId: others.find(({ company }) => company.id !== self?.company.id)?.id ?? self?.id,
  };
};

/** Whatever this world has none of skips the case that looks for it. */
const orSkipped = (found: Partial<Workers>): Workers => {
  const missing = (what: string) => skip(`this backend has no ${what} that could be wished for`);
  return {
    get workerId() {
      return found.workerId ?? missing('worker');
    },
    get colleagueId() {
      return found.colleagueId ?? missing('second worker of the firm');
    },
    get strangerId() {
      return found.strangerId ?? missing('worker');
    },
  };
};

/** The world of a backend that a config maps: found by asking, with whatever ids it has. */
export const foreignScene = async (portal: Portal, mapping: Mapping, isFree: IsFree): Promise<Scene> => {
  for (const place of await placesOf(portal, mapping)) {
    const service = await serviceIn(portal, place, isFree);
    if (service) return Object.assign(orSkipped(await workersFor(portal, service)), { ...place, service });
  }
  return skip('no service is a visit at home: nothing to test with');
};
