import { Problem } from '../../../../domain/problem.ts';
import type { QuoteRequest } from '../../../../domain/quote.ts';
import type * as z from 'zod/mini';
import type { CallOptions } from '../../../adapter.ts';
import type { Asking, Listed } from '../mapped-adapter.ts';
import { question, serviceOf } from './services.ts';

type Json = Record<string, unknown>;
type Asked = z.infer<typeof QuoteRequest>;

const listSlots = question('listSlots', '/services/{serviceId}/slots');

/** What the page has seen of bookable times, the last first; `undefined` for a time that it has not. */
const seen = (listed: readonly Listed[], start: string, serviceId: string | undefined): unknown => {
  // Whoever moves a visit says no service; the last list with that time was of the one in question.
  for (const { items, rows } of [...listed].reverse().filter(({ input }) => !serviceId || input['serviceId'] === serviceId)) {
    const index = items?.findIndex((item) => item.start === start) ?? -1;
    if (index >= 0) return rows![index]!.row;
  }
  return undefined;
};

/** The backend's own row of the time that is to be booked; asked for anew where this page never saw it. */
const slotOf = async (listed: readonly Listed[], ask: Asking, options: CallOptions, start: string, item?: Asked['items'][0]) => {
  const serviceId = item?.serviceId;
  const known = seen(listed, start, serviceId);
  if (known !== undefined) return known;
  if (item?.schedule.kind === 'visit') {
    const day = start.slice(0, 10);
    const { durationMinutes } = item.schedule;
    await ask(listSlots, { serviceId, from: day, to: day, durationMinutes }, options);
  }
  const row = seen(listed, start, serviceId);
  if (row === undefined) throw new Problem('slot-taken', { detail: 'the time is in no list any more' });
  return row;
};

/** `{asked.services.0.name}` and `{slot.…}`, where the config's `text` wants them. */
export const lookUp = async (
  text: string,
  input: Json,
  listed: readonly Listed[],
  beside: Json,
  ask: Asking,
  options: CallOptions,
): Promise<void> => {
  const asked = beside['asked'] as Asked | undefined;
  const [item] = asked?.items ?? [];
  if (asked && text.includes('asked.services')) {
    const services = await Promise.all(asked.items.map(({ serviceId }) => serviceOf(serviceId, ask, options)));
    beside['asked'] = { ...asked, services };
  }
  const start = item?.schedule.kind === 'visit' ? item.schedule.start : input['start'];
  if (/\bslot\./.test(text) && typeof start === 'string') beside['slot'] = await slotOf(listed, ask, options, start, item);
};
