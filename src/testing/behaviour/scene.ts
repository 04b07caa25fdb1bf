import { operations } from '../../contract/index.ts';
import type { InputOf, OutputOf } from '../../contract/operation.ts';
import { addDays } from '../../domain/day.ts';
import type { IntakeField, Service } from '../../domain/service.ts';
import type { Slot } from '../../domain/slot.ts';
import { dayAt, fromInstant } from '../../domain/zone.ts';
import { expectThat, skip } from './expect.ts';
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

export const sceneOf = (portal: Portal): Promise<Scene> => {
  let scene = scenes.get(portal);
  if (!scene) scenes.set(portal, (scene = find(portal)));
  return scene;
};

export const nowOf = async (portal: Portal): Promise<number> => fromInstant((await ask(portal, operations.getCapabilities, {})).serverTime);

export interface SlotWish {
  workerId?: string | undefined;
  durationMinutes?: number;
  /** At least so many workers are free then. */
  left?: number;
}

/** Times from the day after tomorrow on, as far as the service can be booked. */
export const slotsFor = async (portal: Portal, { workerId, durationMinutes, left = 1 }: SlotWish = {}, as?: string): Promise<Slot[]> => {
  const { communityId, service, timeZone } = await sceneOf(portal);
  const from = addDays(dayAt(await nowOf(portal), timeZone), 2);
  const to = addDays(from, Math.min(service.horizonDays - 2, 40));
  const asked = { serviceId: service.id, communityId, workerId, durationMinutes, from, to };
  const { items } = await ask(portal, operations.listSlots, asked, { as });
  return items.filter((slot) => slot.left >= left);
};

export const slotFor = async (portal: Portal, wish: SlotWish = {}): Promise<Slot> => {
  const [slot] = await slotsFor(portal, wish);
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
    contact: { name, phone: `+86 ${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}` },
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
