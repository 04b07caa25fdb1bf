import { operations } from '../../contract/index.ts';
import type { InputOf, OutputOf } from '../../contract/operation.ts';
import { addDays, type Day } from '../../domain/day.ts';
import type { IntakeField, Service } from '../../domain/service.ts';
import type { Slot } from '../../domain/slot.ts';
import { dayAt, fromInstant } from '../../domain/zone.ts';
import { foreignScene } from './anywhere/scene.ts';
import { expectThat, skip, Skipped } from './expect.ts';
import { has } from './mapped.ts';
import { ask, newKey, type CallAs, type Portal } from './portal.ts';

/** Where the cases play: found by asking, so that they run on any portal's data. */
export interface Scene {
  communityId: string;
  timeZone: string;
  /** A visit at home that the worker of `people` can do (anyone, where that one is not known), and more than one worker in all. */
  service: Service;
  workerId: string;
  /** Of the same firm and for the same service. */
  colleagueId: string;
  /** Of another firm. */
  strangerId: string;
}

const scenes = new WeakMap<Portal, Promise<Scene>>();

/** Whose visits are booked; nobody in particular where no worker's token is known, for much can be asked without one. */
const knownWorker = async (portal: Portal): Promise<string | undefined> => {
  if (portal.lacks?.has('worker')) return undefined;
  const { workerId } = await ask(portal, operations.getMe, {}, { as: portal.people.worker });
  expectThat(workerId, 'getMe names the workerId of someone who works');
  return workerId;
};

const find = async (portal: Portal): Promise<Scene> => {
  if (portal.mapping) return foreignScene(portal, portal.mapping, async (world) => (await freeTimes(portal, world)).length > 0);
  const known = await knownWorker(portal);
  const all = await ask(portal, operations.listWorkers, { limit: 100 });
  const { items: communities } = await ask(portal, operations.listCommunities, {});
  for (const { id: communityId, timeZone } of communities) {
    const { items: services } = await ask(portal, operations.listServices, { communityId, limit: 100 });
    for (const service of services.filter(({ mode, place }) => mode === 'visit' && place === 'home')) {
      const { items: workers } = await ask(portal, operations.listWorkers, { communityId, serviceId: service.id, limit: 100 });
      const self = known ? workers.find(({ id }) => id === known) : workers[0];
      const colleague = workers.find(({ id, company }) => id !== self?.id && company.id === self?.company.id);
      const stranger = all.items.find(({ company }) => company.id !== self?.company.id);
      if (!self || !colleague) continue;
      return { communityId, timeZone, service, workerId: self.id, colleagueId: colleague.id, strangerId: stranger?.id ?? 'unknown' };
    }
  }
  return skip('no community has a visit at home for the worker and a colleague: nothing to test with');
};

/** Who first looks for it hears why it cannot be found; saying so in every case would hide what else there is to say. */
export const sceneOf = (portal: Portal): Promise<Scene> => {
  const known = scenes.get(portal);
  if (known) return known;
  const scene = find(portal);
  const later = scene.catch((error: unknown) =>
    skip(error instanceof Skipped ? error.message : 'the service and the place to test with could not be found: see the first failure'),
  );
  // Nobody may ever ask again.
  later.catch(() => undefined);
  scenes.set(portal, later);
  return scene;
};

export const nowOf = async (portal: Portal): Promise<number> => {
  if (!has(portal, operations.getCapabilities)) return Date.now();
  const { serverTime } = await ask(portal, operations.getCapabilities, {});
  return serverTime === undefined ? Date.now() : fromInstant(serverTime);
};

export interface SlotWish {
  workerId?: string | undefined;
  durationMinutes?: number;
  /** At least so many workers are free then. */
  left?: number;
}

const weeksOf = (from: Day, horizonDays: number): [from: Day, to: Day][] => {
  const last = Math.min(horizonDays - 2, 40);
  const starts = Array.from({ length: Math.ceil((last + 1) / 7) }, (_, week) => week * 7);
  return starts.map((start) => [addDays(from, start), addDays(from, Math.min(start + 6, last))]);
};

type Where = Pick<Scene, 'communityId' | 'timeZone' | 'service'>;

/** Times from the day after tomorrow on, as far as the service can be booked; of a foreign backend those of the next week that has any. */
export const freeTimes = async (portal: Portal, scene: Where, wish: SlotWish = {}, as?: string): Promise<Slot[]> => {
  const { communityId, service, timeZone } = scene;
  const { workerId, left = 1 } = wish;
  const from = addDays(dayAt(await nowOf(portal), timeZone), 2);
  const whole: [Day, Day] = [from, addDays(from, Math.min(service.horizonDays - 2, 40))];
  // A page always says how long; a backend of its own words may know no usual length.
  const durationMinutes = wish.durationMinutes ?? (portal.mapping ? service.duration.min : undefined);
  for (const [first, last] of portal.mapping ? weeksOf(from, service.horizonDays) : [whole]) {
    const asked = { serviceId: service.id, communityId, workerId, durationMinutes, from: first, to: last };
    const { items } = await ask(portal, operations.listSlots, asked, { as });
    const free = items.filter((slot) => slot.left >= left);
    if (free.length > 0) return free;
  }
  return [];
};

export const slotsFor = async (portal: Portal, wish: SlotWish = {}, as?: string): Promise<Slot[]> =>
  freeTimes(portal, await sceneOf(portal), wish, as);

export const slotFor = async (portal: Portal, wish: SlotWish = {}): Promise<Slot> => {
  const [slot] = await slotsFor(portal, wish);
  if (!slot && portal.mapping) return skip('no time is free: nothing to book');
  expectThat(slot, `a time is free for ${JSON.stringify(wish)}`);
  return slot;
};

export const requestFor = async (portal: Portal, slot: Pick<Slot, 'start'>, workerId?: string, durationMinutes?: number) => {
  const { communityId, service } = await sceneOf(portal);
  const schedule = { kind: 'visit' as const, start: slot.start, durationMinutes: durationMinutes ?? service.duration.min };
  return { items: [{ serviceId: service.id, place: { kind: 'home' as const }, schedule }], workerId, communityId };
};

const sampleOf = ({ kind, options, min, max }: IntakeField): unknown => {
  switch (kind) {
    case 'number':
      return min ?? max ?? 1;
    case 'choice':
      return options?.[0]?.value;
    case 'choices':
      return [options?.[0]?.value];
    case 'toggle':
      return true;
    case 'date':
      return '2026-12-01';
    case 'photos':
      return ['photo'];
    default:
      return '门口有台阶';
  }
};

/** Marked, so that a search through any answer finds what was not masked. */
export const typed = { name: '欧阳测试者', phone: '13712349050', building: '7', unit: '3', room: '1903', detail: '红色信箱旁' } as const;

type NewBooking = InputOf<typeof operations.createBooking>;
export type Booking = OutputOf<typeof operations.getBooking>;

export const newBooking = async (portal: Portal, quoteId: string): Promise<NewBooking> => {
  const { communityId, service, timeZone } = await sceneOf(portal);
  const { name, phone, ...house } = typed;
  const required = service.intake.filter((field) => field.required);
  const day = dayAt(await nowOf(portal), timeZone);
  return {
    quoteId,
    // The form sends digits; others who speak the contract may send it as people type it.
    contact: { name, phone: portal.mapping ? phone : `+86 ${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}` },
    address: { communityId, ...house },
    intake: Object.fromEntries(required.map((field) => [field.key, sampleOf(field)])),
    consents: [{ purpose: 'visit', version: '1', at: `${day}T08:00:00+08:00` }],
  };
};

export interface BookingWish extends CallAs {
  slot?: Pick<Slot, 'start'>;
  workerId?: string;
  durationMinutes?: number;
  holdId?: string;
}

/** A quote for the wish, ready to be booked. */
export const prepare = async (portal: Portal, { slot, workerId, durationMinutes, as, holdId }: BookingWish = {}): Promise<NewBooking> => {
  const wanted = slot ?? (await slotFor(portal, { workerId }));
  const caller = { as: as ?? portal.people.resident };
  const quote = await ask(portal, operations.quoteBooking, await requestFor(portal, wanted, workerId, durationMinutes), caller);
  return { ...(await newBooking(portal, quote.id)), holdId };
};

export const book = async (portal: Portal, wish: BookingWish = {}): Promise<Booking> => {
  const caller = { as: wish.as ?? portal.people.resident, key: wish.key ?? newKey() };
  return ask(portal, operations.createBooking, await prepare(portal, wish), caller);
};
