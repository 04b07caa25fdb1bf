import { operations } from '../../contract/index.ts';
import type { AnyOperation, InputOf } from '../../contract/operation.ts';
import { readAnswer } from '../../adapters/http/answer.ts';
import { toRequest } from '../../adapters/http/request.ts';
import { Problem } from '../../domain/problem.ts';
import { fail, skip } from '../behaviour/expect.ts';
import { demoPeople } from '../behaviour/portal-of.ts';
import type { CallAs, People, Portal } from '../behaviour/portal.ts';
import { typed } from '../behaviour/scene.ts';
import type { ConformanceOptions, Tried } from './options.ts';
import { Wire } from './wire.ts';

const roles = Object.keys(demoPeople) as (keyof People)[];

const flagOf: Record<keyof People, string> = {
  resident: '--token',
  otherResident: '--other-token',
  worker: '--worker-token',
  company: '--company-token',
  office: '--office-token',
};

/** Found in what is written, and what nobody may see again: the resident knows it, everybody else may not. */
const marks = [typed.name, typed.phone];

const pause = (seconds: number) => new Promise((done) => setTimeout(done, seconds * 1000));

/** A portal anywhere, asked over HTTP; remembers what was asked in a case and what was made in all. */
export class KitPortal implements Portal {
  readonly people: People;
  readonly lacks: ReadonlySet<keyof People>;
  /** Of the case that runs. */
  tried: Tried[] = [];
  /** Why the case that runs cannot say anything. */
  skipped: string | undefined;
  readonly booked = new Map<string, string>();
  readonly held = new Map<string, string>();
  /** Names in `getCapabilities`; all, while nobody knows. */
  #offered: ReadonlySet<string> | undefined;
  readonly #write: boolean;
  readonly #tokens: Partial<People>;
  readonly #wire: Wire;

  constructor(options: ConformanceOptions) {
    this.#tokens = options.people ?? {};
    this.#write = options.write ?? false;
    this.#wire = new Wire(options);
    this.lacks = new Set(roles.filter((role) => !this.#tokens[role]));
    this.people = Object.defineProperties(
      {} as People,
      Object.fromEntries(roles.map((role) => [role, { get: () => this.#tokenOf(role) }])),
    );
  }

  /** What the portal says that it can do; what it does not name is not asked for. */
  async lookAround(): Promise<void> {
    const named = (await this.call(operations.getCapabilities, {})) as { operations?: unknown };
    if (Array.isArray(named.operations)) this.#offered = new Set(named.operations.map(String));
  }

  begin(): void {
    this.tried = [];
    this.skipped = undefined;
  }

  offers({ name }: AnyOperation): boolean {
    return this.#offered?.has(name) !== false;
  }

  async call<O extends AnyOperation>(operation: O, input: InputOf<O>, options: CallAs = {}): Promise<unknown> {
    const { answer } = await this.exchange(operation, input, options);
    return answer;
  }

  /** The answer and the response that it came with. */
  async exchange<O extends AnyOperation>(operation: O, given: InputOf<O>, options: CallAs = {}) {
    if (operation.method !== 'GET' && !this.#write) this.#skip('it writes, and --write was not given');
    if (!this.offers(operation)) this.#skip(`the portal does not name ${operation.name} among its operations`);
    const input = this.#marked(operation, given);
    const tried = this.#note(operation, input as object, options.as);
    try {
      const response = await this.#patiently(operation, input, options);
      tried.came = `HTTP ${response.status}`;
      const answer = await this.#read(operation, response);
      this.#remember(operation, answer, options.as);
      return { answer, response };
    } catch (error) {
      if (error instanceof Problem) tried.came = `${tried.came === '' ? '' : `${tried.came}, `}${error.code}`;
      throw error;
    }
  }

  /** What was refused, as it came. */
  refusal<O extends AnyOperation>(operation: O, input: InputOf<O>, options: CallAs = {}): Promise<Response> {
    const tried = this.#note(operation, input as object, options.as);
    return this.#patiently(operation, input, options).then((response) => {
      tried.came = `HTTP ${response.status}`;
      return response;
    });
  }

  #skip(reason: string): never {
    this.skipped ??= reason;
    return skip(reason);
  }

  #tokenOf(role: keyof People): string {
    return this.#tokens[role] ?? this.#skip(`it needs somebody else: ${flagOf[role]} was not given`);
  }

  #note(operation: AnyOperation, input: object, as: string | undefined): Tried {
    const role = roles.find((each) => this.#tokens[each] === as);
    const { name, method } = operation;
    let path = operation.path;
    try {
      path = toRequest(operation, input).path.slice(0, 160);
    } catch {
      // The question itself is refused before it is sent.
    }
    const tried: Tried = { operation: name, method, path, ...(as !== undefined && { as: role ?? 'somebody unknown' }), came: '' };
    this.tried.push(tried);
    return tried;
  }

  /** So that whoever finds it in their books knows where it comes from. */
  #marked<O extends AnyOperation>(operation: O, input: InputOf<O>): InputOf<O> {
    const isPlain = operation.name === 'createBooking' && !Object.hasOwn(input as object, 'metadata');
    return isPlain ? ({ ...(input as object), metadata: { madeBy: 'linli conformance' } } as InputOf<O>) : input;
  }

  /** Waits where it is told to; a limit on holds is what a case asks about. */
  async #patiently<O extends AnyOperation>(operation: O, input: InputOf<O>, options: CallAs): Promise<Response> {
    for (let tries = 0; ; tries++) {
      const response = await this.#wire.ask(operation, input, options);
      const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
      if (response.status !== 429 || operation.name === 'holdSlot' || tries === 3 || !(seconds <= 60)) return response;
      await response.body?.cancel();
      await pause(seconds);
    }
  }

  async #read(operation: AnyOperation, response: Response): Promise<unknown> {
    // How refusals are told is for the adapter to know; an answer is looked at as it is, with all that it should not hold.
    if (!response.ok || operation.media === 'blob') return readAnswer(operation, response, Date.now());
    if (operation.media === 'stream') {
      // That it opens is all there is to see; nobody listens.
      await response.body?.cancel();
      return {};
    }
    const text = await response.text();
    for (const mark of marks) if (text.includes(mark)) fail(`${operation.name}: “${mark}” comes back unmasked`);
    try {
      return JSON.parse(text);
    } catch {
      return fail(`${operation.name}: the answer is no JSON: ${JSON.stringify(text.slice(0, 60))}`);
    }
  }

  #remember({ name }: AnyOperation, answer: unknown, as = ''): void {
    const { id } = answer as { id?: unknown };
    if (typeof id !== 'string') return;
    if (name === 'createBooking') this.booked.set(id, as);
    if (name === 'holdSlot') this.held.set(id, as);
  }
}
