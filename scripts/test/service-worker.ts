import { createReadStream } from 'node:fs';

interface Context {
  path: string;
  type: string;
  body: unknown;
  set(name: string, value: string): void;
}

const file = new URL('../../node_modules/msw/lib/mockServiceWorker.js', import.meta.url);

/** msw's worker at the root, allowed to speak for the whole origin. */
export const serveServiceWorker = (context: Context, next: () => Promise<void>) => {
  if (context.path !== '/mockServiceWorker.js') return next();
  context.type = 'js';
  context.set('Service-Worker-Allowed', '/');
  context.body = createReadStream(file);
  return Promise.resolve();
};
