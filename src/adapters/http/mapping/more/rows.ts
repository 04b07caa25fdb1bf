import type { List } from '../../config.ts';
import { numberAt, type Question, type Row, sizeOf } from '../list.ts';
import { at, isAbsent, joined, kindOf } from '../path.ts';
import { Misfit } from '../template.ts';

export const pageParameters = (list: List, question: Question): Record<string, unknown> => ({
  ...(list.offset && { [list.offset]: Number(question.cursor ?? 0) }),
  ...(list.cursor && question.cursor && { [list.cursor]: question.cursor }),
});

/** The cursor of the next part; nothing where the list is not cut so. */
export const nextOf = (list: List, data: unknown, count: number, question: Question): string | null => {
  if (list.next) {
    const next = at(data, list.next);
    return isAbsent(next) ? null : String(next as string);
  }
  if (!list.offset || count === 0) return null;
  const total = numberAt(data, list.total);
  const seen = Number(question.cursor ?? 0) + count;
  return (total === undefined ? count >= sizeOf(list, question) : seen < total) ? String(seen) : null;
};

/** An object by day or by id holds a row in each of its fields. */
export const listIn = ({ keyed }: List, found: unknown): unknown =>
  keyed && typeof found === 'object' && found !== null && !Array.isArray(found)
    ? Object.entries(found).map(([key, value]) => ({ key, value }))
    : found;

type Choice = Record<string, unknown[]>;

const holds = (row: unknown, path: string, values: unknown[]) => values.some((value) => value === at(row, path));

const isChosen = ({ where = {}, whereNot = {} }: { where?: Choice | undefined; whereNot?: Choice | undefined }, row: unknown) =>
  Object.entries(where).every(([path, values]) => holds(row, path, values)) &&
  !Object.entries(whereNot).some(([path, values]) => holds(row, path, values));

/** A row of a list within another knows what it lies in; a bare text or number becomes one. */
const inside = (inner: string, { row: outer, place }: Row): Row[] => {
  const rows = at(outer, inner) ?? [];
  const here = joined(place, inner);
  if (!Array.isArray(rows)) throw new Misfit(here, `a list, not ${kindOf(rows)}`);
  return rows.map((row: unknown, index) => ({
    row: typeof row === 'object' && row !== null ? { ...row, outer } : { value: row, outer },
    place: joined(here, String(index)),
  }));
};

/** Those rows that the config wants, one by one. */
export const chosen = (list: List, rows: Row[]): Row[] =>
  (list.inner === undefined ? rows : rows.flatMap((row) => inside(list.inner!, row))).filter(({ row }) => isChosen(list, row));
