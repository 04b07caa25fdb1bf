import type { Match } from '../match/match.ts';
import { type Gap, isBooking, operationOf } from './operation.ts';
import type { Json } from './template.ts';

export interface Skeleton {
  config: Json;
  gaps: Gap[];
}

const community = {
  $comment: 'GAP: the community that the page is for; nobody is asked.',
  fixed: {
    id: 'my-community',
    name: 'GAP',
    region: { id: 'my-region', level: 'county', name: 'GAP' },
    timeZone: 'Asia/Shanghai',
    hotline: 'GAP',
    badges: [],
  },
};

/** How a repeated write is known again. */
const idempotencyOf = ({ operations, endpoints }: Match): unknown => {
  const key = operations.find(({ target }) => target.name === 'createBooking')?.asked?.key;
  if (key !== undefined) return { clientReference: key };
  const isHeader = endpoints.some(({ parameters }) =>
    parameters.some((one) => one.in === 'header' && /^idempotency-?key$/i.test(one.name)),
  );
  return isHeader ? 'header' : 'none';
};

/** Lists that follow the envelope's own place are counted from there. */
const relative = (config: Json, data: string | undefined): Json => {
  const list = config['list'] as Json | undefined;
  if (!list || data === undefined) return config;
  const items = String(list['items']);
  if (items === data) return { ...config, list: { ...list, items: '.' } };
  if (!items.startsWith(`${data}.`)) return { ...config, data: '.' };
  const near = (path: unknown) => (typeof path === 'string' && path.startsWith(`${data}.`) ? path.slice(data.length + 1) : path);
  return {
    ...config,
    list: Object.fromEntries(
      Object.entries(list).map(([key, value]) => [key, ['items', 'total', 'pages', 'next'].includes(key) ? near(value) : value]),
    ),
  };
};

/** Bookings come back in several places in one shape: said once. */
const once = (operations: Json): { templates?: Json; operations: Json } => {
  const texts = Object.values(operations).flatMap((one) => {
    const { answer, each } = one as Json;
    return [answer, each].filter((template) => template !== undefined).map((template) => JSON.stringify(template));
  });
  const often = texts.find((text, index) => text.includes('"may"') && texts.indexOf(text) !== index);
  if (often === undefined) return { operations };
  const named = (template: unknown) => (JSON.stringify(template) === often ? 'booking' : template);
  const shorter = Object.entries(operations).map(([name, one]) => {
    const { answer, each, ...rest } = one as Json;
    return [name, { ...rest, ...(answer !== undefined && { answer: named(answer) }), ...(each !== undefined && { each: named(each) }) }];
  });
  return { templates: { booking: JSON.parse(often) as Json }, operations: Object.fromEntries(shorter) as Json };
};

export const skeletonOf = (match: Match, source: string): Skeleton => {
  const has = (name: string) => match.operations.some(({ target, guess }) => target.name === name && guess);
  const can = { cancel: has('cancelBooking'), move: has('rescheduleBooking') };
  const made = match.operations.map((matched) => ({ name: matched.target.name, ...operationOf(match, matched, can) }));
  const data = match.envelope?.data;
  const asked = Object.fromEntries(made.flatMap(({ name, config }) => (config ? [[name, relative(config, data)]] : [])));
  // Read again only where one can be read.
  const isReadable = isBooking(match.operations.find(({ target }) => target.name === 'getBooking')?.answered);
  const { templates, operations } = once(asked);
  const general: Gap[] = [
    { operation: 'the file', name: 'community, hotline', hint: 'yours' },
    ...(match.baseUrl === undefined ? [{ operation: 'the file', name: 'baseUrl', hint: 'the document names no server' }] : []),
    ...match.unsure.map((name) => ({ operation: 'the file', name, hint: 'taken to be so' })),
    ...(isReadable || !JSON.stringify(operations).includes('"reread"')
      ? []
      : [{ operation: 'getBooking', name: 'one booking', hint: 'reread needs it' }]),
  ];
  const title = match.title.replace(/\s+/g, ' ');
  return {
    gaps: [...general, ...made.flatMap(({ gaps }) => gaps)],
    config: {
      $comment: `A skeleton for ${title}, made from ${source.split(/[\\/]/).at(-1) ?? ''}. GAP is yours to fill; each operation says how sure it is. Then: npx linli check-config.`,
      community: 'my-community',
      hotline: 'GAP',
      apiBase: {
        baseUrl: match.baseUrl ?? 'https://GAP.example',
        timeZone: 'Asia/Shanghai',
        ...(match.auth && { auth: match.auth }),
        ...(match.envelope && { envelope: match.envelope }),
        idempotency: idempotencyOf(match),
        ...(templates && { templates }),
        operations: {
          getCommunity: community,
          ...operations,
          ...(has('listServices') && {
            quoteBooking: { $comment: 'Taken: they make no quotes; the price is the service’s.', unitPrice: true },
          }),
        },
      },
    },
  };
};
