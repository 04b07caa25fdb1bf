import type { Operations } from '../../contract/index.ts';
import { principalOf, type Handler } from '../context.ts';
import { examine } from '../door/examine.ts';
import { expectedBy } from '../door/expected.ts';
import { keepLook } from '../door/look.ts';
import { lookUpView, verifyView } from '../views/look.ts';
import { decodeCursor, encodeCursor, isTimedPlace, limitOf, type TimedPlace } from './paging.ts';

export const verifyWorkerCode: Handler<Operations['verifyWorkerCode']> = async (context, { code }) => {
  const examined = await examine(context, code);
  const expected = await expectedBy(context, examined);
  return verifyView(context, examined, expected, await keepLook(context, examined, expected));
};

export const listLookUps: Handler<Operations['listLookUps']> = async (context, { cursor, limit }) => {
  const most = limitOf(context, limit);
  const place = decodeCursor(cursor, isTimedPlace);
  const after = place && { at: place[0], id: place[1] };
  const found = await context.queries.lookUpsOfWorker(principalOf(context).workerId ?? '', after, most + 1);
  const shown = found.slice(0, most);
  const last = shown.at(-1);
  return {
    items: shown.map((record) => lookUpView(context, record)),
    nextCursor: found.length > most && last ? encodeCursor([last.at, last.id] satisfies TimedPlace) : null,
  };
};
