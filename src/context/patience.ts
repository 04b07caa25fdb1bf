/** The first of several signals to abort. `AbortSignal.any` is younger than the oldest engines we serve. */
export const joinSignals = (...signals: (AbortSignal | undefined)[]): { signal: AbortSignal; release: () => void } => {
  const joined = new AbortController();
  const given = signals.filter((signal) => signal !== undefined);
  const abort = () => joined.abort(given.find((signal) => signal.aborted)?.reason);
  for (const signal of given) signal.addEventListener('abort', abort);
  if (given.some((signal) => signal.aborted)) abort();
  return { signal: joined.signal, release: () => given.forEach((signal) => signal.removeEventListener('abort', abort)) };
};

/** The promise, or the signal's reason as soon as it aborts. */
export const orAbort = <T>(promise: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason as Error);
    signal.addEventListener('abort', abort, { once: true });
    if (signal.aborted) abort();
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });

/** The page has run its scripts, and one more task: until then a missing portal or adapter may still come. */
export const pageSettled = (): Promise<void> =>
  new Promise((resolve) => {
    const soon = () => setTimeout(resolve);
    if (globalThis.document && document.readyState !== 'complete') window.addEventListener('load', soon, { once: true });
    else soon();
  });

/** A call that ended because its element left or its caller gave up; nothing to tell anyone. */
export const isAborted = (error: unknown): boolean => (error as Error | undefined)?.name === 'AbortError';
