const name = Symbol.for('linli.early');
/** By URL. On the page itself, since the file that asks and the one that reads share nothing else. */
const page = globalThis as { [name]?: Record<string, Promise<Response> | undefined> };

/** Asks while the code that will want the answer is still on its way. */
export const askEarly = (url: string): void => {
  const answers = (page[name] ??= {});
  // Whoever takes it hears of the failure; nobody may ever take it.
  (answers[url] ??= fetch(url, { credentials: 'omit' })).catch(() => undefined);
};

/** An answer is for one reader, once: whoever asks again wants to know how it is now. */
export const takeEarly = (url: string): Promise<Response> | undefined => {
  const answers = page[name];
  const answer = answers?.[url];
  if (answer) answers[url] = undefined;
  return answer;
};
