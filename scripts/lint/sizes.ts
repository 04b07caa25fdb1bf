import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const most = 300;
const wantedMedian = 100;
const all = ['{src,demo,test,scripts}/**/*.{ts,js,css,html}', '*.{ts,js}'];

const linesOf = (text: string) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
const middleOf = (sorted: number[]) => sorted[Math.floor(sorted.length / 2)] ?? 0;

/** A file that grows past a page or three usually holds two ideas. */
export const lintSizes = (root: string): { faults: string[]; summary: string } => {
  const paths = globSync(all, { cwd: root, exclude: (path) => path.endsWith('node_modules') });
  const files = paths.map((path) => ({ path, lines: linesOf(readFileSync(join(root, path), 'utf8')) }));
  const ofSources = files
    .filter(({ path }) => /^src[\\/]/.test(path))
    .map(({ lines }) => lines)
    .sort((a, b) => a - b);
  const median = middleOf(ofSources);
  const faults = files.filter(({ lines }) => lines > most).map(({ path, lines }) => `${path}: ${lines} lines, more than ${most}`);
  if (median > wantedMedian) faults.push(`src: half of the files have more than ${wantedMedian} lines (median ${median})`);
  return {
    faults,
    summary: `${files.length} files, none over ${Math.max(0, ...files.map(({ lines }) => lines))} lines, median in src ${median}`,
  };
};
