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
const seen = (listed: readonly Listed[], start: string, wanted: Json): unknown => {
  // Whoever moves a visit says no service; the last list with that time was of the one in question.
  const isMeant = ({ input }: Listed) => Object.keys(wanted).every((name) => input[name] === wanted[name]);
  for (const { items, rows } of [...listed].reverse().filter(isMeant)) {
    const index = items?.findIndex((item) => item.start === start) ?? -1;
    if (index >= 0) return rows![index]!.row;
  }
  return undefined;
};

/** The backend's own row of the time that is to be booked; asked for anew where this page never saw it. */
const slotOf = async (listed: readonly Listed[], ask: Asking, options: CallOptions, start: string, asked?: Asked) => {
  const [item] = asked?.items ?? [];
  const visit = item?.schedule.kind === 'visit' ? item.schedule : undefined;
  // Another element may have asked since, for longer visits or about nobody in particular: its rows are of other times.
  const wanted = item && { serviceId: item.serviceId, ...(visit && { durationMinutes: visit.durationMinutes, workerId: asked!.workerId }) };
  const known = seen(listed, start, { ...wanted });
  if (known !== undefined) return known;
  if (visit) {
    const day = start.slice(0, 10);
    await ask(listSlots, { ...wanted, from: day, to: day }, options);
  }
  const row = seen(listed, start, { ...wanted });
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
  if (/\bslot\./.test(text) && typeof start === 'string') beside['slot'] = await slotOf(listed, ask, options, start, asked);
};
