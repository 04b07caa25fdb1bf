import terser from '@rollup/plugin-terser';
import { groupOf } from './groups.ts';
import { layers, inputFor, modulesOfBase } from './layers.ts';
import { bundle } from './rollup.ts';
import { pureShapes } from './pure.ts';
import { smallTemplates } from './templates.ts';
import type { Entry } from './entries.ts';

// Its types say CommonJS, its code is a module: TypeScript sees one `default` too many.
const minify = terser as unknown as (typeof terser)['default'];

/** `dist/cdn/*.js`: what a browser loads as it is. Names of entries are stable, those of chunks carry their hash. */
export const buildForCdn = async (entries: Entry[], outDir: string) => {
  const wanted = entries.filter((entry) => entry.layer !== 'none');
  const portal = wanted.find((entry) => entry.name === 'portal');
  if (!portal) throw new Error('The base of dist/cdn is the entry `portal`, which has no source');
  const base = await modulesOfBase(portal);
  const build = await bundle({
    input: Object.fromEntries(wanted.map((entry) => [entry.name, inputFor(entry)])),
    plugins: [...layers(wanted, base), smallTemplates(), pureShapes()],
    // Entries may hand each other inner things, so that the base can live in `portal.js` itself.
    preserveEntrySignatures: 'allow-extension',
  });
  await build.write({
    dir: outDir,
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    // Else an entry without code of its own is merged into the base and takes its place.
    experimentalMinChunkSize: 0,
    hoistTransitiveImports: false,
    manualChunks: (id) => (base.has(id) ? 'portal' : groupOf(id)),
    onlyExplicitManualChunks: true,
    plugins: [
      minify({
        module: true,
        ecma: 2020,
        compress: { passes: 3, pure_getters: true, unsafe_arrows: true },
        format: { comments: false },
        maxWorkers: 2,
      }),
    ],
  });
  await build.close();
};
