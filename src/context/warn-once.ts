const said = new Set<string>();

/** A page's mistake is told to its developer once, not at every render. */
export const warnOnce = (text: string): void => {
  if (said.has(text)) return;
  said.add(text);
  console.warn(`[linli] ${text}`);
};

export const errorOnce = (text: string, ...rest: unknown[]): void => {
  if (said.has(text)) return;
  said.add(text);
  console.error(`[linli] ${text}`, ...rest);
};
