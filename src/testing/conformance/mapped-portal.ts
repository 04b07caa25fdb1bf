import { operations } from '../../contract/index.ts';
import type { AnyOperation, InputOf } from '../../contract/operation.ts';
import type { HttpConfig } from '../../adapters/http/config.ts';
import { createHttpAdapter } from '../../adapters/http/http-adapter.ts';
import type { Adapter } from '../../adapters/adapter.ts';
import { Problem } from '../../domain/problem.ts';
import type { CallAs, Mapping, People } from '../behaviour/portal.ts';
import { inTheClear } from './in-the-clear.ts';
import { type Asked, signature } from './kit-portal.ts';
import { brings, knowsKeys } from './mapping-of.ts';
import { addProblem, isToWait, Notes, pause } from './notes.ts';
import type { ConformanceOptions, Token } from './options.ts';
import { Recorder } from './recorder.ts';
import { reasonOf } from './wire.ts';

interface Line {
  adapter: Adapter;
  recorder: Recorder;
}

/** How a case names people; who they are to which backend, only the adapter is told. */
const namesOf = (people: ConformanceOptions['people'] = {}): Partial<People> =>
  Object.fromEntries((Object.keys(people) as (keyof People)[]).filter((role) => people[role]).map((role) => [role, role]));

const fixedId = ({ operations: said = {} }: HttpConfig): string | undefined => {
  const { getCommunity } = said;
  return typeof getCommunity === 'object' ? (getCommunity.fixed as { id?: string } | undefined)?.id : undefined;
};

/** What shared caches and browsers may keep, by RFC 9111; none of it may be somebody's own. */
const isCacheable = (cacheControl: string): boolean =>
  /\bpublic\b|\b(s-)?max-age=[1-9]/.test(cacheControl) && !/\bno-store\b/.test(cacheControl);

/** Problems after which a booking may be there all the same. */
const unsure = ['contract', 'unknown', 'timeout', 'unavailable'];

/** A backend that a config maps, asked through the very adapter that pages use. */
export class MappedPortal implements Asked {
  readonly notes: Notes;
  readonly people;
  readonly lacks;
  readonly mapping;
  readonly #config: HttpConfig;
  readonly #options: ConformanceOptions;
  readonly #lines = new Map<string | undefined, Line>();
  /** Many back offices tell nobody anything who has not signed in, not even what services there are; pages then ask as the resident. */
  #asksWho = false;
  readonly #unmasked = new Set<string>();
  readonly #cacheable = new Set<string>();

  constructor(options: ConformanceOptions, config: HttpConfig) {
    this.#config = config;
    this.#options = options;
    this.notes = new Notes(namesOf(options.people), options.write ?? false);
    this.people = this.notes.people;
    this.lacks = this.notes.lacks;
    this.mapping = {
      communityId: options.communityId ?? fixedId(config),
      knowsKeys: knowsKeys(config),
      brings: (operation, field) => brings(config, operation, field),
      unmasked: () => [...this.#unmasked],
    } satisfies Mapping;
  }

  async lookAround(): Promise<void> {
    const asksBackend = (operation: AnyOperation) => {
      const said = this.#config.operations?.[operation.name];
      return said === true || (typeof said === 'object' && said.fixed === undefined);
    };
    const first = [operations.getCapabilities, operations.getCommunity, operations.listServices].find(asksBackend);
    const { communityId = 'unknown' } = this.mapping;
    if (first) await this.call<AnyOperation>(first, { communityId } as InputOf<AnyOperation>);
  }

  /** What caches may keep of the answers to somebody, in the case that runs. */
  get cacheable(): readonly string[] {
    return [...this.#cacheable];
  }

  begin(): void {
    this.notes.begin();
    this.#unmasked.clear();
    this.#cacheable.clear();
  }

  offers({ name }: AnyOperation): boolean {
    return Boolean(this.#config.operations?.[name]);
  }

  async call<O extends AnyOperation>(operation: O, given: InputOf<O>, { as: asker, key }: CallAs = {}): Promise<unknown> {
    const isForAll = asker === undefined && operation.auth === 'anyone' && !this.lacks.has('resident');
    const as = isForAll && this.#asksWho ? this.people.resident : asker;
    try {
      return await this.#ask(operation, given, { as, key });
    } catch (error) {
      if (!isForAll || this.#asksWho || !(error instanceof Problem && error.code === 'unauthorized')) throw error;
      this.#asksWho = true;
      return this.#ask(operation, given, { as: this.people.resident, key });
    }
  }

  async #ask<O extends AnyOperation>(operation: O, given: InputOf<O>, { as, key }: CallAs): Promise<unknown> {
    this.notes.allow(operation);
    if (!this.offers(operation)) this.notes.skip(`the config does not support ${operation.name}`);
    const input = this.#marked(operation, given);
    const { adapter, recorder } = this.#lineOf(as);
    const tried = this.notes.note(operation, operation.path, as);
    const before = recorder.exchanges.length;
    try {
      const answer = await this.#patiently(() => adapter.call(operation, input, { idempotencyKey: key }), operation, recorder);
      this.notes.remember(operation, answer, as);
      for (const one of inTheClear(operation.name, answer, recorder.exchanges.slice(before))) this.#unmasked.add(one);
      return answer;
    } catch (error) {
      addProblem(tried, error);
      const isUnsure = error instanceof Problem && unsure.includes(error.code);
      const isMade = operation.name === 'createBooking' && isUnsure && (recorder.exchanges.length > before || error.code === 'timeout');
      if (isMade) this.notes.unread++;
      throw error;
    } finally {
      const last = recorder.exchanges.slice(before).at(-1);
      if (last) Object.assign(tried, { method: last.method, path: last.path });
      tried.came = [last && `HTTP ${last.status}`, tried.came].filter(Boolean).join(', ') || 'nothing was sent';
      if (as !== undefined && last && isCacheable(last.cacheControl)) this.#cacheable.add(`${operation.name}: ${last.cacheControl}`);
    }
  }

  /** One page of one person: an adapter remembers what a price was asked for. */
  #lineOf(as: string | undefined): Line {
    let line = this.#lines.get(as);
    if (line) return line;
    const recorder = new Recorder(this.#options.fetch);
    const token: Token | undefined = as === undefined ? undefined : (this.#options.people?.[as as keyof People] ?? as);
    const getToken = ({ backend = '' }: { backend?: string }) => (typeof token === 'string' ? token : token?.[backend]);
    const { timeoutMs } = this.#options;
    const adapter = createHttpAdapter({
      ...this.#config,
      // A page tries again where this kit has to see it.
      retries: 0,
      ...(timeoutMs !== undefined && { timeoutMs }),
      getToken,
      fetch: recorder.fetch,
    });
    this.#lines.set(as, (line = { adapter, recorder }));
    return line;
  }

  /** So that whoever finds it in their books knows where it comes from, as far as the config tells them anything. */
  #marked<O extends AnyOperation>(operation: O, input: InputOf<O>): InputOf<O> {
    if (operation.name !== 'createBooking') return input;
    const metadata = this.mapping.brings(operation, 'metadata') && { metadata: { madeBy: signature } };
    return { ...(input as object), note: signature, ...metadata } as InputOf<O>;
  }

  async #patiently<T>(ask: () => Promise<T>, operation: AnyOperation, recorder: Recorder): Promise<T> {
    for (let tries = 0; ; tries++) {
      try {
        return await ask();
      } catch (error) {
        if (recorder.broken && error instanceof Problem) throw new Problem('offline', { detail: reasonOf(recorder.broken), cause: error });
        const seconds = error instanceof Problem && error.code === 'rate-limited' ? error.retryAfterSeconds : undefined;
        if (seconds === undefined || !isToWait(operation, seconds, tries)) throw error;
        await pause(seconds);
      }
    }
  }
}
