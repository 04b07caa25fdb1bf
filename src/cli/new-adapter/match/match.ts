import type { Auth, Envelope, List } from '../../../adapters/http/config.ts';
import { authIn, baseUrlIn } from '../document/auth.ts';
import { type Endpoint, endpointsOf } from '../document/endpoints.ts';
import type { Json } from '../document/shape.ts';
import { conceptsIn, tokensOf } from '../words.ts';
import { type Answered, answered } from './answers.ts';
import { type Asked, askedOf } from './bodies.ts';
import { wrappingOf } from './envelope.ts';
import { oneIn, rowsIn } from './lists.ts';
import { type ByShape, type Guess, guessesOf, type Target, targets, threshold } from './operations.ts';
import { pagingOf } from './paging.ts';

/** One operation of the contract's, and what of theirs fits it. */
export interface Matched {
  target: Target;
  guess?: Guess;
  /** Others that might have been meant. */
  others: Guess[];
  answered?: Answered;
  asked?: Asked;
  list?: List;
  /** Where the one thing lies in the answer. */
  data?: string;
}

export interface Match {
  title: string;
  baseUrl?: string;
  auth?: Auth;
  ways: string[];
  envelope?: Envelope;
  unsure: string[];
  operations: Matched[];
  endpoints: readonly Endpoint[];
  /** A way to make a customer, where a booking wants one. */
  customer?: Endpoint;
}

const isList = ({ action }: Target) => action === 'list';
const placeOf = (target: Target, endpoint: Endpoint) =>
  isList(target) ? rowsIn(endpoint, target.concept) : oneIn(endpoint, target.concept);

/** Names and verbs say little without what comes back. */
const byShape: ByShape = (target, endpoint) => {
  const place = placeOf(target, endpoint);
  const wantsAnswer = target.action === 'list' || target.action === 'get';
  const bySent: [number, string][] =
    target.action === 'create' || target.action === 'move' || target.name === 'listSlots' ? sentPoints(target, endpoint) : [];
  if (!place && !wantsAnswer) return bySent;
  if (!place) return [isList(target) ? [-25, 'no list comes back'] : [-10, 'nothing is told of the answer']];
  const { havings } = answered(place, target.concept);
  const isTold = havings.filter(({ how }) => how === 'match').length;
  const share = isTold / Math.max(1, havings.filter(({ how, name }) => how !== 'taken' && !name.startsWith('may.')).length);
  if (!wantsAnswer) return bySent;
  const isNamed = isList(target) && conceptsIn(tokensOf(place.path)).concepts.includes(target.concept);
  const isTimeless = target.concept === 'slot' && havings.some(({ how, name }) => how === 'gap' && name === 'start');
  if (isTimeless) return [[-30, 'no times come back'], ...bySent];
  if (isTold === 0) return [[-20, 'nothing that is wanted comes back'], ...bySent];
  return [[Math.round(18 * share), `${isTold} of the fields that are wanted come back`], ...(isNamed ? named(place.path) : []), ...bySent];
};

const named = (path: string): [number, string][] => [[6, `the list is called ${path.split('|')[0]!}`]];

const sentPoints = (target: Target, endpoint: Endpoint): [number, string][] => {
  const { sent } = askedOf(target.name, endpoint);
  const isMoved = sent.some(({ name }) => name === 'start' || name === 'day');
  if (target.action === 'move' && !isMoved) return [[-50, 'takes no new time']];
  return sent.length > 0
    ? [[Math.min(16, 5 * sent.length), `takes ${sent.map(({ name }) => name).join(', ')}`]]
    : [[-8, 'takes nothing that is sent']];
};

/** What times and bookings call a service, the list of services is called too: `appointmentTypeID`, `/appointment-types`. */
const byServiceId = (guesses: ReadonlyMap<string, Guess[]>): void => {
  const sent = ['listSlots', 'createBooking'].flatMap((name) => {
    const [first] = guesses.get(name) ?? [];
    return first ? askedOf(name, first.endpoint).sent.filter((one) => one.name === 'service') : [];
  });
  const words = tokensOf(sent[0]?.path.at(-1) ?? '').filter((token) => token !== 'id');
  if (words.length < 2) return;
  for (const name of ['listServices', 'getService']) {
    const list = guesses.get(name) ?? [];
    for (const guess of list) {
      const tokens = tokensOf(guess.endpoint.path);
      if (!words.every((word) => tokens.includes(word))) continue;
      guess.score += 15;
      guess.reasons.push(`+15 times are asked for by ${words.join(' ')}`);
    }
    list.sort((a, b) => b.score - a.score);
  }
};

const distinct = (guesses: ReadonlyMap<string, Guess[]>): Map<string, Guess> => {
  const all = [...guesses.values()].flat().filter(({ score }) => score >= threshold);
  const chosen = new Map<string, Guess>();
  const taken = new Set<Endpoint>();
  for (const guess of all.sort((a, b) => b.score - a.score)) {
    if (chosen.has(guess.target.name) || taken.has(guess.endpoint)) continue;
    chosen.set(guess.target.name, guess);
    taken.add(guess.endpoint);
  }
  return chosen;
};

const matchedOf = (target: Target, guess: Guess | undefined, all: readonly Guess[]): Matched => {
  const others = all.filter((one) => one !== guess && one.score >= threshold - 10).slice(0, 3);
  if (!guess) return { target, others };
  const { endpoint } = guess;
  const place = placeOf(target, endpoint);
  const found = place && answered(place, target.concept);
  const list = isList(target) && place ? pagingOf(endpoint, place.path) : undefined;
  return {
    target,
    guess,
    others,
    ...(found && { answered: found }),
    asked: askedOf(target.name, endpoint),
    ...(list && { list: found?.inner === undefined ? list : { ...list, inner: found.inner } }),
    ...(!isList(target) && place && { data: place.path }),
  };
};

const customerOf = (endpoints: readonly Endpoint[]): Endpoint | undefined =>
  endpoints.find(({ method, path }) => method === 'POST' && /\/(customers?|clients?|contacts?)$/i.test(path));

export const matchOf = (document: Json, source: string, only?: readonly string[]): Match => {
  const endpoints = endpointsOf(document);
  const guesses = guessesOf(endpoints, byShape);
  byServiceId(guesses);
  const chosen = distinct(guesses);
  // What is sold lies inside something else: asked for alone, it would come without the rest.
  const services = chosen.get('listServices');
  if (services && matchedOf(services.target, services, []).answered?.inner !== undefined) chosen.delete('getService');
  const wanted = targets.filter(({ name }) => !only || only.includes(name));
  const { envelope, unsure } = wrappingOf(endpoints);
  const { auth, ways } = authIn(document);
  const baseUrl = baseUrlIn(document, source);
  const customer = customerOf(endpoints);
  const info = document['info'] as Json | undefined;
  return {
    title: String(info?.['title'] ?? 'their API').slice(0, 120),
    ...(baseUrl !== undefined && { baseUrl }),
    ...(auth && { auth }),
    ways,
    ...(envelope && { envelope }),
    unsure,
    operations: wanted.map((target) => matchedOf(target, chosen.get(target.name), guesses.get(target.name) ?? [])),
    endpoints,
    ...(customer && { customer }),
  };
};
