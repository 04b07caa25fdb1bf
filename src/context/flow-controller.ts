import type { ReactiveController } from 'lit';
import { Problem } from '../domain/problem.ts';
import type { LinliElement } from './linli-element.ts';
import { isAborted } from './patience.ts';
import { isProblem } from './report.ts';

/** A pure flow, and how what its state needs is asked. */
export interface Flow<State, Intent, Need> {
  initial: State;
  reduce(state: State, intent: Intent): State;
  /** Plain values: the same need, written the same way, is asked once. */
  needs(state: State): Need[];
  /** Never taken back: leaving the page or changing one's mind does not undo a write. */
  isWrite(need: Need): boolean;
  ask(need: Need, signal: AbortSignal): Promise<Intent>;
  failed(need: Need, problem: Problem): Intent;
}

const patienceMs = 30_000;
const writePatienceMs = 60_000;

/** Owns the state: every change comes in as an intent, and what the state then needs is asked. */
export class FlowController<State, Intent, Need> implements ReactiveController {
  #element: LinliElement;
  #flow: Flow<State, Intent, Need>;
  #changed: (intent: Intent, before: State) => void;
  #state: State;
  #running = new Map<string, { need: Need; life: AbortController }>();

  constructor(element: LinliElement, flow: Flow<State, Intent, Need>, changed: (intent: Intent, before: State) => void) {
    this.#element = element;
    this.#flow = flow;
    this.#changed = changed;
    this.#state = flow.initial;
    element.addController(this);
  }

  get state(): State {
    return this.#state;
  }

  hostConnected(): void {
    // Questions that were dropped when the element left the page are asked again.
    this.#sync();
  }

  /** Nothing that was answered holds any more; what was sent is waited for no longer. */
  restart(): void {
    for (const { life } of this.#running.values()) life.abort();
    this.#running.clear();
    this.#state = this.#flow.initial;
    this.#sync();
  }

  send(intent: Intent): void {
    const before = this.#state;
    this.#state = this.#flow.reduce(before, intent);
    if (this.#state === before) return;
    this.#sync();
    this.#changed(intent, before);
    this.#element.requestUpdate();
  }

  /** Asks what is needed and not asked yet; drops the questions whose answers are wanted no more. */
  #sync(): void {
    const wanted = new Map(this.#flow.needs(this.#state).map((need) => [JSON.stringify(need), need]));
    for (const [name, { need, life }] of this.#running) {
      if (wanted.has(name) || this.#flow.isWrite(need)) continue;
      this.#running.delete(name);
      life.abort();
    }
    for (const [name, need] of wanted) if (!this.#running.has(name)) void this.#ask(name, need);
  }

  async #ask(name: string, need: Need): Promise<void> {
    const life = new AbortController();
    const { signal } = life;
    const asked = { need, life };
    this.#running.set(name, asked);
    const timer = setTimeout(() => life.abort(new Problem('timeout')), this.#flow.isWrite(need) ? writePatienceMs : patienceMs);
    let intent: Intent | undefined;
    try {
      intent = await this.#flow.ask(need, signal);
    } catch (error) {
      // Dropped by us, or the element has left the page: nobody waits for this answer.
      if (!isAborted(error)) intent = this.#flow.failed(need, isProblem(error) ? error : new Problem('unknown', { cause: error }));
    }
    clearTimeout(timer);
    if (this.#running.get(name) === asked) this.#running.delete(name);
    if (intent && !isAborted(signal.reason)) this.send(intent);
  }
}
