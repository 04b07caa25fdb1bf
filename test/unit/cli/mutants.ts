import type { Backend, Caller } from '../../../src/backend/backend.ts';

type Json = Record<string, unknown>;
type Answer = (operation: string, input: Json, caller: Caller) => Promise<unknown>;

/** A reference server with one line of it wrong, and the sentence that says so. */
export interface Mutant {
  fault: string;
  /** Of the case that fails. */
  caught: string;
  /** Changes what is asked or answered on its way; `ask` is the server as it should be. */
  answer?: (ask: Answer, operation: string, input: Json, caller: Caller) => Promise<unknown>;
  /** Changes the response. */
  respond?: (response: Response) => Response;
  /** It shows without `--write`. */
  reads?: true;
}

const objects = (value: unknown): Json[] => {
  if (typeof value !== 'object' || value === null || value instanceof Blob) return [];
  return [...(Array.isArray(value) ? [] : [value as Json]), ...Object.values(value).flatMap(objects)];
};

/** The answer of some operations, with every object in it changed; the server's own records stay as they are. */
const eachIn =
  (operations: RegExp, change: (found: Json) => void): Mutant['answer'] =>
  async (ask, operation, input, caller) => {
    const answer = await ask(operation, input, caller);
    if (!operations.test(operation) || answer instanceof Blob) return answer;
    const copy: unknown = structuredClone(answer);
    objects(copy).forEach(change);
    return copy;
  };

/** The question of some operations, changed before it is answered. */
const asIf =
  (operations: RegExp, change: (input: Json, caller: Caller) => [Json, Caller?]): Mutant['answer'] =>
  (ask, operation, input, caller) => {
    if (!operations.test(operation)) return ask(operation, input, caller);
    const [asked, as = caller] = change(input, caller);
    return ask(operation, asked, as);
  };

const header = (name: string, value: string) => (response: Response) => {
  const changed = new Response(response.body, response);
  changed.headers.set(name, value);
  return changed;
};

const without = (name: string) => (found: Json) => void delete found[name];
const instead = (name: string, change: (value: never) => unknown) => (found: Json) => {
  if (found[name] !== undefined && found[name] !== null) found[name] = change(found[name] as never);
};
const cut = (text: string) => text.slice(0, 19);
const everything = /./;

export const mutants: Mutant[] = [
  {
    fault: 'a field is dropped: bookings have no version',
    caught: 'says the same of a booking in the list and by its id',
    answer: eachIn(/Booking/, without('version')),
    reads: true,
  },
  {
    fault: 'money is text',
    caught: 'lists communities and services',
    answer: eachIn(/Service/, instead('amountInFen', String)),
    reads: true,
  },
  {
    fault: 'money is yuan',
    caught: 'itemises a price whose lines sum to the total',
    answer: eachIn(
      /quoteBooking/,
      instead('totalInFen', (fen: number) => Math.round(fen / 100)),
    ),
  },
  {
    fault: 'the phone is not masked',
    caught: 'shows the name and the phone of the bookings that one has masked',
    answer: eachIn(
      /Booking/,
      instead('maskedPhone', () => '13900000000'),
    ),
    reads: true,
  },
  {
    fault: 'the phone as it was typed comes beside the masked one',
    caught: 'shows name, phone and address masked',
    answer: eachIn(/Booking/, (found) => {
      if (found['maskedPhone']) found['phone'] = '13712349050';
    }),
  },
  {
    fault: 'a worker’s name is not masked',
    caught: 'shows a stranger no dates, training or rating',
    answer: eachIn(
      /getWorker/,
      instead('maskedName', (name: string) => name.replace('*', '沈')),
    ),
    reads: true,
  },
  {
    fault: 'the zone is lost: instants without an offset',
    caught: 'offers times on the days asked for',
    answer: eachIn(/listSlots/, (found) => [instead('start', cut), instead('end', cut)].forEach((change) => change(found))),
    reads: true,
  },
  {
    fault: 'the zone is another: instants in UTC',
    caught: 'offers times on the days asked for',
    answer: eachIn(
      /listSlots/,
      instead('start', (text: string) => new Date(text).toISOString()),
    ),
    reads: true,
  },
  {
    fault: 'another resident’s booking can be read',
    caught: 'shows no other resident the bookings that one has',
    answer: asIf(/^getBooking$/, (input, caller) => [
      input,
      caller.token === 'demo-resident-2' ? { ...caller, token: 'demo-resident' } : caller,
    ]),
    reads: true,
  },
  {
    fault: 'a worker reads bookings that are the firm’s',
    caught: 'answers somebody else’s booking like one that does not exist',
    answer: asIf(/^getBooking$/, (input, caller) => [
      input,
      caller.token === 'demo-worker' ? { ...caller, token: 'demo-company' } : caller,
    ]),
  },
  {
    fault: 'nobody has to sign in',
    caught: 'lets each role read what the contract allows it',
    answer: asIf(/^getMe$/, (input, caller) => [input, { ...caller, token: caller.token ?? 'demo-resident' }]),
    reads: true,
  },
  {
    fault: 'the office may read bookings',
    caught: 'lets each role read what the contract allows it',
    answer: asIf(/^listBookings$/, (input, caller) => [
      input,
      caller.token === 'demo-office' ? { ...caller, token: 'demo-company' } : caller,
    ]),
    reads: true,
  },
  {
    fault: 'the key is ignored',
    caught: 'refuses the same key for another body',
    answer: asIf(everything, (input, caller) => [input, { ...caller, idempotencyKey: undefined }]),
  },
  {
    fault: 'a page is repeated',
    caught: 'pages through all workers without gap or repetition',
    answer: async (ask, operation, input, caller) => {
      if (operation !== 'listWorkers' || input['cursor'] === undefined) return ask(operation, input, caller);
      const { items } = (await ask(operation, { ...input, cursor: undefined }, caller)) as Json;
      return { ...((await ask(operation, input, caller)) as Json), items };
    },
    reads: true,
  },
  {
    fault: 'the last of each page is lost',
    caught: 'lists the bookings that one has once each',
    answer: async (ask, operation, input, caller) => {
      const answer = (await ask(operation, input, caller)) as { items: unknown[]; nextCursor?: string };
      return operation === 'listBookings' && answer.nextCursor ? { ...answer, items: answer.items.slice(0, -1) } : answer;
    },
    reads: true,
  },
  {
    fault: 'the fee is unlike the ladder',
    caught: 'charges for a cancellation what the ladder said',
    answer: eachIn(
      /cancelBooking/,
      instead('cancellation', (cancellation: Json) => ({ ...cancellation, feeInFen: 77 })),
    ),
  },
  {
    fault: 'a stale version is accepted',
    caught: 'refuses a write against an older version',
    answer: async (ask, operation, input, caller) => {
      if (operation !== 'cancelBooking') return ask(operation, input, caller);
      const { version } = (await ask('getBooking', { bookingId: input['bookingId'] }, caller)) as Json;
      return ask(operation, { ...input, version }, caller);
    },
  },
  {
    fault: 'a conflict does not tell the current booking',
    caught: 'refuses a write against an older version',
    answer: (ask, operation, input, caller) =>
      ask(operation, input, caller).catch((problem: unknown) => {
        throw Object.defineProperty(problem as object, 'current', { value: undefined });
      }),
  },
  {
    fault: 'a bad question is answered with an empty list',
    caught: 'names what is wrong with a question for times',
    answer: (ask, operation, input, caller) =>
      ask(operation, input, caller).catch((problem: unknown) => {
        if (operation !== 'listSlots') throw problem;
        return { items: [], days: [], timeZone: 'Asia/Shanghai' };
      }),
    reads: true,
  },
  {
    fault: 'what is wrong is not named by its field',
    caught: 'names every field of a booking that is wrong',
    answer: (ask, operation, input, caller) =>
      ask(operation, input, caller).catch((problem: unknown) => {
        throw Object.defineProperty(problem as object, 'errors', { value: [] });
      }),
  },
  {
    fault: 'a taken time is still offered',
    caught: 'offers a time no more when its worker is booked',
    answer: (() => {
      const shown = new Map<string, unknown>();
      return async (ask, operation, input, caller) => {
        if (operation !== 'listSlots') return ask(operation, input, caller);
        const question = JSON.stringify(input);
        if (!shown.has(question)) shown.set(question, await ask(operation, input, caller));
        return shown.get(question);
      };
    })(),
  },
  {
    fault: 'the door number is shown to the worker',
    caught: 'shows the door number and the quote to the resident only',
    answer: eachIn(/getBooking/, (found) => {
      if (found['timeline']) found['doorNumber'] ??= '0420';
    }),
  },
  {
    fault: 'a code lives for an hour',
    caught: 'gives a worker a code of 300 characters at most, for a minute at most',
    answer: eachIn(
      /issueWorkerCode/,
      instead('expiresInSeconds', () => 3600),
    ),
  },
  {
    fault: 'a forged code is genuine',
    caught: 'refuses a code in which anything was changed',
    answer: eachIn(
      /verifyWorkerCode/,
      instead('outcome', () => 'genuine'),
    ),
  },
  {
    fault: 'a time shows another surcharge than is charged',
    caught: 'adds a day’s surcharge to the quote',
    answer: eachIn(
      /listSlots/,
      instead('surchargeInFen', (fen: number) => fen + 1500),
    ),
  },
  {
    fault: 'a cache may keep somebody’s bookings',
    caught: 'lets no cache keep what is somebody’s own',
    respond: header('cache-control', 'public, max-age=60'),
    reads: true,
  },
  {
    fault: 'an error comes with status 200',
    caught: 'refuses with application/problem+json, whose code has its own status',
    respond: (response) => (response.ok ? response : new Response(response.body, { status: 200, headers: response.headers })),
    reads: true,
  },
];

/** The reference with the mutant's line in it. */
export const withMutant = (backend: Backend, { answer }: Mutant): Backend => {
  if (!answer) return backend;
  const ask: Answer = (name, input, caller) => backend.call(backend.operations[name]!, input, caller);
  return { ...backend, call: (operation, input, caller) => answer(ask, operation.name, input as Json, caller) };
};
