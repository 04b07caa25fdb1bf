import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildAssets } from './build/assets.ts';
import { buildForCdn } from './build/cdn.ts';
import { compile } from './build/compile.ts';
import { buildDir, distDir, presentEntries, root } from './build/entries.ts';
import { buildForNpm } from './build/npm.ts';
import { writeIntegrity } from './build/sri.ts';
import { isFresh, keepStamp, stampOfSources } from './build/stamp.ts';

/** `--if-stale`: does nothing when `dist/` is what the sources give. `--partial`: leaves out entries without a source. */
const flags = new Set(process.argv.slice(2));

const build = async (partial: boolean) => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const entries = presentEntries(partial);
  const next = join(buildDir, 'next');
  mkdirSync(next, { recursive: true });
  compile();
  await Promise.all([buildForNpm(entries, next), buildForCdn(entries, join(next, 'cdn')), buildAssets(next, version, partial)]);
  cpSync(join(buildDir, 'types'), join(next, 'types'), { recursive: true });
  await writeIntegrity(next);
  // At once, so that a running server or test never sees half a build.
  const old = join(buildDir, 'old');
  if (existsSync(distDir)) renameSync(distDir, old);
  renameSync(next, distDir);
};

const stamp = stampOfSources();
if (flags.has('--if-stale') && isFresh(stamp)) {
  console.log('build: dist is up to date');
} else {
  const start = performance.now();
  const isDone = await build(flags.has('--partial')).then(
    () => true,
    (fault: unknown) => {
      console.error(`build: ${fault instanceof Error ? fault.message.replaceAll(`${root}/`, '') : String(fault)}`);
      return false;
    },
  );
  rmSync(buildDir, { recursive: true, force: true });
  if (!isDone) process.exit(1);
  if (!flags.has('--partial')) keepStamp(stamp);
  console.log(`build: dist written in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
