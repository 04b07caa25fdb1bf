const name = Symbol.for('linli.early');
/** By URL. On the page itself, since the file that asks and the one that reads share nothing else. */
const page = globalThis as { [name]?: Map<string, Promise<Response>> };

/** Asks while the code that will want the answer is still on its way. */
export const askEarly = (url: string): void => {
  const known = (page[name] ??= new Map());
  if (known.has(url)) return;
  const answer = fetch(url, { credentials: 'omit', headers: { accept: 'application/json' }, redirect: 'manual' });
  // Whoever takes it hears of the failure; nobody may ever take it.
  answer.catch(() => undefined);
  known.set(url, answer);
};

/** An answer is for one reader, once: whoever asks again wants to know how it is now. */
export const takeEarly = (url: string): Promise<Response> | undefined => {
  const answer = page[name]?.get(url);
  page[name]?.delete(url);
  return answer;
};
