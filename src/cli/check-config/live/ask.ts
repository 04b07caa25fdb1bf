import type { HttpConfig } from '../../../adapters/http/config.ts';
import { createHttpAdapter } from '../../../adapters/http/http-adapter.ts';
import { operations as contract } from '../../../contract/index.ts';
import type { AnyOperation } from '../../../contract/operation.ts';
import { Problem } from '../../../domain/problem.ts';
import { sensitivityOf } from '../../../domain/sensitivity.ts';
import type * as z from 'zod/mini';
import { alternatives, elementOf, fieldsOf, type Schema } from '../config/schema.ts';
import { recordOf } from '../file/fault.ts';
import { corsFault, type Exchange } from './cors.ts';
import { shown } from './shown.ts';

export interface LiveOptions {
  config: HttpConfig;
  community?: string | undefined;
  token?: string | undefined;
  origin?: string | undefined;
  signal: AbortSignal;
  onAnswer?: (answer: LiveAnswer) => void;
}

export interface LiveAnswer {
  operation: string;
  outcome: 'right' | 'wrong' | 'skipped';
  /** `GET /path` with what came, for each question that the operation took. */
  asked: string[];
  /** Why it was not asked, or what is wrong. */
  reason?: string;
  /** What came, masked and shortened. */
  backend?: unknown;
  /** What an element gets to see, masked and shortened. */
  element?: unknown;
  /** Why a page of the origin may not ask. */
  cors?: string;
}

/** What came so far, out of which later questions are made. */
type Found = Record<string, unknown>;
type Input = Record<string, unknown> | string;

const firstId = (page: unknown): string | undefined => {
  const items = recordOf(page)['items'];
  const id = Array.isArray(items) ? recordOf(items[0])['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
};

const withId = (name: string, id: string | undefined, of: string): Input => (id === undefined ? `no ${of} to ask about` : { [name]: id });

/** In this order; a text says why there is nothing to ask. All of them only read. */
const questions: [operation: string, input: (found: Found, options: LiveOptions) => Input][] = [
  ['getCapabilities', () => ({})],
  ['getCommunity', (_, { community }) => withId('communityId', community, 'community in the file')],
  ['listServices', (_, { community }) => ({ ...(community && { communityId: community }), limit: 20 })],
  ['getService', ({ listServices }) => withId('serviceId', firstId(listServices), 'service')],
  ['listSlots', ({ listServices }) => withId('serviceId', firstId(listServices), 'service')],
  ['listWorkers', (_, { community }) => ({ ...(community && { communityId: community }), limit: 20 })],
  ['getWorker', ({ listWorkers }) => withId('workerId', firstId(listWorkers), 'worker')],
  ['getReviewSummary', ({ listServices }) => subject(firstId(listServices))],
  ['listReviews', ({ listServices }) => subject(firstId(listServices))],
  ['getMe', (_, { token }) => (token ? {} : 'nobody is signed in: --token')],
  ['listBookings', (_, { token }) => (token ? { limit: 20 } : 'nobody is signed in: --token')],
  ['getBooking', ({ listBookings }) => withId('bookingId', firstId(listBookings), 'booking')],
];

const subject = (id: string | undefined): Input => (id === undefined ? 'no service to ask about' : { subject: `service:${id}` });

const tellsOfPeople = (schema: Schema, depth = 0): boolean =>
  depth < 8 &&
  alternatives(schema).some((one) => {
    if (sensitivityOf.has(one as z.ZodMiniType)) return true;
    const inner = [...Object.values(fieldsOf(one) ?? {}), ...[elementOf(one) ?? []].flat()];
    return inner.some((field) => sensitivityOf.has(field as z.ZodMiniType) || tellsOfPeople(field, depth + 1));
  });

/** A step before a reading question that writes would write. */
const writingStep = (config: HttpConfig, name: string): string | undefined => {
  const steps = recordOf(recordOf(config.operations?.[name])['steps']);
  return Object.keys(steps).find((step) => !['GET', undefined].includes(recordOf(steps[step])['method'] as string | undefined));
};

/** The same question for each of many days stands there once. */
const counted = (lines: readonly string[]): string[] =>
  [...new Set(lines)].map((line) => {
    const times = lines.filter((one) => one === line).length;
    return times > 1 ? `${line} (${times} times)` : line;
  });

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text.slice(0, 200);
  }
};

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Problem)) return String(error);
  return error.message === error.code ? error.code : `${error.code}: ${error.message}`;
};

/** Asks every reading operation once, through the adapter that the elements use, and keeps what went over the line. */
export const askAll = async (options: LiveOptions): Promise<LiveAnswer[]> => {
  const { config, token, origin, signal, onAnswer } = options;
  let line: { exchange: Exchange; text: string }[] = [];
  const adapter = createHttpAdapter({
    ...config,
    getToken: () => token,
    retries: 0,
    fetch: async (url, init) => {
      const address = url.startsWith('/') ? `${origin}${url}` : url;
      const headers = new Headers(init.headers);
      const response = await fetch(address, { ...init, ...(origin && { headers: { ...Object.fromEntries(headers), origin } }) });
      const text = await response
        .clone()
        .text()
        .catch(() => '');
      line.push({
        exchange: { method: init.method ?? 'GET', url: address, headers, status: response.status, came: response.headers },
        text,
      });
      return response;
    },
  });

  const ask = async (operation: AnyOperation, input: Input, found: Found): Promise<LiveAnswer> => {
    const { name } = operation;
    const skipped = (reason: string): LiveAnswer => ({ operation: name, outcome: 'skipped', asked: [], reason });
    if (!adapter.supports(operation)) return skipped('not supported: its feature hides');
    const step = writingStep(config, name);
    if (step !== undefined) return skipped(`its step “${step}” is no GET, and nothing is written here`);
    if (typeof input === 'string') return skipped(input);
    line = [];
    const isPersonal = tellsOfPeople(operation.response);
    const told = () => {
      const last = line.at(-1);
      return {
        asked: counted(line.map(({ exchange: { method, url, status } }) => `${method} ${new URL(url).pathname} → ${status}`)),
        ...(last && { backend: shown(jsonIn(last.text), isPersonal) }),
      };
    };
    try {
      const answer = await adapter.call(operation, input as never, { signal });
      found[name] = answer;
      return { operation: name, outcome: 'right', ...told(), element: shown(answer, false) };
    } catch (error) {
      signal.throwIfAborted();
      return { operation: name, outcome: 'wrong', reason: reasonOf(error), ...told() };
    }
  };

  const isWithCookies = config.auth?.kind === 'cookie';
  const answers: LiveAnswer[] = [];
  const found: Found = {};
  for (const [name, inputFor] of questions) {
    const answer = await ask((contract as Record<string, AnyOperation>)[name]!, inputFor(found, options), found);
    const last = line.at(-1);
    const cors = origin && last && answer.outcome !== 'skipped' ? await corsFault(last.exchange, origin, isWithCookies, signal) : undefined;
    answers.push(cors === undefined ? answer : { ...answer, cors });
    onAnswer?.(answers.at(-1)!);
  }
  return answers;
};
