import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { channel } from './queries/event-queries.ts';

export interface EventFeed {
  onEvents(listener: () => void): () => void;
  /** Calls every listener. */
  tell(): void;
  close(): Promise<void>;
}

export interface FeedOptions {
  /** A PostgreSQL that other processes may write to; without one only this process writes. */
  databaseUrl?: string | undefined;
  /** Sends notices of its own, which are told at their commit already. */
  sender: string;
  pollSeconds?: number | undefined;
}

const longestPause = 10_000;

/** Keeps one connection that listens, for as long as it is not stopped; `heard` is called with each notice's sender, or with none after a silence. */
const listen = async (databaseUrl: string, heard: (sender?: string) => void, stopped: AbortSignal): Promise<void> => {
  for (let failures = 0; !stopped.aborted; failures += 1) {
    const client = new Client({
      connectionString: databaseUrl,
      application_name: 'linli listener',
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
    });
    const lost = new Promise<void>((resolve) => {
      client.once('end', resolve);
      // Kept for good: an error on a broken connection may come more than once, and unheard it would end the process.
      client.on('error', () => resolve());
      stopped.addEventListener('abort', () => resolve(), { once: true });
    });
    client.on('notification', ({ payload }) => heard(payload));
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      failures = 0;
      // What was sent while nobody listened.
      heard();
      await lost;
    } catch {
      // Not to be had now; the poll goes on meanwhile.
    }
    await client.end().catch(() => undefined);
    // Unequal pauses: many processes whose database comes back do not all knock at once.
    const backOff = Math.min(longestPause, 100 * 2 ** failures) * (0.5 + Math.random());
    if (!stopped.aborted) await pause(backOff, undefined, { signal: stopped, ref: false }).catch(() => undefined);
  }
};

/** Tells of commits that may have brought events: this process's at once, others' by notice, and by asking where notices stay away. */
export const createEventFeed = ({ databaseUrl, sender, pollSeconds = 5 }: FeedOptions): EventFeed => {
  const listeners = new Set<() => void>();
  const stop = new AbortController();
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };

  let listening: Promise<void> | undefined;
  let poll: NodeJS.Timeout | undefined;
  const start = (url: string) => {
    listening ??= listen(url, (from) => void (from !== sender && tell()), stop.signal);
    poll ??= setInterval(tell, pollSeconds * 1000).unref();
  };

  return {
    onEvents(listener) {
      // A listener of its own for each call: the same function given twice is two.
      const mine = () => listener();
      listeners.add(mine);
      if (databaseUrl && !stop.signal.aborted) start(databaseUrl);
      return () => void listeners.delete(mine);
    },
    tell,
    async close() {
      listeners.clear();
      clearInterval(poll);
      stop.abort();
      await listening;
    },
  };
};
