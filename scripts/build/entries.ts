import { existsSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');
/** Of this process alone: two builds at a time do not disturb each other. */
export const buildDir = join(root, '.build', String(process.pid));
export const distDir = join(root, 'dist');

export interface Entry {
  /** As in `dist/<name>.js` and `dist/cdn/<name>.js`. */
  name: string;
  /** Under `src/`, without extension. */
  source: string;
  /** Another source for `dist/cdn/`. */
  pageSource?: string;
  /**
   * In `dist/cdn/`. `page`: defines elements. `sharing`: defines nothing itself, but shares the base, so it loads `portal.js`.
   * `apart`: stands alone. `alone`: one file, whatever others have too. `words`: a dictionary, in the very file that an element would fetch later. `none`: only for npm.
   */
  layer: 'page' | 'sharing' | 'apart' | 'alone' | 'words' | 'none';
}

const entry = (name: string, layer: Entry['layer']): Entry => ({ name, source: `entries/${name}`, layer });

/** Everything that people import by name. */
export const entries: Entry[] = [
  entry('portal', 'page'),
  entry('booking-form', 'page'),
  entry('worker-code', 'page'),
  entry('worker-verifier', 'page'),
  entry('booking-tracker', 'page'),
  entry('review-panel', 'page'),
  entry('linli', 'page'),
  entry('portal/class', 'sharing'),
  entry('booking-form/class', 'sharing'),
  entry('worker-code/class', 'sharing'),
  entry('worker-verifier/class', 'sharing'),
  entry('booking-tracker/class', 'sharing'),
  entry('review-panel/class', 'sharing'),
  entry('early', 'alone'),
  entry('adapters/http', 'sharing'),
  entry('adapters/define', 'sharing'),
  entry('adapters/sandbox', 'apart'),
  { ...entry('contract', 'apart'), pageSource: 'entries/contract/page' },
  entry('testing', 'apart'),
  entry('testing/msw', 'none'),
  entry('testing/conformance', 'none'),
  entry('locales/en', 'words'),
];

/** What a person runs (`bin` of package.json): in Node alone, imported by nobody. */
export const programs: Entry[] = [{ name: 'cli/linli', source: 'cli/linli', layer: 'none' }];

export const sourceOf = (entry: Entry) => join(root, 'src', `${entry.source}.ts`);
/** What the compiler made of it. */
const compiledOf = (source: string) => join(buildDir, 'js', `${source}.js`);
export const compiledForNpm = (entry: Entry) => compiledOf(entry.source);
export const compiledForPage = (entry: Entry) => compiledOf(entry.pageSource ?? entry.source);

/** With `partial`, entries that nobody has written yet are left out instead of failing the build. */
export const presentEntries = (partial: boolean): Entry[] => {
  const missing = entries.filter((entry) => !existsSync(sourceOf(entry)));
  if (missing.length > 0 && !partial) throw new Error(`No source for ${missing.map((entry) => entry.source).join(', ')}`);
  return entries.filter((entry) => !missing.includes(entry));
};
