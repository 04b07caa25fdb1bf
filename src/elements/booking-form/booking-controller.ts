import type { ReactiveController } from 'lit';
import { Problem } from '../../domain/problem.ts';
import type { Intent } from '../../flows/booking/intents.ts';
import { isWrite, type Need, needs } from '../../flows/booking/needs.ts';
import type { OrderContext } from '../../flows/booking/order.ts';
import { reduce } from '../../flows/booking/reduce.ts';
import { type BookingState, initialState } from '../../flows/booking/state.ts';
import type { LinliElement } from '../../context/linli-element.ts';
import { isAborted } from '../../context/patience.ts';
import type { Asking, Asks } from './asking.ts';
import { type EarlyAsk, earlyAsks } from './asks.ts';
import { DraftStore } from './draft-store.ts';
import { failure } from './failure.ts';

const patienceMs = { read: 30_000, write: 60_000 };

const isProblem = (error: unknown): error is Problem => typeof (error as Problem | undefined)?.code === 'string';

type LoadLater = () => Promise<{ laterAsks: Asks<Exclude<Need['ask'], EarlyAsk>> }>;

/** Owns the state: every change comes in as an intent, and what the state then needs is asked. */
export class BookingController implements ReactiveController {
  #element: LinliElement;
  #page: () => OrderContext;
  #loadLater: LoadLater;
  #changed: (intent: Intent, before: BookingState) => void;
  #state = initialState;
  #running = new Map<string, AbortController>();
  #holdTimer: ReturnType<typeof setTimeout> | undefined;
  #stopWatching: (() => void) | undefined;
  readonly drafts: DraftStore;

  constructor(
    element: LinliElement,
    page: () => OrderContext,
    loadLater: LoadLater,
    changed: (intent: Intent, before: BookingState) => void,
  ) {
    this.#element = element;
    this.#page = page;
    this.#loadLater = loadLater;
    this.#changed = changed;
    this.drafts = new DraftStore(() => `linli:booking:${element.env.layer.apiBase ?? ''}|${page().communityId}|${element.id}`);
    element.addController(this);
  }

  get state(): BookingState {
    return this.#state;
  }

  hostConnected(): void {
    this.#stopWatching = this.drafts.watch(({ serviceId, slot, sent, bookingId }) => {
      const { choice } = this.#state;
      // Another order that the other tab began is no business of this one.
      if (!slot || serviceId !== choice.serviceId || slot.start !== choice.slot?.start) return;
      if (bookingId) this.send({ type: 'booked-elsewhere', bookingId });
      else if (sent) this.send({ type: 'sent-elsewhere', sent });
    });
    this.#sync();
  }

  hostDisconnected(): void {
    this.#stopWatching?.();
  }

  send(intent: Intent): void {
    const before = this.#state;
    this.#state = reduce(before, intent);
    if (this.#state === before) return;
    if (this.#state.hold !== before.hold) this.#watchHold();
    if (intent.type !== 'started') this.drafts.write(this.#state);
    this.#sync();
    this.#changed(intent, before);
    this.#element.requestUpdate();
  }

  /** Asks what is needed and not asked yet; drops the questions whose answers are wanted no more. */
  #sync(): void {
    const wanted = new Map(needs(this.#state).map((need) => [JSON.stringify(need), need]));
    for (const [name, life] of this.#running) if (!wanted.has(name)) this.#drop(name, life);
    for (const [name, need] of wanted) if (!this.#running.has(name)) void this.#ask(name, need);
  }

  #drop(name: string, life: AbortController): void {
    if (isWrite(JSON.parse(name) as Need)) return;
    this.#running.delete(name);
    life.abort();
  }

  async #ask(name: string, need: Need): Promise<void> {
    const life = new AbortController();
    this.#running.set(name, life);
    const timer = setTimeout(() => life.abort(new Problem('timeout')), isWrite(need) ? patienceMs.write : patienceMs.read);
    let intent: Intent | undefined;
    try {
      intent = await this.#answer(need, life.signal);
    } catch (error) {
      // Dropped by us, or the element has left the page: nobody waits for this answer.
      if (!isAborted(error)) intent = failure(need, isProblem(error) ? error : new Problem('unknown', { cause: error }));
    } finally {
      clearTimeout(timer);
      if (this.#running.get(name) === life) this.#running.delete(name);
    }
    if (intent && !isAborted(life.signal.reason)) this.send(intent);
  }

  async #answer(need: Need, signal: AbortSignal): Promise<Intent> {
    const asks: Partial<Asks> = need.ask in earlyAsks ? earlyAsks : (await this.#later()).laterAsks;
    const ask = asks[need.ask] as (need: Need, asking: Asking) => Promise<Intent>;
    const { env } = this.#element;
    return ask(need, { element: this.#element, env, state: this.#state, page: this.#page(), signal });
  }

  #later = () =>
    this.#loadLater().catch((cause: unknown) => {
      throw new Problem('offline', { cause });
    });

  /** The held time, while nobody is filling in the form. */
  giveBack(): void {
    if (this.#state.hold.at === 'held') this.send({ type: 'hold-given-back' });
  }

  /** Another community or backend: nothing that was answered or chosen holds any more. */
  restart(): void {
    for (const life of this.#running.values()) life.abort();
    this.#running.clear();
    this.#state = initialState;
    this.#sync();
  }

  #watchHold(): void {
    clearTimeout(this.#holdTimer);
    const { hold } = this.#state;
    if (hold.at === 'held') this.#holdTimer = setTimeout(() => this.send({ type: 'hold-lapsed' }), hold.seconds * 1000);
  }
}
