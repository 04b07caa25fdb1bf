import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** `npm start`: builds what is missing or older than its sources, then runs the demo on the reference server. */
const built = spawnSync(process.execPath, [join(root, 'scripts/build.ts'), '--if-stale'], { stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);

process.env['LINLI_DEMO'] ??= '1';
const { main } = await import('../demo/server/main.ts');
const server = await main();
if (server) {
  const pages = {
    '/': "the community's portal",
    '/three': 'one visit on three phones',
    '/visit': 'the resident',
    '/worker': 'the worker',
    '/desk': 'the firm',
  };
  const lines = Object.entries(pages).map(([path, what]) => `  ${(server.url + path).padEnd(32)}${what}`);
  console.log(`\n  Linli is ready:\n${lines.join('\n')}\n`);
}
