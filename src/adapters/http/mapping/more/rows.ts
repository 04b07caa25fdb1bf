import type { List } from '../../config.ts';
import { numberAt, type Question, type Row, sizeOf } from '../list.ts';
import { at, isAbsent, joined, misfit } from '../path.ts';

/** One value, or all that a parameter has. */
const valuesIn = (search: URLSearchParams) =>
  Object.fromEntries([...search.keys()].map((name) => [name, search.getAll(name).length > 1 ? search.getAll(name) : search.get(name)]));

export const pageParameters = (list: List, { cursor }: Question): Record<string, unknown> => ({
  ...(list.offset && { [list.offset]: Number(cursor ?? 0) }),
  ...(list.cursor && cursor && { [list.cursor]: cursor }),
  ...(list.nextUrl && cursor && valuesIn(new URLSearchParams(cursor))),
});

/** The name itself may have dots in it: `@odata.nextLink`. */
const textAt = (data: unknown, path: string): string | null => {
  const value = Object.hasOwn(Object(data) as object, path) ? (data as Record<string, unknown>)[path] : at(data, path);
  return isAbsent(value) ? null : String(value as string);
};

/** The cursor of the next part; nothing where the list is not cut so. */
export const nextOf = (list: List, data: unknown, count: number, question: Question): string | null => {
  if (list.next ?? list.nextUrl) {
    const text = textAt(data, list.next ?? list.nextUrl!);
    // Of an address only what it asks for: the place is the operation's own, so that no other host is ever asked.
    const next = list.next ? text : /\?([^#]+)/.exec(text ?? '')?.[1];
    // The part that just came is not the next one: whoever reads to the end would never get there.
    return next && next !== question.cursor ? next : null;
  }
  if (!list.offset || count === 0) return null;
  const total = numberAt(data, list.total);
  const seen = Number(question.cursor ?? 0) + count;
  return (Number.isNaN(total) ? count >= sizeOf(list, question) : seen < total) ? String(seen) : null;
};

/** An object by day or by id holds a row in each of its fields. */
const entries = ({ keyed }: List, found: unknown): unknown =>
  keyed && typeof found === 'object' && found !== null && !Array.isArray(found)
    ? Object.entries(found).map(([key, value]) => ({ key, value: value as unknown }))
    : found;

export const listIn = (list: List, data: unknown): unknown => entries(list, at(data, list.items) ?? (list.mayBeMissing ? [] : undefined));

type Choice = Record<string, unknown[]>;

const holds = (row: unknown, path: string, values: unknown[]) => values.some((value) => value === at(row, path));

const isChosen = ({ where = {}, whereNot = {} }: { where?: Choice | undefined; whereNot?: Choice | undefined }, row: unknown) =>
  Object.entries(where).every(([path, values]) => holds(row, path, values)) &&
  !Object.entries(whereNot).some(([path, values]) => holds(row, path, values));

/** A row of a list within another knows what it lies in; a bare text or number becomes one. */
const inside = (list: List, inner: string, { row: outer, place }: Row): Row[] => {
  const here = joined(place, inner);
  const rows = entries(list, at(outer, inner) ?? []);
  if (!Array.isArray(rows)) throw misfit(here, 'list', rows);
  return rows.map((row: unknown, index) => ({
    row: typeof row === 'object' && row !== null ? { ...row, outer } : { value: row, outer },
    place: joined(here, index),
  }));
};

/** Those rows that the config wants, one by one. */
export const chosen = (list: List, rows: Row[]): Row[] =>
  (list.inner === undefined ? rows : rows.flatMap((row) => inside(list, list.inner!, row))).filter(({ row }) => isChosen(list, row));
