import type { List } from '../config.ts';
import type * as Rows from './more/rows.ts';
import { at, isAbsent, joined, kindOf } from './path.ts';
import { Misfit } from './template.ts';

export interface Question {
  cursor?: string | undefined;
  limit?: number | undefined;
}

export interface Row {
  row: unknown;
  /** Where it is in the answer. */
  place: string;
}

/** Where the config says more of its lists than rows by page. */
export type MoreRows = typeof Rows | undefined;

export const sizeOf = ({ pageSize = 20 }: List, { limit }: Question) => Number(limit ?? pageSize);

/** Our cursor holds what the backend's own parameter for the next part is. */
export const pageParameters = (list: List, question: Question, more: MoreRows): Record<string, unknown> => ({
  ...(list.page && { [list.page]: Number(question.cursor ?? list.firstPage ?? 1) }),
  ...(list.size && { [list.size]: sizeOf(list, question) }),
  ...more?.pageParameters(list, question),
});

export const numberAt = (data: unknown, path = ''): number | undefined => {
  const value = path && at(data, path);
  return isAbsent(value) || Number.isNaN(Number(value)) ? undefined : Number(value);
};

const nextPage = (list: List, data: unknown, count: number, question: Question): string | null => {
  const { firstPage = 1 } = list;
  const page = Number(question.cursor ?? firstPage);
  const size = sizeOf(list, question);
  const pages = numberAt(data, list.pages) ?? Math.ceil(numberAt(data, list.total)! / size);
  // An empty part is the last one, whatever a wrong total says: else whoever reads to the end never gets there.
  return list.page && count > 0 && (Number.isNaN(pages) ? count >= size : page - firstPage + 1 < pages) ? String(page + 1) : null;
};

/** The list that lies in an answer, and how to ask for more. */
export const partOf = (list: List, data: unknown, place: string, question: Question, more: MoreRows) => {
  const here = joined(place, list.items);
  const found = at(data, list.items);
  const total = numberAt(data, list.total);
  // Some have no list where nothing is in it. One that is not there otherwise is a wrong path, and no empty list.
  const rows = found === null || (found === undefined && (total === 0 || list.mayBeMissing)) ? [] : more ? more.listIn(list, found) : found;
  if (!Array.isArray(rows)) throw new Misfit(here, `a list, not ${kindOf(rows)}`);
  const items = rows.map((row: unknown, index): Row => ({ row, place: joined(here, String(index)) }));
  return {
    rows: more ? more.chosen(list, items) : items,
    nextCursor: more?.nextOf(list, data, rows.length, question) ?? nextPage(list, data, rows.length, question),
    ...(total !== undefined && { total }),
  };
};
