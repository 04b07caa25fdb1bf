import { findEngines } from '../../../scripts/engines.ts';
import type { Browser } from './page.ts';
import { puppeteer } from './puppeteer.ts';
import { webkit } from './webkit.ts';

/** Every engine on this machine; throws when a required one is missing. */
export const browsers = async (): Promise<Browser[]> =>
  (await findEngines()).map(({ name, path, args }) => (name === 'webkit' ? webkit(path) : puppeteer(name, path, args)));
