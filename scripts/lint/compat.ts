import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsOfCss } from './compat-css.ts';
import { faultsOfJs } from './compat-js.ts';

/** What in `dist/` the oldest browsers that we serve would not understand. */
export const lintCompat = (dist: string): string[] => {
  const scripts = globSync('cdn/**/*.js', { cwd: dist });
  if (scripts.length === 0) return ['dist/cdn holds no script: build first'];
  const read = (path: string) => readFileSync(join(dist, path), 'utf8');
  const say = (path: string) => (fault: string) => `dist/${path}: ${fault}`;
  return [
    ...scripts.flatMap((path) => faultsOfJs(path, read(path)).map(say(path))),
    ...globSync('*.css', { cwd: dist }).flatMap((path) => faultsOfCss(read(path)).map(say(path))),
  ];
};
