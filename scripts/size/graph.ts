import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const staticImport = /(?:^|[;}\s])(?:import|export)(?:[^"'`;()]*?from)?\s*"(\.[^"]+)"/g;

const importsOf = (path: string) =>
  [...readFileSync(path, 'utf8').matchAll(staticImport)].map(([, specifier]) => join(dirname(path), specifier!));

/** The files that a browser fetches for these modules before any of them runs. */
export const graphOf = (paths: string[], seen = new Set<string>()): Set<string> => {
  for (const path of paths) {
    if (seen.has(path)) continue;
    seen.add(path);
    graphOf(importsOf(path), seen);
  }
  return seen;
};

export const bytesOf = (paths: Iterable<string>): number =>
  [...paths].reduce((total, path) => total + brotliCompressSync(readFileSync(path)).length, 0);
