import type { Adapter } from '../adapters/adapter.ts';
import { watchBookings } from '../contract/live.ts';
import type { LiveEvent } from '../domain/live.ts';
import type { Problem } from '../domain/problem.ts';
import { type PageChange, type PageLife, thisPage } from './page-life.ts';
import { errorOnce } from './warn-once.ts';

type Heard = (event: LiveEvent) => void;

/** `stop` ends whatever runs: a stream, the pause before the next one, the pause before the next look. */
type Line = { at: 'idle' } | { at: 'watching' | 'pausing' | 'polling'; stop: () => void };

const firstPauseMs = 1_000;
const longestPauseMs = 60_000;
/** A stream that is cut sooner was none: something on the way may cut each of them. */
const steadyMs = 10_000;
const pollMs = 20_000;
/** A glance at another app costs no connection. */
const graceMs = 5_000;

/** Answers of a backend that has no stream at all. */
const withoutStream: readonly unknown[] = ['not-supported', 'not-found', 'contract'];
/** Asking by other means would be no use either. */
const nobodyAnswers: readonly unknown[] = ['offline', 'unauthorized', 'forbidden'];

/** All that listen to one adapter: one stream, from the first of them to the last. Where there is none they are told to look for themselves. */
export class LiveHub {
  #adapter: Adapter;
  #page: PageLife;
  #listeners = new Set<Heard>();
  #line: Line = { at: 'idle' };
  #canStream = false;
  #lastId: string | undefined;
  #failures = 0;
  /** Nobody listened for a while, and no id says since when. */
  #missed = false;
  #leavePage: (() => void) | undefined;
  #cancelGrace: (() => void) | undefined;

  constructor(adapter: Adapter, page: PageLife = thisPage) {
    this.#adapter = adapter;
    this.#page = page;
  }

  /** Hears what happens until the answer is called. */
  join(heard: Heard): () => void {
    const mine: Heard = (event) => heard(event);
    this.#listeners.add(mine);
    if (!this.#leavePage) this.#start();
    return () => {
      this.#listeners.delete(mine);
      // Moving an element is a removal and an insertion in one task.
      if (this.#listeners.size === 0) this.#page.after(0, () => this.#listeners.size > 0 || this.#end());
    };
  }

  #start(): void {
    this.#leavePage = this.#page.onChange((change) => this.#turn(change));
    this.#canStream = this.#adapter.watch !== undefined && this.#adapter.supports(watchBookings);
    this.#missed = this.#page.isHidden();
    this.#go();
  }

  #end(): void {
    this.#leavePage?.();
    this.#leavePage = undefined;
    this.#cancelGrace?.();
    this.#rest();
    this.#lastId = undefined;
    this.#failures = 0;
  }

  #turn(change: PageChange): void {
    switch (change) {
      case 'hidden':
        this.#cancelGrace?.();
        this.#cancelGrace = this.#page.after(graceMs, () => this.#rest());
        return;
      case 'gone':
        return this.#rest();
      case 'shown':
        this.#cancelGrace?.();
        return this.#line.at === 'idle' ? this.#go() : undefined;
      case 'online':
        this.#rest();
        this.#missed = true;
        return this.#go();
      default:
        change satisfies never;
    }
  }

  #rest(): void {
    if (this.#line.at === 'idle') return;
    this.#line.stop();
    this.#line = { at: 'idle' };
    this.#missed ||= this.#lastId === undefined;
  }

  #go(): void {
    if (this.#page.isHidden()) return this.#rest();
    if (this.#canStream) return void this.#watch();
    if (this.#missed) this.#lookAgain();
    this.#poll();
  }

  async #watch(): Promise<void> {
    const run = new AbortController();
    let settling: (() => void) | undefined;
    const stop = () => {
      settling?.();
      run.abort();
    };
    this.#line = { at: 'watching', stop };
    let problem: Partial<Problem> | undefined;
    try {
      for await (const event of this.#adapter.watch!({ signal: run.signal, lastEventId: this.#lastId })) {
        if (run.signal.aborted) return;
        settling ??= this.#page.after(steadyMs, () => (this.#failures = 0));
        this.#hear(event);
      }
    } catch (error) {
      problem = error as Partial<Problem>;
    }
    settling?.();
    if (!run.signal.aborted) this.#goOn(problem);
  }

  #hear(event: LiveEvent): void {
    if (event.id !== undefined) this.#lastId = event.id;
    if (this.#missed && event.type !== 'reset') this.#lookAgain();
    if (event.type === 'ready') return;
    this.#missed = false;
    this.#tell(event);
  }

  /** The stream ended, or there was none. */
  #goOn(problem: Partial<Problem> | undefined): void {
    this.#missed ||= this.#lastId === undefined;
    if (withoutStream.includes(problem?.code)) return this.#pollFromNowOn();
    const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** this.#failures) * (0.5 + this.#page.random() / 2);
    this.#failures += 1;
    this.#line = { at: 'pausing', stop: this.#page.after(Math.max(pause, (problem?.retryAfterSeconds ?? 0) * 1000), () => this.#go()) };
    if (problem === undefined || nobodyAnswers.includes(problem.code)) return;
    // Something between here and there may let no stream through, whatever the backend says.
    if (this.#failures > 2) this.#lookAgain();
    if (this.#failures === 2) this.#askWhetherItStreams().catch(() => undefined);
  }

  async #askWhetherItStreams(): Promise<void> {
    const { getCapabilities } = await import('../contract/session.ts');
    if (!this.#adapter.supports(getCapabilities)) return;
    const { watch } = await this.#adapter.call(getCapabilities, {});
    if (watch === 'stream' || this.#line.at !== 'pausing') return;
    this.#line.stop();
    this.#pollFromNowOn();
  }

  #pollFromNowOn(): void {
    this.#canStream = false;
    this.#poll();
  }

  #poll(): void {
    const look = () => {
      this.#lookAgain();
      this.#poll();
    };
    this.#line = { at: 'polling', stop: this.#page.after(pollMs * (0.8 + 0.4 * this.#page.random()), look) };
  }

  #lookAgain(): void {
    this.#missed = false;
    this.#tell({ type: 'reset' });
  }

  #tell(event: LiveEvent): void {
    for (const heard of [...this.#listeners]) {
      try {
        heard(event);
      } catch (fault) {
        errorOnce('an element failed at what it heard', fault);
      }
    }
  }
}

const hubs = new WeakMap<Adapter, LiveHub>();

/** The one of this adapter. */
export const hubOf = (adapter: Adapter): LiveHub => {
  let hub = hubs.get(adapter);
  if (!hub) hubs.set(adapter, (hub = new LiveHub(adapter)));
  return hub;
};
