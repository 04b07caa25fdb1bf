import { operations } from '../../contract/index.ts';
import type { AnyOperation, InputOf } from '../../contract/operation.ts';
import { readAnswer } from '../../adapters/http/answer.ts';
import { toRequest } from '../../adapters/http/request.ts';
import { fail } from '../behaviour/expect.ts';
import type { CallAs, Portal } from '../behaviour/portal.ts';
import { typed } from '../behaviour/scene.ts';
import { addProblem, isToWait, Notes, pause } from './notes.ts';
import type { ConformanceOptions } from './options.ts';
import { Wire } from './wire.ts';

/** What the kit asks, by whichever way. */
export interface Asked extends Portal {
  readonly notes: Notes;
  offers(operation: AnyOperation): boolean;
  begin(): void;
  /** Before the first case; throws `offline` or `timeout` where nothing answers at all. */
  lookAround(): Promise<void>;
}

/** Found in what is written, and what nobody may see again: the resident knows it, everybody else may not. */
export const marks = [typed.name, typed.phone];

export const signature = 'linli conformance';

const pathOf = (operation: AnyOperation, input: object): string => {
  try {
    return toRequest(operation, input).path.slice(0, 160);
  } catch {
    // The question itself is refused before it is sent.
    return operation.path;
  }
};

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** A portal anywhere that speaks the contract, asked over HTTP. */
export class KitPortal implements Asked {
  readonly notes: Notes;
  readonly people;
  readonly lacks;
  /** Names in `getCapabilities`; all, while nobody knows. */
  #offered: ReadonlySet<string> | undefined;
  readonly #wire: Wire;

  constructor(options: ConformanceOptions) {
    const tokens = Object.entries(options.people ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    this.notes = new Notes(Object.fromEntries(tokens), options.write ?? false);
    this.people = this.notes.people;
    this.lacks = this.notes.lacks;
    this.#wire = new Wire(options);
  }

  /** What the portal says that it can do; what it does not name is not asked for. */
  async lookAround(): Promise<void> {
    const named = (await this.call(operations.getCapabilities, {})) as { operations?: unknown };
    if (Array.isArray(named.operations)) this.#offered = new Set(named.operations.map(String));
  }

  begin(): void {
    this.notes.begin();
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
    this.notes.allow(operation);
    if (!this.offers(operation)) this.notes.skip(`the portal does not name ${operation.name} among its operations`);
    const input = this.#marked(operation, given);
    const tried = this.notes.note(operation, pathOf(operation, input as object), options.as);
    try {
      const response = await this.#patiently(operation, input, options);
      tried.came = `HTTP ${response.status}`;
      return { answer: await this.#read(operation, response, options.as), response };
    } catch (error) {
      addProblem(tried, error);
      throw error;
    }
  }

  /** What was refused, as it came. */
  async refusal<O extends AnyOperation>(operation: O, input: InputOf<O>, options: CallAs = {}): Promise<Response> {
    const tried = this.notes.note(operation, pathOf(operation, input as object), options.as);
    const response = await this.#patiently(operation, input, options);
    tried.came = `HTTP ${response.status}`;
    return response;
  }

  /** So that whoever finds it in their books knows where it comes from. */
  #marked<O extends AnyOperation>(operation: O, input: InputOf<O>): InputOf<O> {
    const isPlain = operation.name === 'createBooking' && !Object.hasOwn(input as object, 'metadata');
    return isPlain ? ({ ...(input as object), metadata: { madeBy: signature } } as InputOf<O>) : input;
  }

  async #patiently<O extends AnyOperation>(operation: O, input: InputOf<O>, options: CallAs): Promise<Response> {
    for (let tries = 0; ; tries++) {
      const response = await this.#wire.ask(operation, input, options);
      const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
      if (response.status !== 429 || !isToWait(operation, seconds, tries)) return response;
      await response.body?.cancel();
      await pause(seconds);
    }
  }

  async #read(operation: AnyOperation, response: Response, as: string | undefined): Promise<unknown> {
    // How refusals are told is for the adapter to know; an answer is looked at as it is, with all that it should not hold.
    if (!response.ok || operation.media === 'blob') return readAnswer(operation, response, Date.now());
    if (operation.media === 'stream') {
      // That it opens is all there is to see; nobody listens.
      await response.body?.cancel();
      return {};
    }
    const text = await response.text();
    const answer = jsonIn(text);
    // Whatever is wrong with the answer: what was made has to be undone.
    this.notes.remember(operation, answer, as);
    for (const mark of marks) if (text.includes(mark)) fail(`${operation.name}: “${mark}” comes back unmasked`);
    return answer === undefined ? fail(`${operation.name}: the answer is no JSON: ${JSON.stringify(text.slice(0, 60))}`) : answer;
  }
}
