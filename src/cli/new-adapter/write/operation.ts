import type { Endpoint } from '../document/endpoints.ts';
import type { Answered } from '../match/answers.ts';
import { askedOf } from '../match/bodies.ts';
import type { Match, Matched } from '../match/match.ts';
import { sure as sureScore } from '../match/operations.ts';
import { type Json, nested, templateOf } from './template.ts';

/** What is left for whoever fills it in. */
export interface Gap {
  operation: string;
  name: string;
  hint?: string;
}

export interface Made {
  config?: Json;
  gaps: Gap[];
}

const idOf: Readonly<Record<string, string>> = {
  getService: 'serviceId',
  listSlots: 'serviceId',
  getBooking: 'bookingId',
  rescheduleBooking: 'bookingId',
  cancelBooking: 'bookingId',
};

/** Their last name in braces is the thing that we ask about; others are for the person to say. */
const pathOf = (operation: string, { path }: Endpoint): { path: string; gaps: string[] } => {
  const names = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name!);
  const mine = idOf[operation];
  const last = mine === undefined ? undefined : names.at(-1);
  const gaps = names.filter((name) => name !== last);
  const filled = path.replace(/\{([^{}]+)\}/g, (_, name: string) => (name === last ? `{${mine}}` : `GAP-${name.replace(/\W/g, '')}`));
  return { path: filled, gaps: gaps.map((name) => `{${name}} in the path`) };
};

/** A booking comes back, and not a word that all is well. */
export const isBooking = (answered: Answered | undefined): boolean => {
  const own = answered?.havings.filter((one) => one.how === 'match' && (one.name !== 'id' || !one.from[0]!.includes('.'))) ?? [];
  const names = new Set(own.map(({ name }) => name));
  return names.has('id') && (names.has('status') || names.has('items.0.start'));
};

const idPath = ({ answered, data }: Matched): string | undefined => {
  const id = answered?.havings.find((one) => one.how === 'match' && one.name === 'id');
  if (id?.how !== 'match' || id.from[0]!.includes('.')) return undefined;
  return data === undefined || data === '.' ? id.from[0] : `${data}.${id.from[0]!}`;
};

const commentOf = ({ guess, others }: Matched, gaps: readonly Gap[]): string => {
  const { endpoint, score } = guess!;
  const isClose = others[0] && others[0].score > score - 8;
  const how = score >= sureScore && !isClose ? 'sure' : 'likely, look at it';
  const name = endpoint.id ? ` “${endpoint.id}”` : '';
  const or = isClose ? `; or is it ${others[0]!.endpoint.method} ${others[0]!.endpoint.path}?` : '';
  const left = gaps.map(({ name: gap, hint }) => (hint ? `${gap} (${hint})` : gap));
  return `Their${name}: ${how}, ${Math.min(100, score)} of 100${or}.${left.length > 0 ? ` GAP: ${left.join('; ')}.` : ''}`;
};

const isPlain = (method: string, matched: Matched) =>
  matched.target.action === 'list' || matched.target.action === 'get' ? method === 'GET' : method === 'POST';

const customerStep = (match: Match): Json | undefined => {
  const { customer } = match;
  if (!customer) return undefined;
  const { sent } = askedOf('createBooking', customer);
  const kept = sent.filter(({ in: place, name }) => place === 'body' && /name|phone|address/.test(name));
  const wrapped = customer.answer?.shape.names.find((name) => /^(customer|client|contact|data|result)$/.test(name));
  return {
    method: 'POST',
    path: customer.path,
    ...(wrapped && { data: wrapped }),
    body: nested(kept.map(({ path, value }) => [path, value])),
  };
};

const isCustomerId = (name: string) => /(^|[._])(customer|client|contact|member|user)_?id$/i.test(name);

/** An address that is made with the customer. */
const addressStep = ({ customer }: Match, { body }: Endpoint): { path: readonly string[]; value: string } | undefined => {
  const wanted = body?.fields.find(({ path, own }) => path.length <= 2 && own.join(' ') === 'address id');
  const made = customer?.answer?.fields.find(({ path }) => /(^|\.)address(es\.0)?\.id$/.test(path.join('.')));
  return wanted && made && { path: wanted.path, value: `{steps.customer.${made.path.join('.')}}` };
};

/** What of the row of a time a booking wants again: a worker, an id of the time, a version. */
const fromSlot = (match: Match, matched: Matched, used: ReadonlySet<string>): [string[], string][] => {
  const slots = match.operations.find(({ target }) => target.name === 'listSlots');
  const rows = new Set(
    slots?.guess?.endpoint.answer?.fields
      .filter(({ shape }) => shape.type !== 'object' && shape.type !== 'array')
      .map(({ path }) => path.join('.')),
  );
  const items = slots?.list?.items;
  if (items === undefined) return [];
  const start = items === '.' ? '0.' : `${items}.0.`;
  const mine = [...rows].filter((path) => path.startsWith(start)).map((path) => path.slice(start.length));
  return (matched.guess!.endpoint.body?.fields ?? []).flatMap(({ path }): [string[], string][] => {
    const whole = path.join('.');
    if (used.has(whole)) return [];
    const tail = mine.find(
      (one) =>
        /(^|[._])(id|version|token|key)$|(Id|ID|No|Token|Key|Version)$/.test(one) &&
        one.split('.').every((part, index, all) => path[path.length - all.length + index] === part),
    );
    return tail !== undefined && path.length <= tail.split('.').length + 1 ? [[[...path], `{slot.${tail}}`]] : [];
  });
};

const sentOf = (match: Match, matched: Matched): Json & { found: string[] } => {
  const { asked, guess } = matched;
  const all = asked!.sent;
  const query = all.filter((one) => one.in === 'query').map(({ path, value }) => [path[0]!, value]);
  const body = all.filter((one) => one.in === 'body').map(({ path, value }): [string[], unknown] => [[...path], value]);
  const found: string[] = [];
  if (matched.target.name === 'createBooking') {
    const again = fromSlot(match, matched, asked!.used);
    body.push(...again);
    found.push(...again.map(([path]) => path.join('.')));
    const customer = (guess!.endpoint.body?.fields ?? []).find(({ path }) => isCustomerId(path.join('.')) && path.length <= 2);
    if (customer && match.customer && customer.path.join('.') !== '') {
      body.push([[...customer.path], '{steps.customer.id}']);
      found.push(customer.path.join('.'), 'phone');
      const place = addressStep(match, guess!.endpoint);
      if (place) body.push([[...place.path], place.value]);
      if (place) found.push(place.path.join('.'));
    }
  }
  const isWrite = guess!.endpoint.method !== 'GET' && guess!.endpoint.method !== 'DELETE';
  return {
    ...(found.includes('phone') && { steps: { customer: customerStep(match) } }),
    ...(query.length > 0 && { query: Object.fromEntries(query) }),
    ...(isWrite && matched.target.action !== 'get' && (body.length > 0 || matched.target.action !== 'list') && { body: nested(body) }),
    ...(guess!.endpoint.form && { form: true }),
    found,
  };
};

/** The config of one operation, and what it lacks. */
export const operationOf = (match: Match, matched: Matched, can: { cancel: boolean; move: boolean }): Made => {
  const { target, guess, answered, asked, list, data } = matched;
  const operation = target.name;
  const gap = (name: string, hint?: string): Gap => ({ operation, name, ...(hint && { hint }) });
  if (!guess) return { gaps: [gap('the whole operation', 'nothing of theirs fits')] };
  const { endpoint } = guess;
  const { path, gaps: ofPath } = pathOf(operation, endpoint);
  const { found, ...sent } = sentOf(match, matched);
  const isChange = target.action === 'cancel' || target.action === 'move' || target.action === 'create';
  const reread = isChange && target.concept === 'booking' && !isBooking(answered);
  const missing = reread ? [] : (answered?.havings ?? []).flatMap((one) => (one.how === 'gap' ? [gap(one.name, one.hint)] : []));
  const inPath = operation === 'listSlots' && /\{serviceId\}/.test(path);
  const unsent = asked!.gaps
    .filter(({ name }) => !found.includes(name) && !(name === 'service' && inPath))
    .map(({ name, hint }) => gap(name, hint));
  const nothing = !answered && !reread ? [gap('what is answered', 'the document does not say')] : [];
  const gaps = [...ofPath.map((name) => gap(name)), ...unsent, ...missing, ...nothing];
  const template = answered && !reread ? templateOf(target.concept, answered.havings, can) : {};
  const back = idPath(matched);
  const other = data !== undefined && data !== '.' && data !== match.envelope?.data ? { data } : {};
  const where = answered?.where;
  const config: Json = {
    $comment: commentOf(matched, gaps),
    ...(!isPlain(endpoint.method, matched) && { method: endpoint.method }),
    path,
    ...sent,
    ...(asked!.eachDay && { eachDay: true }),
    ...(list && { list: { ...list, ...(where !== undefined && { where: { [where]: [true] } }) } }),
    ...(target.action === 'list'
      ? { each: template }
      : reread
        ? { reread: target.action === 'create' && back !== undefined ? back : 'input.bookingId' }
        : { ...other, answer: template }),
  };
  return { config, gaps };
};
