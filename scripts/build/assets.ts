import { existsSync, globSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildDir, entries, root } from './entries.ts';

// Untyped, hence not a plain import.
const analyzer = '@custom-elements-manifest/analyzer/cli.js';

const load = (path: string) => import(`${pathToFileURL(join(buildDir, 'js', path)).href}?at=${Date.now()}`);

const buildCss = async (outDir: string) => {
  const [{ linliCss }, { tokensCss }] = await Promise.all([load('styles/linli-css.js'), load('styles/tokens-css.js')]);
  await writeFile(join(outDir, 'linli.css'), linliCss());
  await writeFile(join(outDir, 'tokens.css'), tokensCss());
};

const buildOpenApi = async (outDir: string, version: string) => {
  const [{ openapi }, { operations }] = await Promise.all([load('contract/openapi.js'), load('contract/index.js')]);
  const document = openapi(operations, { title: 'Linli', version, server: '/api/v1' });
  await writeFile(join(outDir, 'openapi.json'), `${JSON.stringify(document, null, 2)}\n`);
};

/** Editors complete a config by it. */
const buildConfigSchema = async (outDir: string) => {
  const [{ httpConfigSchema }, { operations }] = await Promise.all([load('adapters/http/config-schema.js'), load('contract/index.js')]);
  await mkdir(join(outDir, 'schemas'), { recursive: true });
  await writeFile(join(outDir, 'schemas/http-config.json'), `${JSON.stringify(httpConfigSchema(Object.keys(operations)), null, 2)}\n`);
};

/** A reader of the manifest finds `dist/`, not our sources. */
const publishedPath = (path: string) => {
  const [, name] = /^src\/elements\/([^/]+)\//.exec(path) ?? [];
  return name && entries.some((entry) => entry.name === `${name}/class`) ? `dist/${name}/class.js` : path;
};

const buildManifest = async (outDir: string) => {
  const files = globSync('src/elements/*/*.ts', { cwd: root }).filter((path) => /\/([^/]+)\/\1\.ts$/.test(path.replaceAll('\\', '/')));
  const argv = ['analyze', '--litelement', '--quiet', '--outdir', 'dist', ...files.flatMap((file) => ['--globs', file])];
  const { cli } = (await import(analyzer)) as { cli(options: object): Promise<unknown> };
  const manifest = await cli({ argv, cwd: root, noWrite: true });
  const text = JSON.stringify(
    manifest,
    (key, value: unknown) =>
      (key === 'path' || key === 'module') && typeof value === 'string' ? publishedPath(value.replace(/^\//, '')) : value,
    2,
  );
  await writeFile(join(outDir, 'custom-elements.json'), `${text}\n`);
};

/** Everything in `dist/` that is not a module. */
export const buildAssets = async (outDir: string, version: string, partial: boolean) => {
  const isThere = (path: string) => existsSync(join(root, 'src', path)) || !partial;
  await Promise.all([
    isThere('styles/index.ts') && buildCss(outDir),
    isThere('contract/openapi.ts') && buildOpenApi(outDir, version),
    isThere('adapters/http/config-schema.ts') && buildConfigSchema(outDir),
    isThere('elements') && buildManifest(outDir),
  ]);
};
