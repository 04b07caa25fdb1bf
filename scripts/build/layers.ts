import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'rollup';
import { bundle } from './rollup.ts';
import { buildDir, compiledForPage, type Entry } from './entries.ts';

/**
 * A page with two script tags must not need a third file. But rollup moves a module that two entries share into a chunk of its own,
 * and `contract` or `booking-form/class` share most of what `booking-form` is made of. So entries that define nothing get copies:
 * `sharing` ones of all but the base (it holds the page's state, so it is one for all), `apart` ones of everything, so that they
 * neither define `linli-portal` nor make the base bigger.
 */
const markOf = { none: '', page: '', words: '', sharing: '?sharing', apart: '?apart', alone: '?alone' };
const anyMark = /\?(sharing|apart|alone)$/;
const withoutMark = (id: string) => id.replace(anyMark, '');
const markIn = (id = '') => anyMark.exec(id)?.[0];

const lite = join(buildDir, 'js/lite/zod-mini.js');

/** The light schema runtime in the place of zod, in all files alike: an adapter reads by the schemas of another file. */
const liteSchemas: Plugin = {
  name: 'lite-schemas',
  resolveId: (source) => (source === 'zod/mini' ? lite : null),
};

/** Every module that has code in `portal.js`. */
export const modulesOfBase = async (portal: Entry): Promise<Set<string>> => {
  const build = await bundle({ input: compiledForPage(portal), plugins: [liteSchemas] });
  const { output } = await build.generate({ format: 'es' });
  await build.close();
  const chunks = output.filter((file) => file.type === 'chunk');
  const atOnce = (name: string): string[] => [name, ...chunks.find((chunk) => chunk.fileName === name)!.imports.flatMap(atOnce)];
  const names = atOnce(chunks.find((chunk) => chunk.isEntry)!.fileName);
  return new Set(chunks.filter((chunk) => names.includes(chunk.fileName)).flatMap((chunk) => chunk.moduleIds));
};

export const inputFor = (entry: Entry) => compiledForPage(entry) + markOf[entry.layer];

/** What an entry imports before itself. */
const firstImports = (entry: Entry, all: Entry[]) => {
  if (entry.name === 'portal' || ['apart', 'alone', 'words'].includes(entry.layer)) return [];
  return all.filter(({ name, layer }) => name === 'portal' || (entry.name === 'linli' && layer === 'page' && name !== 'linli'));
};

const copies = (entries: Entry[], base: Set<string>): Plugin => ({
  name: 'copies',
  async resolveId(source, importer, options) {
    const mark = markIn(importer) ?? markIn(source);
    if (!mark) return null;
    const resolved = await this.resolve(withoutMark(source), importer && withoutMark(importer), { ...options, skipSelf: true });
    const isShared = mark === markOf.sharing && resolved && base.has(resolved.id);
    return resolved && !isShared ? { ...resolved, id: resolved.id + mark } : resolved;
  },
  load: (id) => (markIn(id) ? readFile(withoutMark(id), 'utf8') : null),
  transform(code, id) {
    const entry = entries.find((candidate) => inputFor(candidate) === id);
    if (!entry) return null;
    const first = firstImports(entry, entries).map((other) => `import ${JSON.stringify(inputFor(other))};`);
    return { code: [...first, code].join('\n'), map: null };
  },
});

export const layers = (entries: Entry[], base: Set<string>): Plugin[] => [copies(entries, base), liteSchemas];
