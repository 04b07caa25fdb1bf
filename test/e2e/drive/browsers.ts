import { findEngines } from '../../../scripts/engines.ts';
import type { Browser } from './page.ts';
import { puppeteer } from './puppeteer.ts';
import { webkit } from './webkit.ts';

/** Every engine on this machine; throws when a required one is missing. */
export const browsers = async (): Promise<Browser[]> =>
  (await findEngines()).map(({ name, path, args }) => (name === 'webkit' ? webkit(path) : puppeteer(name, path, args)));

/** For what does not depend on the engine. Chromium is always there: the dev dependencies bring one. */
export const browserNamed = async (name: string): Promise<Browser> => {
  const found = (await browsers()).find(({ engine }) => engine === name);
  if (!found) throw new Error(`no ${name} on this machine`);
  return found;
};
