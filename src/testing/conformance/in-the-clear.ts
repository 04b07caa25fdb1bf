import { maskName, maskPhone } from '../../domain/masking.ts';
import { marks } from './kit-portal.ts';
import type { Exchange } from './recorder.ts';

const maskOf: Record<string, (text: string) => string> = {
  maskedName: maskName,
  maskedBy: maskName,
  maskedAuthor: maskName,
  maskedPhone: maskPhone,
};

/** The texts, and numbers as texts, of any JSON with their paths. */
const textsIn = (value: unknown, path = ''): [path: string, text: string][] => {
  if (typeof value === 'string' || typeof value === 'number') return [[path, String(value)]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, path ? `${path}.${key}` : key));
};

/**
 * Where the backend sent a name or a phone that the adapter had to mask: a text without stars that masks to what is shown. Rows of
 * a list count as one. The paths are the backend's own; the values are nobody's business.
 */
export const inTheClear = (operation: string, answer: unknown, exchanges: readonly Exchange[]): string[] => {
  const told = textsIn(answer);
  // 安静 would mask to *静 as 王静 does: what the contract shows as it is, is nobody's name.
  const plain = new Set(told.map(([, text]) => text));
  const raw = exchanges.flatMap(({ json }) => textsIn(json)).filter(([, text]) => text && !text.includes('*'));
  const shown = told.map(([path, text]) => [maskOf[path.split('.').at(-1)!], text] as const);
  const found = new Set<string>();
  const add = (path: string) => found.add(`${operation}: ${path.replace(/(^|\.)\d+(?=\.|$)/g, '$1*')}`);
  for (const [path, text] of raw) {
    if (marks.some((mark) => text.includes(mark))) add(path);
    if (!plain.has(text) && shown.some(([mask, masked]) => mask && masked.includes('*') && mask(text) === masked)) add(path);
  }
  return [...found];
};
