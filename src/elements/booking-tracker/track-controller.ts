import type { ReactiveController } from 'lit';
import type { LinliElement } from '../../context/linli-element.ts';
import { isAborted } from '../../context/patience.ts';
import { Problem } from '../../domain/problem.ts';
import type { Intent } from '../../flows/track/intents.ts';
import { firstNeeds, needsRest, reduceFirst } from '../../flows/track/first.ts';
import type { Need } from '../../flows/track/needs.ts';
import { initialState, type TrackState } from '../../flows/track/state.ts';
import { ask, failure } from './asks.ts';
import { actsOfTracker } from './load.ts';

const patienceMs = 30_000;
const writePatienceMs = 60_000;

/** Never taken back: leaving the page or changing one's mind does not undo a write. */
const isWrite = (name: string): boolean => name.startsWith('{"ask":"write"');

const isProblem = (error: unknown): error is Problem => typeof (error as Problem | undefined)?.code === 'string';

/** Owns the state: every change comes in as an intent, and what the state then needs is asked. */
export class TrackController implements ReactiveController {
  #element: LinliElement;
  #changed: (intent: Intent, before: TrackState) => void;
  #state = initialState;
  #running = new Map<string, AbortController>();
  #left = false;

  constructor(element: LinliElement, changed: (intent: Intent, before: TrackState) => void) {
    this.#element = element;
    this.#changed = changed;
    element.addController(this);
  }

  get state(): TrackState {
    return this.#state;
  }

  hostConnected(): void {
    addEventListener('online', this.#network);
    addEventListener('offline', this.#network);
    // What was seen before it left the page may no longer be so.
    if (this.#left) this.send({ type: 'heard', event: { type: 'reset' } });
    this.#left = false;
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#network);
    removeEventListener('offline', this.#network);
    this.#left = true;
  }

  /** Another booking, community or backend: nothing that was answered holds any more. */
  start(bookingId: string | undefined): void {
    for (const life of this.#running.values()) life.abort();
    this.#running.clear();
    this.send({ type: 'started', bookingId });
  }

  send(intent: Intent): void {
    const before = this.#state;
    this.#state = (actsOfTracker.now?.reduce ?? reduceFirst)(before, intent);
    if (this.#state === before) return;
    this.#sync();
    if (!actsOfTracker.now && needsRest(this.#state)) void this.takeOver();
    this.#changed(intent, before);
    this.#element.requestUpdate();
  }

  /** The whole flow takes over, or it is shown that its code cannot be had. */
  async takeOver(): Promise<void> {
    await actsOfTracker.load().catch(() => undefined);
    this.#sync();
    this.#element.requestUpdate();
  }

  #network = ({ type }: Event): void => this.send({ type: 'network', on: type === 'online' });

  /** Asks what is needed and not asked yet; drops the questions whose answers are wanted no more. */
  #sync(): void {
    const needs = actsOfTracker.now?.needs ?? firstNeeds;
    const wanted = new Map(needs(this.#state).map((need) => [JSON.stringify(need), need]));
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
      intent = await ask(need, { element: this.#element, env: this.#element.env, signal });
    } catch (error) {
      // Dropped by us, or the element has left the page: nobody waits for this answer.
      if (!isAborted(error)) intent = failure(need, isProblem(error) ? error : new Problem('unknown', { cause: error }));
    }
    clearTimeout(timer);
    if (this.#running.get(name) === life) this.#running.delete(name);
    if (intent && !isAborted(signal.reason)) this.send(intent);
  }
}
