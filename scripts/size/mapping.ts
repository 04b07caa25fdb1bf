import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bytesOf, graphOf } from './graph.ts';

const anyImport = /(?:from|import)\s*\(?\s*"(\.[^"]+)"/g;

const importsOf = (path: string) =>
  [...readFileSync(path, 'utf8').matchAll(anyImport)].map(([, specifier]) => join(dirname(path), specifier!));

const isMapping = (path: string) => /mapped-adapter/.test(path);

/** The files that a page may ever fetch which no backend is mapped on. */
export const withoutMapping = (paths: string[], seen = new Set<string>()): Set<string> => {
  for (const path of paths) {
    if (seen.has(path) || isMapping(path)) continue;
    seen.add(path);
    withoutMapping(importsOf(path), seen);
  }
  return seen;
};

/**
 * What a booking page with a mapped backend fetches more than one without: the worked example of docs/connect-your-backend.md needs no
 * other until it comes to the price, as test/e2e/mapped.test.ts sees in a browser.
 */
export const mappingBytes = (cdn: string): number => {
  const plain = withoutMapping(['portal', 'booking-form'].map((name) => join(cdn, `${name}.js`)));
  const [mapping] = importsOf(join(cdn, 'portal.js')).filter(isMapping);
  if (!mapping) throw new Error('size: portal.js leads to no mapping');
  return bytesOf([...graphOf([mapping])].filter((path) => !plain.has(path)));
};
