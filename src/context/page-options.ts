import type { LinliOptions } from './environment.ts';

const key = Symbol.for('@linli/page-options');
/** Element names are the page's, so page-wide options are too: two versions of the library on one page must see the same. */
const page = globalThis as { [key]?: LinliOptions };

const changed = 'linli-page-options';

export const pageOptions = (): LinliOptions => page[key] ?? {};

export const announceChange = (): void => {
  globalThis.window?.dispatchEvent(new Event(changed));
};

export const setPageOptions = (options: LinliOptions): void => {
  // What is unset must be absent: it would hide what a config file says.
  page[key] = Object.fromEntries(Object.entries({ ...page[key], ...options }).filter(([, value]) => value !== undefined));
  announceChange();
};

export const onPageOptions = (listener: () => void): (() => void) => {
  window.addEventListener(changed, listener);
  return () => window.removeEventListener(changed, listener);
};
