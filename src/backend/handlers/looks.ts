import type { Operations } from '../../contract/index.ts';
import { principalOf, type Handler } from '../context.ts';
import { examine } from '../door/examine.ts';
import { expectedBy } from '../door/expected.ts';
import { keepLook } from '../door/look.ts';
import { lookUpView, verifyView } from '../views/look.ts';
import { decodeCursor, encodeCursor, limitOf } from './paging.ts';

export const verifyWorkerCode: Handler<Operations['verifyWorkerCode']> = async (context, { code }) => {
  const examined = await examine(context, code);
  const expected = await expectedBy(context, examined);
  return verifyView(context, examined, expected, await keepLook(context, examined, expected));
};

type Place = [at: number, id: string];
/** A forged one must not reach a database with a number or a text that no column takes. */
const isPlace = (value: unknown): value is Place =>
  Array.isArray(value) &&
  value.length === 2 &&
  Number.isSafeInteger(value[0]) &&
  typeof value[1] === 'string' &&
  /^[^\p{Cc}\p{Cs}]{1,64}$/u.test(value[1]);

export const listLookUps: Handler<Operations['listLookUps']> = async (context, { cursor, limit }) => {
  const most = limitOf(context, limit);
  const place = decodeCursor(cursor, isPlace);
  const after = place && { at: place[0], id: place[1] };
  const found = await context.queries.lookUpsOfWorker(principalOf(context).workerId ?? '', after, most + 1);
  const shown = found.slice(0, most);
  const last = shown.at(-1);
  return {
    items: shown.map((record) => lookUpView(context, record)),
    nextCursor: found.length > most && last ? encodeCursor([last.at, last.id] satisfies Place) : null,
  };
};
