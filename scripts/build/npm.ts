import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle } from './rollup.ts';
import { compiledForNpm, type Entry, programs } from './entries.ts';

/** What a consumer's own package manager brings. */
export const external = [/^lit($|\/)/, /^@lit\//, /^zod($|\/)/, /^msw($|\/)/, 'jose', /^qr($|\/)/, /^node:/];

/** `dist/*.js` for people with a bundler or an import map. */
export const buildForNpm = async (entries: Entry[], outDir: string) => {
  const build = await bundle({
    input: Object.fromEntries([...entries, ...programs].map((entry) => [entry.name, compiledForNpm(entry)])),
    external,
    treeshake: { moduleSideEffects: (id) => !id.includes('node_modules') },
    preserveEntrySignatures: 'strict',
  });
  await build.write({
    dir: outDir,
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    minifyInternalExports: false,
    hoistTransitiveImports: false,
  });
  await build.close();
  for (const { name } of programs) await chmod(join(outDir, `${name}.js`), 0o755);
};
