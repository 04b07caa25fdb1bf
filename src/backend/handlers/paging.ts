import { invalid, type Context } from '../context.ts';

/** Opaque to clients: they hand it back as it is. */
export const encodeCursor = (place: unknown): string =>
  btoa(JSON.stringify(place)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

const decode = (cursor: string): unknown => {
  try {
    return JSON.parse(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')));
  } catch {
    return undefined;
  }
};

export const decodeCursor = <T>(cursor: string | undefined, isPlace: (value: unknown) => value is T): T | undefined => {
  if (cursor === undefined) return undefined;
  const place = decode(cursor);
  if (!isPlace(place)) throw invalid([{ path: 'cursor', message: 'malformed' }]);
  return place;
};

const isId = (value: unknown): boolean => typeof value === 'string' && /^[^\p{Cc}\p{Cs}]{1,64}$/u.test(value);

/** Where a page ended in a list by time, then by id. */
export type TimedPlace = [at: number, id: string];
/** A forged one must not reach a database with a number or a text that no column takes. */
export const isTimedPlace = (value: unknown): value is TimedPlace =>
  Array.isArray(value) && value.length === 2 && Number.isSafeInteger(value[0]) && isId(value[1]);

export const limitOf = ({ settings }: Context, limit: number | undefined): number => {
  if (limit !== undefined && !Number.isInteger(limit)) throw invalid([{ path: 'limit', message: 'not-a-number' }]);
  return limit ?? settings.pageSize;
};

const isOffset = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 1e6;

/** For lists that do not grow while someone reads them. One more than asked for tells whether there is a next page. */
export const pageByOffset = async <T>(
  context: Context,
  { cursor, limit }: { cursor?: string | undefined; limit?: number | undefined },
  load: (page: { offset: number; limit: number }) => Promise<T[]>,
): Promise<{ items: T[]; nextCursor: string | null }> => {
  const offset = decodeCursor(cursor, isOffset) ?? 0;
  const most = limitOf(context, limit);
  const found = await load({ offset, limit: most + 1 });
  return { items: found.slice(0, most), nextCursor: found.length > most ? encodeCursor(offset + most) : null };
};
