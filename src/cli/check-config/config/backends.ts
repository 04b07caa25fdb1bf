import { problemCodes } from '../../../domain/problem.ts';
import { atKey, atValue, didYouMean, type Fault, near, type Path, recordOf } from '../file/fault.ts';
import { listFaults } from './paging.ts';

type Json = Record<string, unknown>;

const local = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** The address under which a backend's paths lie. */
export const baseFaults = (base: unknown, path: Path): Fault[] => {
  if (typeof base !== 'string') return [];
  const error = (says: string, cure: string) => [atValue('error', path, [says, cure])];
  if (/^\/(?!\/)/.test(base)) return /[?#]/.test(base) ? error('the address holds “?” or “#”', 'end it before: paths are added to it') : [];
  if (!/^https?:\/\//.test(base)) {
    const isHost = /^(\/\/)?[\w-]+(\.[\w-]+)+(:\d+)?(\/|$)/.test(base);
    return error(
      `“${base}” is no address with https://`,
      isHost ? `write https://${base.replace(/^\/\//, '')}` : 'write https://… or a path with /',
    );
  }
  if (!URL.canParse(base)) return error(`“${base}” is no address`, 'write https://host/path');
  const url = new URL(base);
  // Not repeated: it is a password.
  if (url.username || url.password)
    return error('the address holds a password, which everyone who opens the page can read', 'take it out; auth and getToken say who asks');
  if (/[?#]/.test(base)) return error('the address holds “?” or “#”', 'end it before: paths are added to it');
  if (url.protocol === 'http:' && !local.test(url.hostname))
    return [
      atValue('warning', path, [
        'a page with https:// cannot ask an address with http://',
        `write https://${base.slice('http://'.length)}, once the backend has it`,
      ]),
    ];
  return [];
};

const zoneFaults = (zone: unknown, path: Path): Fault[] => {
  if (typeof zone !== 'string') return [];
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return [];
  } catch {
    const known = Intl.supportedValuesOf('timeZone');
    const meant = near(zone, known) ?? known.find((name) => name.toLowerCase().includes(zone.toLowerCase().replace(/^.*\//, '')));
    const isChina = /^(beijing|asia\/beijing|china|cst|(utc|gmt)?\+0?8(:?00)?)$/i.test(zone);
    return [
      atValue('error', path, [
        `there is no time zone “${zone}”`,
        `did you mean ${isChina ? 'Asia/Shanghai' : (meant ?? 'Asia/Shanghai')}?`,
      ]),
    ];
  }
};

const numberFaults = (backend: Json, path: Path): Fault[] => {
  const { timeoutMs, retries, maxBytes } = backend;
  const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value);
  const at = (name: string, says: string, cure: string) => [atValue('warning', [...path, name], [says, cure])];
  return [
    ...(isNumber(timeoutMs) && timeoutMs <= 0
      ? [atValue('error', [...path, 'timeoutMs'], ['nobody answers in no time', 'milliseconds; 10000 unless told'])]
      : []),
    ...(isNumber(timeoutMs) && timeoutMs > 0 && timeoutMs < 500
      ? at('timeoutMs', `${timeoutMs} milliseconds are too few for a phone’s network`, `did you mean ${timeoutMs}000?`)
      : []),
    ...(isNumber(timeoutMs) && timeoutMs > 60_000
      ? at('timeoutMs', `nobody waits ${Math.round(timeoutMs / 1000)} seconds`, 'milliseconds; 10000 unless told')
      : []),
    ...(isNumber(retries) && (retries < 0 || retries > 5)
      ? at('retries', `${retries} tries more are not sensible`, '2 unless told; 0 for none')
      : []),
    ...(isNumber(maxBytes) && maxBytes < 10_000
      ? at('maxBytes', `an answer of at most ${maxBytes} bytes holds next to nothing`, '2000000 unless told')
      : []),
  ];
};

const secretName = /^(proxy-)?authorization$|token|secret|passw|api-?key|^cookie$/i;

/** What lies open for everyone who opens the page. */
const secretFaults = (backend: Json, path: Path): Fault[] => {
  const auth = recordOf(backend['auth']);
  const cure = 'only a publishable key may stand here; a person’s token comes from getToken';
  const token =
    auth['token'] === undefined
      ? []
      : [atKey('warning', [...path, 'auth', 'token'], ['everyone who opens the page can read this token', cure])];
  const headers = Object.keys(recordOf(backend['headers']))
    .filter((name) => secretName.test(name))
    .map((name) => atKey('warning', [...path, 'headers', name], [`everyone who opens the page can read the header ${name}`, cure]));
  const isNameless = auth['kind'] === 'header' && auth['name'] === undefined;
  const nameless = atKey('warning', [...path, 'auth'], ['the header has no name: Authorization is used', 'add "name"']);
  return [...token, ...headers, ...(isNameless ? [nameless] : [])];
};

/** Words of the contract for what may go wrong, by the backend's own. */
export const codeFaults = (codes: unknown, path: Path): Fault[] =>
  Object.entries(recordOf(codes)).flatMap(([theirs, ours]) => {
    if (typeof ours !== 'string' || (problemCodes as string[]).includes(ours)) return [];
    return [atValue('error', [...path, theirs], [`“${ours}” is no problem code of the contract’s`, didYouMean(ours, problemCodes)])];
  });

/** What is wrong with how one backend is reached, told from its config alone. */
export const backendFaults = (backend: Json, path: Path): Fault[] => [
  ...baseFaults(backend['baseUrl'], [...path, 'baseUrl']),
  ...zoneFaults(backend['timeZone'], [...path, 'timeZone']),
  ...numberFaults(backend, path),
  ...secretFaults(backend, path),
  ...['codes', 'messages'].flatMap((option) => codeFaults(recordOf(backend['envelope'])[option], [...path, 'envelope', option])),
  ...(backend['list'] === undefined ? [] : listFaults(recordOf(backend['list']), [...path, 'list'])),
];

const isMapped = (operation: unknown) => typeof recordOf(operation)['path'] === 'string';

/** Which backend books, and whether it knows a repeated booking again. */
export const keyFaults = (connection: Json, path: Path): Fault[] => {
  const booking = recordOf(connection['operations'])['createBooking'];
  const name = recordOf(booking)['backend'];
  const backend = typeof name === 'string' ? recordOf(recordOf(connection['backends'])[name]) : connection;
  if (!isMapped(booking) || backend['idempotency'] !== undefined) return [];
  const says = 'a lost booking is sent again with the header Idempotency-Key; where the backend does not know it, it books twice';
  const cure = 'say "idempotency": "header", { "clientReference": "FIELD" } or "none"';
  return [atKey('warning', [...path, 'operations', 'createBooking'], [says, cure])];
};
