import type { Adapter, WatchOptions } from '../../../src/adapters/adapter.ts';
import { LiveHub } from '../../../src/context/live-hub.ts';
import type { PageChange, PageLife } from '../../../src/context/page-life.ts';
import type { LiveEvent } from '../../../src/domain/live.ts';

/** A page whose time passes only when told. */
export class FakePage implements PageLife {
  hidden = false;
  now = 0;
  listeners = new Set<(change: PageChange) => void>();
  #timers = new Set<{ at: number; then: () => void }>();

  isHidden = () => this.hidden;
  random = () => 0.5;

  onChange(changed: (change: PageChange) => void) {
    this.listeners.add(changed);
    return () => void this.listeners.delete(changed);
  }

  after(milliseconds: number, then: () => void) {
    const timer = { at: this.now + milliseconds, then };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  }

  get timers(): number {
    return this.#timers.size;
  }

  async pass(milliseconds: number): Promise<void> {
    const end = this.now + milliseconds;
    for (;;) {
      const [next] = [...this.#timers].sort((a, b) => a.at - b.at);
      if (!next || next.at > end) break;
      this.#timers.delete(next);
      this.now = next.at;
      next.then();
      await quiet();
    }
    this.now = end;
    await quiet();
  }

  turn(change: PageChange): Promise<void> {
    if (change !== 'online') this.hidden = change !== 'shown';
    for (const listener of [...this.listeners]) listener(change);
    return quiet();
  }
}

/** Everything that is ready to happen has happened. */
export const quiet = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  await new Promise((resolve) => setImmediate(resolve));
};

/** One stream that was asked for. */
export interface Stream {
  lastEventId: string | undefined;
  isOpen: boolean;
  send(...events: LiveEvent[]): Promise<void>;
  end(problem?: unknown): Promise<void>;
}

/** A backend whose streams the test holds in its hand. */
export const streaming = (more: Partial<Adapter> = {}) => {
  const streams: Stream[] = [];
  async function* watch({ signal, lastEventId }: WatchOptions): AsyncGenerator<LiveEvent> {
    const unread: LiveEvent[] = [];
    let wake = () => {};
    let ending: { problem?: unknown } | undefined;
    const stream: Stream = {
      lastEventId,
      isOpen: true,
      send: (...events) => (unread.push(...events), wake(), quiet()),
      end: (problem) => ((ending = { problem }), wake(), quiet()),
    };
    streams.push(stream);
    const stop = () => wake();
    signal.addEventListener('abort', stop);
    try {
      while (!signal.aborted) {
        yield* unread.splice(0);
        if (ending?.problem) throw ending.problem;
        if (ending) return;
        if (unread.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      stream.isOpen = false;
      signal.removeEventListener('abort', stop);
    }
  }
  const adapter: Adapter = {
    supports: ({ name }) => name === 'watchBookings',
    call: () => Promise.reject(new Error('not asked here')),
    watch,
    ...more,
  };
  return { adapter, streams, open: () => streams.filter(({ isOpen }) => isOpen).length, last: () => streams.at(-1)! };
};

/** A hub on such a page, and one listener that writes down what it hears. */
export const listening = async (backend = streaming(), page = new FakePage()) => {
  const hub = new LiveHub(backend.adapter, page);
  const heard: string[] = [];
  const leave = hub.join(({ type, bookingId }) => heard.push(bookingId === undefined ? type : `${type} ${bookingId}`));
  await quiet();
  return { ...backend, page, hub, heard, leave };
};
