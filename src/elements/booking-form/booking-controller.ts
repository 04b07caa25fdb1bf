import type { ReactiveController } from 'lit';
import type { LinliElement } from '../../context/linli-element.ts';
import { isAborted } from '../../context/patience.ts';
import { Problem } from '../../domain/problem.ts';
import type { Intent } from '../../flows/booking/intents.ts';
import type { Need } from '../../flows/booking/needs.ts';
import type { OrderContext } from '../../flows/booking/order.ts';
import { type BookingState, initialState } from '../../flows/booking/state.ts';
import { firstFlow, type Flow } from './flow.ts';
import { type Rest, restOfForm } from './load.ts';

const patienceMs = 30_000;
const writePatienceMs = 60_000;

/** Never taken back: leaving the page or changing one's mind does not undo a write. */
const isWrite = (name: string): boolean => /^\{"ask":"(create|cancel|release)"/.test(name);

const isProblem = (error: unknown): error is Problem => typeof (error as Problem | undefined)?.code === 'string';

const keptIn = (name: string): string | null => {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
};

/** Owns the state: every change comes in as an intent, and what the state then needs is asked. */
export class BookingController implements ReactiveController {
  #element: LinliElement;
  #page: () => OrderContext;
  #changed: (intent: Intent, before: BookingState) => void;
  #flow: Flow = firstFlow;
  #state = initialState;
  #running = new Map<string, AbortController>();
  #kept: InstanceType<Rest['Keeping']> | undefined;
  #wished: string | undefined;

  constructor(element: LinliElement, page: () => OrderContext, changed: (intent: Intent, before: BookingState) => void) {
    this.#element = element;
    this.#page = page;
    this.#changed = changed;
    element.addController(this);
  }

  get state(): BookingState {
    return this.#state;
  }

  hostConnected(): void {
    this.#kept?.watch();
    this.#sync();
  }

  hostDisconnected(): void {
    this.#kept?.stop();
  }

  /** Once it is known whom to ask. What was kept, or a service that the page wishes, is for the whole flow. */
  begin(wishedServiceId: string | undefined): void {
    this.#wished = wishedServiceId;
    if (wishedServiceId || keptIn(this.#draftName)) void this.#takeOver();
  }

  /** Another community or backend: nothing that was answered or chosen holds any more. */
  restart(): void {
    for (const life of this.#running.values()) life.abort();
    this.#running.clear();
    this.#kept?.stop();
    this.#kept = undefined;
    this.#flow = firstFlow;
    this.#state = initialState;
    this.#sync();
  }

  send(intent: Intent): void {
    if (!this.#flow.handles(intent)) return void this.#takeOver().then((done) => done && this.send(intent));
    const before = this.#state;
    this.#state = this.#flow.reduce(before, intent);
    if (this.#state === before) return;
    this.#kept?.keep(this.#state, before);
    this.#sync();
    this.#changed(intent, before);
    this.#element.requestUpdate();
  }

  /** The whole flow takes over from the first screen's; false if its code cannot be had. */
  async #takeOver(): Promise<boolean> {
    if (this.#flow !== firstFlow) return true;
    this.send({ type: 'rest-asked' });
    try {
      const { Keeping, wholeFlow } = await restOfForm.load();
      // Another intent may have been quicker.
      if (this.#flow !== firstFlow) return true;
      this.#flow = wholeFlow;
      this.#kept = new Keeping(this.#draftName, (intent) => this.send(intent));
      if (this.#element.isConnected) this.#kept.watch();
      this.send({ type: 'started', draft: this.#kept.wanted(this.#wished, this.#state) });
      return true;
    } catch {
      this.send({ type: 'rest-failed', trouble: { code: 'offline' } });
      return false;
    }
  }

  /** Asks what is needed and not asked yet; drops the questions whose answers are wanted no more. */
  #sync(): void {
    const wanted = new Map(this.#flow.needs(this.#state).map((need) => [JSON.stringify(need), need]));
    for (const [name, life] of this.#running) {
      if (wanted.has(name) || isWrite(name)) continue;
      this.#running.delete(name);
      life.abort();
    }
    for (const [name, need] of wanted) if (!this.#running.has(name)) void this.#ask(name, need);
  }

  async #ask(name: string, need: Need): Promise<void> {
    const life = new AbortController();
    const { signal } = life;
    this.#running.set(name, life);
    const timer = setTimeout(() => life.abort(new Problem('timeout')), isWrite(name) ? writePatienceMs : patienceMs);
    let intent: Intent | undefined;
    try {
      const { env } = this.#element;
      intent = await this.#flow.ask(need, { element: this.#element, env, state: this.#state, page: this.#page(), signal });
    } catch (error) {
      // Dropped by us, or the element has left the page: nobody waits for this answer.
      if (!isAborted(error)) intent = this.#flow.failed(need, isProblem(error) ? error : new Problem('unknown', { cause: error }));
    }
    clearTimeout(timer);
    if (this.#running.get(name) === life) this.#running.delete(name);
    if (intent && !isAborted(signal.reason)) this.send(intent);
  }

  /** One draft per backend, community and element. */
  get #draftName(): string {
    const { apiBase = '' } = this.#element.env.layer;
    return `linli:booking:${typeof apiBase === 'string' ? apiBase : apiBase.baseUrl}|${this.#page().communityId}|${this.#element.id}`;
  }
}
