import type { List } from '../config.ts';
import type * as Full from './more/full.ts';
import { numberIn } from './convert.ts';
import { at, joined, misfit } from './path.ts';

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
export type MoreRows = Pick<typeof Full, 'listIn' | 'chosen' | 'nextOf' | 'pageParameters'> | undefined;

/** A backend that cannot be told how many to send sends its own number. */
export const sizeOf = ({ pageSize = 20, size }: List, { limit }: Question) => Number((size && limit) ?? pageSize);

/** Our cursor holds what the backend's own parameter for the next part is. */
export const pageParameters = (list: List, question: Question, more: MoreRows): Record<string, unknown> => ({
  ...(list.page && { [list.page]: Number(question.cursor ?? list.firstPage ?? 1) }),
  ...(list.size && { [list.size]: sizeOf(list, question) }),
  ...more?.pageParameters(list, question),
});

/** `NaN` where there is none. */
export const numberAt = (data: unknown, path = ' '): number => numberIn(at(data, path));

const nextPage = (list: List, data: unknown, count: number, question: Question): string | null => {
  const { page, firstPage = 1 } = list;
  const here = Number(question.cursor ?? firstPage);
  const size = sizeOf(list, question);
  const pages = numberAt(data, list.pages) || Math.ceil(numberAt(data, list.total) / size);
  const isMore = Number.isNaN(pages) ? count >= size : here - firstPage + 1 < pages;
  // An empty part is the last one, whatever a wrong total says: else whoever reads to the end never gets there.
  return page && count && isMore ? String(here + 1) : null;
};

/** The list that lies in an answer, and how to ask for more. */
export const partOf = (list: List, data: unknown, place: string, question: Question, more: MoreRows) => {
  const here = joined(place, list.items);
  const total = numberAt(data, list.total);
  const found = more ? more.listIn(list, data) : at(data, list.items);
  // Some have no list where nothing is in it. One that is not there otherwise is a wrong path, and no empty list.
  const rows = found === null || (found === undefined && total === 0) ? [] : found;
  if (!Array.isArray(rows)) throw misfit(here, 'list', rows);
  const items = rows.map((row: unknown, index): Row => ({ row, place: joined(here, index) }));
  return {
    rows: more ? more.chosen(list, items) : items,
    nextCursor: more?.nextOf(list, data, rows.length, question) ?? nextPage(list, data, rows.length, question),
    ...(total >= 0 && { total }),
  };
};
