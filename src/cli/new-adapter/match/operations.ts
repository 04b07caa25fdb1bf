import { type Endpoint, segmentsOf } from '../document/endpoints.ts';
import { type Action, actionsIn, asides, type Concept, conceptsIn, isActionWord, tokensOf } from '../words.ts';

/** What the contract asks for, in the words that others have for it. */
export interface Target {
  name: string;
  concept: Concept;
  action: Action;
}

export const targets: readonly Target[] = [
  { name: 'listServices', concept: 'service', action: 'list' },
  { name: 'getService', concept: 'service', action: 'get' },
  { name: 'listWorkers', concept: 'worker', action: 'list' },
  { name: 'listSlots', concept: 'slot', action: 'list' },
  { name: 'createBooking', concept: 'booking', action: 'create' },
  { name: 'getBooking', concept: 'booking', action: 'get' },
  { name: 'listBookings', concept: 'booking', action: 'list' },
  { name: 'rescheduleBooking', concept: 'booking', action: 'move' },
  { name: 'cancelBooking', concept: 'booking', action: 'cancel' },
  { name: 'listReviews', concept: 'review', action: 'list' },
  { name: 'createReview', concept: 'review', action: 'create' },
];

export interface Guess {
  target: Target;
  endpoint: Endpoint;
  score: number;
  reasons: string[];
}

/** From here on it is a match; from `sure` on nobody need look twice. */
export const threshold = 55;
export const sure = 80;

interface Sight {
  endpoint: Endpoint;
  /** What the last name in the path that is no mere verb speaks of. */
  of: Concept[];
  strange: string[];
  before: Concept[];
  said: Concept[];
  actions: Action[];
  inPath: Action[];
  endsWithId: boolean;
  names: number;
}

const isVersion = (part: string) => /^(v\d+(\.\d+)?|api|rest|open|public|prod-api|app|mobile)$/i.test(part);

const sightOf = (endpoint: Endpoint): Sight => {
  const segments = segmentsOf(endpoint.path).filter(({ part }) => !isVersion(part));
  const named = segments.filter(({ isName }) => !isName);
  const isVerb = (tokens: readonly string[]) => tokens.length > 0 && tokens.every(isActionWord) && conceptsIn(tokens).concepts.length === 0;
  const withoutVerbs = named.filter(
    ({ tokens }, index) => index === 0 || !isVerb(tokens.filter((token) => token !== 'by' && token !== 'id')),
  );
  const last = withoutVerbs.at(-1)?.tokens ?? [];
  const { concepts: of, rest } = conceptsIn(last);
  const words = tokensOf([endpoint.id, endpoint.summary].join(' '));
  return {
    endpoint,
    of,
    strange: rest.filter((token) => !isActionWord(token) && !/^(my|by|id|the|for|of|user|api|jz|biz|info|object|objects)$/.test(token)),
    before: withoutVerbs.slice(0, -1).flatMap(({ tokens }) => conceptsIn(tokens).concepts),
    said: conceptsIn(tokensOf([endpoint.id, endpoint.summary, ...endpoint.tags].join(' , '))).concepts,
    actions: actionsIn(words),
    inPath: actionsIn(named.flatMap(({ tokens }) => tokens)),
    endsWithId: segments.at(-1)?.isName ?? false,
    names: segments.filter(({ isName }) => isName).length,
  };
};

type Weighed = [number, string];

/** Whether it is about the right thing. */
const aboutIt = ({ concept, action }: Target, { of, before, said, strange, endpoint }: Sight): Weighed[] => {
  const [head] = of;
  const isTimes = concept === 'slot' && strange.length > 0 && strange.every((token) => token === 'time');
  const isMoved = (action === 'cancel' || action === 'move') && before.includes(concept);
  const weighed: Weighed[] = [];
  const whole = strange.length === 0 && of.length === 1;
  if (head === concept) weighed.push([whole ? 48 : 45, `the path is about ${concept}s`]);
  else if (of.includes(concept)) weighed.push([32, `the path’s last name is also about ${concept}s`]);
  else if (isMoved) weighed.push([38, `it lies below ${concept}s`]);
  else if (before.includes(concept) && of.length === 0) weighed.push([isTimes ? 40 : 18, `it lies below ${concept}s`]);
  if (said.includes(concept)) weighed.push([12, `its name or summary speaks of ${concept}s`]);
  if (head === concept && of.length > 1) weighed.push([-12, `and of ${of.slice(1).join(', ')}`]);
  if (before.includes(concept) || before.length === 0 || isMoved) weighed.push([5, 'nothing else stands above it']);
  const odd = strange.filter((token) => !(action === 'move' && /time|date/.test(token)) && !isTimes);
  if (odd.length > 0) weighed.push([Math.max(-30, -12 * odd.length), `${odd.join(', ')}: something else about it`]);
  const other = asides(tokensOf(`${endpoint.path} ${endpoint.id}`)).filter(
    (token) => !of.some(() => token === 'type' && concept === 'service'),
  );
  if (other.length > 0) weighed.push([Math.max(-40, -20 * other.length), `${[...new Set(other)].join(', ')}: a thing beside it`]);
  return weighed;
};

const takesId = ({ parameters }: Endpoint) => parameters.some(({ name }) => /(^|_)(id|uuid|no)$|Id$|No$/.test(name));

/** Whether that is done to it. */
const doesIt = ({ action, concept }: Target, sight: Sight): Weighed[] => {
  const { endpoint, endsWithId, inPath, actions, names } = sight;
  const { method } = endpoint;
  const isReading = method === 'GET' || (method === 'POST' && (inPath.includes('list') || actions[0] === 'list' || actions[0] === 'get'));
  const refused = (why: string): Weighed[] => [[-100, why]];
  const both = [...inPath, ...actions];
  switch (action) {
    case 'list':
      if (!isReading || endsWithId) return refused('no list');
      if (concept !== 'slot' && (inPath.includes('get') || (names > 0 && !inPath.includes('list'))))
        return [[8 - 15 * names, 'read, below one other thing']];
      return [
        [method === 'GET' ? 22 : 18, `${method}, as a list is read`],
        ...(both.includes('list') ? ([[6, 'list or search']] as Weighed[]) : []),
      ];
    case 'get':
      if (method !== 'GET') return refused('no reading of one');
      if (names > 1) return [[-20, 'one below another']];
      if (endsWithId) return [[24, 'GET of one']];
      return inPath.includes('get') && takesId(endpoint) ? [[18, 'GET, and the path says one']] : refused('no reading of one');
    case 'create':
      if (method !== 'POST' && method !== 'PUT') return refused('no making');
      if (inPath.some((word) => word !== 'create') || actions.some((word) => word === 'update' || word === 'cancel' || word === 'delete'))
        return refused('it does something else');
      if (method === 'PUT' || endsWithId || isReading) return refused('no making');
      if (names > 0) return [[-10, 'made below one other thing']];
      return [[24, 'POST, as something is made'], ...(both.includes('create') ? ([[4, 'create or add']] as Weighed[]) : [])];
    case 'cancel':
      if (method === 'GET' || names > 1) return refused('no change of it');
      if (both.includes('cancel')) return [[inPath.includes('cancel') ? 34 : 26, 'it says cancel']];
      return method === 'DELETE' && endsWithId ? [[8, 'DELETE: it may erase rather than cancel']] : refused('no cancelling');
    case 'move':
      if (method === 'GET' || method === 'DELETE' || names > 1) return refused('no change of it');
      if (both.includes('move')) return [[inPath.includes('move') ? 34 : 26, 'it says reschedule']];
      if (actions.includes('update') && endsWithId && (method === 'PUT' || method === 'PATCH')) return [[15, 'a change of one']];
      return (method === 'PUT' || method === 'PATCH') && endsWithId ? [[10, 'a change of one']] : refused('no moving');
    default:
      return refused('no such');
  }
};

/** What is asked, by the shape of the body and of the answer. */
export type ByShape = (target: Target, endpoint: Endpoint) => [number, string][];

/** Bookings of one kind lie below one name: `/v2/bookings`, not half of them below `/v2/orders`. */
const rootOf = ({ path }: Endpoint): string => {
  const parts = path.split('/');
  const at = parts.findIndex((part) => !/[{:]/.test(part) && conceptsIn(tokensOf(part)).concepts.includes('booking'));
  return parts.slice(0, at + 1).join('/');
};

const together = (guesses: Map<string, Guess[]>): void => {
  const ofBookings = [...guesses.values()].filter(([first]) => first?.target.concept === 'booking');
  const sums = new Map<string, number>();
  for (const list of ofBookings) {
    const best = new Map<string, number>();
    for (const { endpoint, score } of list) best.set(rootOf(endpoint), Math.max(best.get(rootOf(endpoint)) ?? 0, score));
    for (const [root, score] of best) sums.set(root, (sums.get(root) ?? 0) + score);
  }
  const [root] = [...sums].sort((a, b) => b[1] - a[1])[0] ?? [];
  for (const list of ofBookings) {
    for (const guess of list) {
      const isSame = rootOf(guess.endpoint) === root;
      guess.score += isSame ? 10 : -25;
      guess.reasons.push(isSame ? `+10 with the others below ${root}` : `-25 the others lie below ${root}`);
    }
    list.sort((a, b) => b.score - a.score);
  }
};

/** The best that fits each operation, and what else might have been meant. */
export const guessesOf = (endpoints: readonly Endpoint[], byShape: ByShape): Map<string, Guess[]> => {
  const sights = endpoints.filter(({ deprecated }) => !deprecated).map(sightOf);
  const guesses = new Map(
    targets.map((target) => {
      const near = sights
        .map((sight) => ({ sight, weighed: [...aboutIt(target, sight), ...doesIt(target, sight)] }))
        .filter(({ weighed }) => weighed.reduce((sum, [points]) => sum + points, 0) >= 30);
      const guesses = near.map(({ sight: { endpoint }, weighed }): Guess => {
        const all = [...weighed, ...byShape(target, endpoint)];
        const score = all.reduce((sum, [points]) => sum + points, 0);
        return { target, endpoint, score, reasons: all.map(([points, why]) => `${points > 0 ? '+' : ''}${points} ${why}`) };
      });
      return [target.name, guesses.sort((a, b) => b.score - a.score || a.endpoint.path.length - b.endpoint.path.length)];
    }),
  );
  together(guesses);
  return guesses;
};
