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

/** Resolves when the connection is gone, or is to go. */
const untilLost = (client: Client, stopped: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      stopped.removeEventListener('abort', done);
      resolve();
    };
    stopped.addEventListener('abort', done);
    client.once('end', done);
    // Kept for good: an error on a broken connection may come more than once, and unheard it would end the process.
    client.on('error', done);
  });

/** Listens on one connection until that is lost or `stopped`. Calls `heard` with each notice's sender, and without one for what came before. */
const listenOnce = async (databaseUrl: string, heard: (sender?: string) => void, stopped: AbortSignal): Promise<boolean> => {
  const client = new Client({
    connectionString: databaseUrl,
    application_name: 'linli listener',
    connectionTimeoutMillis: 3000,
    keepAlive: true,
  });
  const lost = untilLost(client, stopped);
  client.on('notification', ({ payload }) => heard(payload));
  try {
    await client.connect();
    await client.query(`listen ${channel}`);
    heard();
    await lost;
    return true;
  } catch {
    // Not to be had now; the poll goes on meanwhile.
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};

/** Keeps one connection that listens, through every loss. */
const listen = async (databaseUrl: string, heard: (sender?: string) => void, stopped: AbortSignal): Promise<void> => {
  for (let failures = 0; !stopped.aborted; failures += 1) {
    if (await listenOnce(databaseUrl, heard, stopped)) failures = 0;
    // Unequal pauses: many processes whose database comes back do not all knock at once.
    const backOff = Math.min(longestPause, 100 * 2 ** failures) * (0.5 + Math.random());
    await pause(backOff, undefined, { signal: stopped, ref: false }).catch(() => undefined);
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
