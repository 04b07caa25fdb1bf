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
const anyMark = /\?(sharing|apart|alone|of-[a-z-]+)$/;
export const withoutMark = (id: string) => id.replace(anyMark, '');
export const markIn = (id = '') => anyMark.exec(id)?.[0];

/** What every element is dressed in and speaks with: part of the base, since in a file of its own it would cost each page a request. */
const wardrobe: Record<string, string[]> = {
  'contract/community': ['getCommunity'],
  'contract/paging': ['Paging'],
  'elements/load-once': ['once'],
  'i18n/localize': ['localize'],
  'i18n/money': ['formatMoney'],
  'styles/blocks': ['blockStyles'],
  'styles/shared': ['sharedStyles'],
  'styles/tokens': ['tokenStyles'],
  'ui/announce': ['announcer'],
  'ui/focus': ['focusField'],
  'ui/notice': ['notice', 'phoneLink'],
  'ui/skeleton': ['skeleton'],
};
/**
 * What two first screens and the later steps of others wear. In the base it would cost those that do without, in a file of its own a
 * request; so these importers have copies in their own files. Nothing in it keeps a state.
 */
const wornTwice =
  /\/(styles\/(controls|fields)|ui\/(choice|frame|select-field)|(domain\/|\.\/)(day|instant|sensitivity|times|trouble)|context\/flow-controller)\.js$/;
const wearers = /\/js\/elements\/(booking-form|review-panel)\/(\1|booking-controller|flow|asks|view\/service|view\/list)\.js$/;
const wearersOfShapes = /\/js\/domain\/review\.js$/;

const ownMark = (source: string, importer = '') => {
  const wearer = wearers.exec(importer)?.[1] ?? (wearersOfShapes.test(importer) ? 'review-panel' : undefined);
  return wearer && wornTwice.test(source) ? `?of-${wearer}` : undefined;
};

// Short names, since they are what a page gets.
const worn = Object.entries(wardrobe)
  .flatMap(([source, names]) => names.map((name) => ({ source, name })))
  .map(({ source, name }, index) => `export { ${name} as $${index} } from ${JSON.stringify(join(buildDir, `js/${source}.js`))};`);
const withWardrobe = (code: string) => [code, ...worn].join('\n');

const lite = join(buildDir, 'js/lite/zod-mini.js');

/** The light schema runtime in the place of zod, in all files alike: an adapter reads by the schemas of another file. */
const liteSchemas: Plugin = {
  name: 'lite-schemas',
  resolveId: (source) => (source === 'zod/mini' ? lite : null),
};

/** Every module that has code in `portal.js`. */
export const modulesOfBase = async (portal: Entry): Promise<Set<string>> => {
  const dressed: Plugin = { name: 'dressed', transform: (code, id) => (id === inputFor(portal) ? withWardrobe(code) : null) };
  const build = await bundle({ input: inputFor(portal), plugins: [liteSchemas, dressed] });
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
    const mark = markIn(importer) ?? markIn(source) ?? ownMark(source, importer);
    if (!mark) return null;
    const resolved = await this.resolve(withoutMark(source), importer && withoutMark(importer), { ...options, skipSelf: true });
    const isShared = (mark === markOf.sharing || mark.startsWith('?of-')) && resolved && base.has(withoutMark(resolved.id));
    return resolved && !isShared ? { ...resolved, id: withoutMark(resolved.id) + mark } : resolved;
  },
  load: (id) => (markIn(id) ? readFile(withoutMark(id), 'utf8') : null),
  transform(code, id) {
    const entry = entries.find((candidate) => inputFor(candidate) === id);
    if (!entry) return null;
    const first = firstImports(entry, entries).map((other) => `import ${JSON.stringify(inputFor(other))};`);
    return { code: [...first, entry.name === 'portal' ? withWardrobe(code) : code].join('\n'), map: null };
  },
});

export const layers = (entries: Entry[], base: Set<string>): Plugin[] => [copies(entries, base), liteSchemas];
