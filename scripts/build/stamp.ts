import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { distDir, root } from './entries.ts';

const file = join(root, '.build/stamp');
const inputs = ['src/**/*.ts', 'scripts/build.ts', 'scripts/build/*.ts', 'package.json', 'package-lock.json', 'tsconfig*.json'];

/** Of everything that the build reads. */
export const stampOfSources = () => {
  const hash = createHash('sha1');
  for (const path of globSync(inputs, { cwd: root }).sort()) hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest('hex');
};

export const isFresh = (stamp: string) => existsSync(distDir) && existsSync(file) && readFileSync(file, 'utf8') === stamp;

export const keepStamp = (stamp: string) => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, stamp);
};
