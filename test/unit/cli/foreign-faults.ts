/** Faults of a back office like RuoYi's, each planted on the wire: what is asked, or what is answered, is changed on its way. */
export interface ForeignFault {
  fault: string;
  /** How the sentence of the check begins that fails. */
  caught: string;
  /** Found without `--write`, of bookings that are there. */
  reads?: true;
  send: (request: Request, ask: (request: Request) => Promise<Response>) => Promise<Response>;
}

type Json = Record<string, unknown>;

const objects = (value: unknown): Json[] => {
  if (typeof value !== 'object' || value === null) return [];
  return [...(Array.isArray(value) ? [] : [value as Json]), ...Object.values(value).flatMap(objects)];
};

/** Every object of every answer. */
const answering =
  (change: (found: Json) => void): ForeignFault['send'] =>
  async (request, ask) => {
    const json: unknown = await (await ask(request)).json();
    objects(json).forEach(change);
    return Response.json(json);
  };

/** The body of every question. */
const asking =
  (change: (body: Json) => void): ForeignFault['send'] =>
  async (request, ask) => {
    if (request.method === 'GET') return ask(request);
    const body = (await request.clone().json()) as Json;
    change(body);
    return ask(new Request(request, { body: JSON.stringify(body) }));
  };

const at = (url: string, change: (search: URLSearchParams) => void): string => {
  const changed = new URL(url);
  change(changed.searchParams);
  return changed.href;
};

const hours = (clock: unknown, by: number): string =>
  `${String((Number(String(clock).slice(0, 2)) + by) % 24).padStart(2, '0')}${String(clock).slice(2)}`;

export const foreignFaults: ForeignFault[] = [
  {
    fault: 'another resident’s order can be read',
    caught: 'lets no other resident read, move or cancel',
    send: (request, ask) => {
      const isOrder = /\/order\/\d+$/.test(request.url) && request.method === 'GET';
      return ask(isOrder ? new Request(request, { headers: { authorization: 'Bearer ruoyi-resident-1' } }) : request);
    },
  },
  {
    fault: 'the phone is not masked, which only the wire shows',
    caught: 'shows nobody’s name or phone in the clear',
    send: answering((found) => {
      if ('phone' in found) found['phone'] = '13712349050';
    }),
  },
  {
    fault: 'the name comes back beside the masked one, in a field that the config does not read',
    caught: 'shows nobody’s name or phone in the clear',
    send: answering((found) => {
      if ('linkman' in found) found['createBy'] = '欧阳测试者';
    }),
  },
  {
    fault: 'a page is repeated',
    caught: 'has every booking in one’s list once',
    send: (request, ask) =>
      ask(
        new Request(
          at(request.url, (search) => search.has('pageNum') && search.set('pageNum', '1')),
          request,
        ),
      ),
  },
  {
    fault: 'times come eight hours off: UTC, where the config says Shanghai',
    caught: 'books the time, the service and the price',
    send: answering((found) => {
      if ('workTime' in found) found['workTime'] = hours(found['workTime'], 16);
    }),
  },
  {
    fault: 'the client’s own number is ignored: two orders of one intent',
    caught: 'makes one booking of one intent',
    send: asking((body) => void delete body['outTradeNo']),
  },
  {
    fault: 'the fee is unlike the ladder',
    caught: 'frees a time that is cancelled, and charges what the ladder said',
    send: answering((found) => {
      if (found['deductAmount'] !== null && found['deductAmount'] !== undefined) found['deductAmount'] = 7.7;
    }),
  },
  {
    fault: 'a stale version is accepted',
    caught: 'cancels nothing from what a booking no longer is',
    send: asking((body) => {
      delete body['version'];
      delete body['updateTime'];
    }),
  },
  {
    fault: 'a taken time is still offered',
    caught: 'offers a time no more once nobody can come',
    send: (() => {
      const shown = new Map<string, unknown>();
      return async (request, ask) => {
        if (!request.url.includes('/times')) return ask(request);
        if (!shown.has(request.url)) shown.set(request.url, await (await ask(request)).json());
        return Response.json(shown.get(request.url));
      };
    })(),
  },
  {
    fault: 'nobody has to sign in',
    caught: 'shows bookings to nobody who has not signed in',
    reads: true,
    send: (request, ask) => {
      const headers = new Headers(request.headers);
      if (!headers.get('authorization')?.includes('ruoyi')) headers.set('authorization', 'Bearer ruoyi-resident-1');
      return ask(new Request(request, { headers }));
    },
  },
  {
    fault: 'a browser may keep somebody’s orders',
    caught: 'lets no cache keep what is somebody’s own',
    reads: true,
    send: async (request, ask) => {
      const response = await ask(request);
      return new Response(response.body, { status: response.status, headers: { 'cache-control': 'max-age=600' } });
    },
  },
];
