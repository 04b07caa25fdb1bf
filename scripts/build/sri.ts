import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const hashOf = async (path: string) =>
  `sha384-${createHash('sha384')
    .update(await readFile(path))
    .digest('base64')}`;

/**
 * `dist/sri.json`: a hash for every file a page may load, and the `integrity` block of an import map. A tag's `integrity` covers
 * that one file; what the file imports is covered by the import map alone.
 */
export const writeIntegrity = async (outDir: string) => {
  const paths = globSync(['**/*.js', '*.css'], { cwd: outDir })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  const files = Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await hashOf(join(outDir, path))] as const)));
  const modules = Object.entries(files).filter(([path]) => path.startsWith('cdn/'));
  const integrity = Object.fromEntries(modules.map(([path, hash]) => [`./${path}`, hash]));
  await writeFile(join(outDir, 'sri.json'), `${JSON.stringify({ files, importMap: { integrity } }, null, 2)}\n`);
};
