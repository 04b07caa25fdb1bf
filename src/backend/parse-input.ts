import * as z from 'zod/mini';
import { pathNames, type AnyOperation } from '../contract/operation.ts';
import { Id } from '../domain/values.ts';
import { invalid } from './context.ts';

type Issue = z.core.$ZodIssue;

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key], value);

/** One word for what is wrong; clients translate it. */
const reasonOf = (issue: Issue, input: unknown): string => {
  if (at(input, issue.path) === undefined) return 'required';
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'number' ? 'too-big' : 'too-long';
    case 'too_small':
      return issue.origin === 'number' ? 'too-small' : 'required';
    case 'invalid_value':
    case 'invalid_union':
      return 'not-an-option';
    case 'invalid_type':
      return issue.expected === 'number' || issue.expected === 'int' ? 'not-a-number' : 'malformed';
    default:
      return 'malformed';
  }
};

/** PostgreSQL stores neither NUL nor half a surrogate pair, so they are refused before any store sees them. */
const unstorable = (text: string): boolean => text.includes('\u0000') || /\p{Surrogate}/u.test(text);

/** Nothing that is asked lies deeper; a text of 64 kB can nest thirty thousand lists, and walking those ends in a fault. */
const deepest = 20;

const findUnstorable = (value: unknown, path: string, depth = 0): string | undefined => {
  if (typeof value === 'string') return unstorable(value) ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth > deepest) return path;
  for (const [key, inner] of Object.entries(value)) {
    const inside = path ? `${path}.${key}` : key;
    const found = unstorable(key) ? path : findUnstorable(inner, inside, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** Parses one flat input (path, query and body fields) against the contract; what it does not name is dropped. */
export const parseInput = (operation: AnyOperation, input: unknown): Record<string, unknown> => {
  const given = typeof input === 'object' && input !== null ? input : {};
  const path = z.object(Object.fromEntries(pathNames(operation.path).map((name) => [name, Id])));
  const errors: { path: string; message: string }[] = [];
  let parsed: Record<string, unknown> = {};
  for (const schema of [operation.query, operation.body, path]) {
    if (!schema) continue;
    const result = z.safeParse(schema, given);
    if (result.success) parsed = { ...parsed, ...(result.data as Record<string, unknown>) };
    else errors.push(...result.error.issues.map((issue) => ({ path: issue.path.join('.'), message: reasonOf(issue, given) })));
  }
  if (errors.length > 0) throw invalid(errors);
  const stored = Object.entries(parsed).filter(([field]) => !operation.anyText?.includes(field));
  const bad = findUnstorable(Object.fromEntries(stored), '');
  if (bad !== undefined) throw invalid([{ path: bad, message: 'malformed' }]);
  return parsed;
};
