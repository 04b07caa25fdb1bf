/** One request as it left, and what came. */
export interface Exchange {
  method: string;
  url: string;
  /** Of the request. */
  headers: Headers;
  status: number;
  came: Headers;
}

/** Headers that a page may send without asking first (Fetch, "CORS-safelisted request-header"). */
const plain = ['accept', 'accept-language', 'content-language', 'range', 'origin'];
const plainType = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)/;

const needsLeave = ({ method, headers }: Exchange): string[] | undefined => {
  const own = [...headers]
    .filter(([name, value]) => !plain.includes(name) && !(name === 'content-type' && plainType.test(value)))
    .map(([name]) => name);
  return own.length > 0 || !['GET', 'POST', 'HEAD'].includes(method) ? own : undefined;
};

const allows = (list: string | null, word: string) =>
  (list ?? '').split(',').some((one) => ['*', word.toLowerCase()].includes(one.trim().toLowerCase()));

const originFault = (came: Headers, origin: string, isWithCookies: boolean): string | undefined => {
  const allowed = came.get('access-control-allow-origin');
  if (allowed === null) return `the answer has no Access-Control-Allow-Origin: a page of ${origin} may not read it`;
  if (isWithCookies && (allowed === '*' || came.get('access-control-allow-credentials') !== 'true'))
    return `with cookies the answer must allow ${origin} by name, and Access-Control-Allow-Credentials: true`;
  return allowed === '*' || allowed === origin ? undefined : `the answer allows ${allowed}, not ${origin}`;
};

/** Why a browser would not let a page of this origin ask; nothing where it may. Asks with OPTIONS, which changes nothing. */
export const corsFault = async (
  exchange: Exchange,
  origin: string,
  isWithCookies: boolean,
  signal: AbortSignal,
): Promise<string | undefined> => {
  if (new URL(exchange.url).origin === origin) return undefined;
  const own = needsLeave(exchange);
  if (own) {
    const headers = {
      origin,
      'access-control-request-method': exchange.method,
      ...(own.length > 0 && { 'access-control-request-headers': own.join(',') }),
    };
    const leave = await fetch(exchange.url, { method: 'OPTIONS', headers, redirect: 'manual', signal }).catch(() => undefined);
    if (!leave?.ok) return `a browser first asks with OPTIONS, which is answered with ${leave ? leave.status : 'nothing'}`;
    const wrong = originFault(leave.headers, origin, isWithCookies);
    if (wrong) return `before it (OPTIONS): ${wrong}`;
    const refused = own.find((name) => !allows(leave.headers.get('access-control-allow-headers'), name));
    if (refused) return `OPTIONS does not allow the header ${refused} (Access-Control-Allow-Headers)`;
    if (!['GET', 'POST', 'HEAD'].includes(exchange.method) && !allows(leave.headers.get('access-control-allow-methods'), exchange.method))
      return `OPTIONS does not allow ${exchange.method} (Access-Control-Allow-Methods)`;
  }
  return originFault(exchange.came, origin, isWithCookies);
};
