import type { List } from '../config.ts';
import { at, isAbsent, joined, kindOf } from './path.ts';
import { Misfit } from './template.ts';

interface Question {
  cursor?: string | undefined;
  limit?: number | undefined;
}

const sizeOf = ({ pageSize = 20 }: List, { limit }: Question) => Number(limit ?? pageSize);

/** Our cursor holds what the backend's own parameter for the next part is. */
export const pageParameters = (list: List, question: Question): Record<string, unknown> => {
  const { cursor } = question;
  return {
    ...(list.page && { [list.page]: Number(cursor ?? list.firstPage ?? 1) }),
    ...(list.offset && { [list.offset]: Number(cursor ?? 0) }),
    ...(list.cursor && cursor && { [list.cursor]: cursor }),
    ...(list.size && { [list.size]: sizeOf(list, question) }),
  };
};

const numberAt = (data: unknown, path: string | undefined): number | undefined => {
  const value = path === undefined ? undefined : at(data, path);
  return isAbsent(value) || Number.isNaN(Number(value)) ? undefined : Number(value);
};

const nextOf = (list: List, data: unknown, count: number, question: Question): string | null => {
  if (list.next) {
    const next = at(data, list.next);
    return isAbsent(next) ? null : String(next as string);
  }
  const size = sizeOf(list, question);
  const total = numberAt(data, list.total);
  const pages = numberAt(data, list.pages);
  // An empty part is the last one, whatever a wrong total says: else whoever reads to the end never gets there.
  if (count === 0) return null;
  if (list.page) {
    const first = list.firstPage ?? 1;
    const page = Number(question.cursor ?? first);
    const seen = page - first + 1;
    const isMore = pages !== undefined ? seen < pages : total !== undefined ? seen * size < total : count >= size;
    return isMore ? String(page + 1) : null;
  }
  if (list.offset) {
    const seen = Number(question.cursor ?? 0) + count;
    return (total === undefined ? count >= size : seen < total) ? String(seen) : null;
  }
  return null;
};

/** The list that lies in an answer, and how to ask for more. */
export const partOf = (list: List, data: unknown, place: string, question: Question) => {
  const rows = at(data, list.items);
  const total = numberAt(data, list.total);
  // Some have no list where nothing is in it. One that is not there otherwise is a wrong path, and no empty list.
  const items = rows === null || (rows === undefined && total === 0) ? [] : rows;
  if (!Array.isArray(items)) throw new Misfit(joined(place, list.items), `a list, not ${kindOf(items)}`);
  return {
    rows: items as unknown[],
    nextCursor: nextOf(list, data, items.length, question),
    ...(total !== undefined && { total }),
  };
};
