import { operations as contract } from '../contract/index.ts';
import { watchBookings } from '../contract/live.ts';
import type { AnyOperation } from '../contract/operation.ts';
import type { LiveEvent } from '../domain/live.ts';
import { Problem } from '../domain/problem.ts';
import { invalid, KeptProblem, Unready, type AnyHandler, type Context } from './context.ts';
import { handlers as rules } from './handlers/index.ts';
import { createInFlight, keyedWrite, onceByKey } from './idempotency.ts';
import { randomText } from './ids.ts';
import { Live } from './live.ts';
import { parseInput } from './parse-input.ts';
import { createRateLimiter } from './rate-limits.ts';
import { authorise, guardBooking, namedBooking } from './roles.ts';
import { defaultSettings, type Settings } from './settings.ts';
import type { Queries, Store } from './store.ts';

export interface Caller {
  token?: string | undefined;
  /** Where the call comes from, for limits and for holds of unknown viewers. */
  address: string;
  idempotencyKey?: string | undefined;
  siteKey?: string | undefined;
}

export interface Backend {
  readonly operations: Readonly<Record<string, AnyOperation>>;
  readonly settings: Settings;
  /** Answers, or throws a `Problem`. */
  call(operation: AnyOperation, input: unknown, caller: Caller): Promise<unknown>;
  /** `watchBookings`: what the caller may hear from now on, or from `lastEventId` on. Throws a `Problem` before the first event only. */
  watch(caller: Caller, options: { signal: AbortSignal; lastEventId?: string | undefined }): Promise<AsyncIterableIterator<LiveEvent>>;
  /** Ends every stream and takes no new one: the first step of closing. */
  endStreams(): void;
  close(): Promise<void>;
}

export interface BackendOptions {
  store: Store;
  now?: () => number;
  random?: () => string;
  settings?: Partial<Settings>;
  operations?: Readonly<Record<string, AnyOperation>>;
  handlers?: Readonly<Record<string, AnyHandler>>;
  /** Told of everything that is no `Problem`; the caller only hears `unknown`. */
  onFault?: (fault: unknown, operation: string) => void;
}

/** It is kept with what it brings, and comes in a header that no shape checks. */
const refuseSiteKey = (siteKey: string | undefined): void => {
  if (siteKey !== undefined && !/^[\x21-\x7e]{1,64}$/.test(siteKey)) throw invalid([{ path: 'Linli-Site-Key', message: 'malformed' }]);
};

/** The contract fulfilled by the rules over a store. */
export const createBackend = (options: BackendOptions): Backend => {
  const { store, now = Date.now, random = randomText } = options;
  const operations: Readonly<Record<string, AnyOperation>> = options.operations ?? contract;
  const handlers: Readonly<Record<string, AnyHandler>> = options.handlers ?? rules;
  const { onFault = (fault, operation) => console.error(operation, fault) } = options;
  const settings: Settings = { ...defaultSettings, ...options.settings };
  const operationNames = Object.keys(operations).filter((name) => handlers[name]);
  const limit = createRateLimiter(store, settings);
  const live = new Live(store, settings, (fault) => onFault(fault, watchBookings.name));
  const inFlight = createInFlight();

  /** Who asks for what, once it is known that they may. */
  const admit = async (operation: AnyOperation, given: unknown, { token, address, siteKey }: Caller, at: number) => {
    const principal = token ? await store.read((queries) => queries.principal(token)) : undefined;
    const asker = { principal, address, now: at };
    try {
      const scope = authorise(operation, principal);
      refuseSiteKey(siteKey);
      const input = parseInput(operation, given);
      return { principal, scope, input, count: () => limit(operation, { ...asker, input }) };
    } catch (refusal) {
      // Refused askers count too, but not by the number that they name: it may be anybody's.
      await limit(operation, { ...asker, input: {} });
      throw refusal;
    }
  };

  const answer = async (operation: AnyOperation, given: unknown, caller: Caller): Promise<unknown> => {
    const handler = handlers[operation.name];
    if (!handler || !operations[operation.name]) throw new Problem('not-supported');
    const at = now();
    const { principal, scope, input, count } = await admit(operation, given, caller, at);
    await count();

    const addressViewer = `address:${caller.address}`;
    const viewer = principal?.id ?? addressViewer;
    const contextOf = (queries: Queries): Context => {
      const newId = (prefix: string) => `${prefix}_${random()}`;
      const { siteKey } = caller;
      return { queries, principal, viewer, addressViewer, siteKey, now: at, settings, operationNames, newId };
    };
    const run = async (queries: Queries, keyed?: Parameters<typeof onceByKey>[1]): Promise<unknown> => {
      const context = contextOf(queries);
      const effect = async () => {
        const { bookingId } = input;
        if (typeof bookingId === 'string')
          context.booking = await (operation.auth === 'anyone'
            ? namedBooking(queries, bookingId, principal)
            : guardBooking(queries, bookingId, scope, principal));
        return handler(context, input as never);
      };
      return keyed ? onceByKey(context, keyed, effect) : effect();
    };

    if (operation.method === 'GET') {
      const read = () => store.read((queries) => run(queries));
      return read().catch(async (fault: unknown) => {
        if (!(fault instanceof Unready)) throw fault;
        await store.transact((queries) => fault.prepare(contextOf(queries)));
        return read();
      });
    }
    const write = async (keyed?: Parameters<typeof onceByKey>[1]) => {
      const outcome = await store.transact(async (queries) => {
        try {
          return { answer: await run(queries, keyed) };
        } catch (problem) {
          if (problem instanceof KeptProblem) return { problem };
          throw problem;
        }
      });
      if (outcome.problem) throw outcome.problem;
      return outcome.answer;
    };
    const { idempotencyKey } = caller;
    if (!operation.idempotent || idempotencyKey === undefined) return write();
    const keyed = await keyedWrite(`${viewer} ${operation.name}`, idempotencyKey, input);
    return inFlight(keyed, () => write(keyed));
  };

  const listen: Backend['watch'] = async (caller, { signal, lastEventId }) => {
    const operation = operations[watchBookings.name];
    if (!operation) throw new Problem('not-supported');
    const at = now();
    const { principal, count } = await admit(operation, {}, caller, at);
    await count();
    if (!principal) throw new Problem('unauthorized');
    return live.open(principal, { signal, lastEventId, now: at });
  };

  const guarded = async <T>(operation: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (fault) {
      if (fault instanceof Problem) throw fault;
      onFault(fault, operation);
      throw new Problem('unknown');
    }
  };

  return {
    operations,
    settings,
    call: (operation, input, caller) => guarded(operation.name, () => answer(operation, input, caller)),
    watch: (caller, options) => guarded(watchBookings.name, () => listen(caller, options)),
    endStreams: () => live.close(),
    async close() {
      live.close();
      await store.close();
    },
  };
};
