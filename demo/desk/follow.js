/** @typedef {import('../../src/adapters/adapter.ts').Adapter} Adapter */
/** @typedef {import('../../src/domain/live.ts').LiveEvent} LiveEvent */

const mostPauseMs = 30_000;
const pollMs = 4000;
/** A stream may fall silent without ending. */
const slowPollMs = 30_000;

/** @param {number} ms @param {AbortSignal} signal @returns {Promise<void>} */
const pause = (ms, signal) =>
  new Promise((done) => {
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), done()), { once: true });
  });

/** One connection, until it ends. @param {AsyncIterable<LiveEvent>} events @param {(event: LiveEvent) => void} heard */
const hear = async (events, heard) => {
  try {
    for await (const event of events) heard(event);
  } catch {
    // What it would have told is asked for meanwhile.
  }
};

/** @param {Adapter} adapter @param {() => Promise<unknown>} ask @param {AbortSignal} signal @param {(isTold: boolean) => void} told */
const listen = async (adapter, ask, signal, told) => {
  /** @type {string | undefined} */
  let lastEventId;
  for (let failures = 0; adapter.watch && !signal.aborted; failures++) {
    told(true);
    await hear(adapter.watch({ signal, lastEventId }), ({ id, type }) => {
      failures = 0;
      lastEventId = id ?? lastEventId;
      if (type !== 'code') void ask();
    });
    told(false);
    await pause(Math.min(1000 * 2 ** failures, mostPauseMs), signal);
  }
};

/**
 * Asks at once, whenever the stream tells of something, and by itself while somebody looks: seldom beside a stream, often without.
 * @param {Adapter} adapter
 * @param {() => Promise<unknown>} ask
 */
export const follow = (adapter, ask) => {
  /** @type {AbortController | undefined} */
  let life;
  const look = async () => {
    life?.abort();
    if (document.visibilityState !== 'visible') return;
    life = new AbortController();
    const { signal } = life;
    let isTold = false;
    void listen(adapter, ask, signal, (now) => (isTold = now));
    while (!signal.aborted) {
      await ask();
      await pause(isTold ? slowPollMs : pollMs, signal);
    }
  };
  document.addEventListener('visibilitychange', () => void look());
  window.addEventListener('online', () => void ask());
  void look();
};
