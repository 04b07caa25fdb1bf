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
  /**
   * In `dist/cdn/`. `page`: defines elements. `sharing`: defines nothing itself, but shares the base, so it loads `portal.js`.
   * `apart`: stands alone. `tools`: stands alone, on zod itself. `words`: a dictionary, in the very file that an element would fetch later. `none`: only for npm.
   */
  layer: 'page' | 'sharing' | 'apart' | 'tools' | 'words' | 'none';
}

const entry = (name: string, layer: Entry['layer']): Entry => ({ name, source: `entries/${name}`, layer });

/** Everything that people import by name. */
export const entries: Entry[] = [
  entry('portal', 'page'),
  entry('booking-form', 'page'),
  entry('linli', 'page'),
  entry('portal/class', 'sharing'),
  entry('booking-form/class', 'sharing'),
  entry('adapters/http', 'sharing'),
  entry('adapters/define', 'sharing'),
  entry('adapters/sandbox', 'apart'),
  entry('contract', 'tools'),
  entry('testing', 'apart'),
  entry('testing/msw', 'none'),
  entry('locales/en', 'words'),
];

export const sourceOf = (entry: Entry) => join(root, 'src', `${entry.source}.ts`);
/** What the compiler made of it. */
export const compiledOf = (entry: Entry) => join(buildDir, 'js', `${entry.source}.js`);

/** With `partial`, entries that nobody has written yet are left out instead of failing the build. */
export const presentEntries = (partial: boolean): Entry[] => {
  const missing = entries.filter((entry) => !existsSync(sourceOf(entry)));
  if (missing.length > 0 && !partial) throw new Error(`No source for ${missing.map((entry) => entry.source).join(', ')}`);
  return entries.filter((entry) => !missing.includes(entry));
};
