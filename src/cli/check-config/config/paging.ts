import type { AnyOperation } from '../../../contract/operation.ts';
import { atKey, type Fault, isRecord, type Path, recordOf } from '../file/fault.ts';

type Json = Record<string, unknown>;

const styles = ['page', 'offset', 'cursor'];
/** `size` alone asks for as many as are wanted. */
const counted = ['total', 'pages', 'next', 'nextUrl', 'firstPage'];

/** One way to ask for the next part, or none where all comes at once. */
export const listFaults = (list: Json, path: Path): Fault[] => {
  const said = styles.filter((style) => list[style] !== undefined);
  const idle = counted.filter((name) => list[name] !== undefined);
  if (said.length > 1) {
    const says = `${said.join(' and ')} are two ways to ask for more`;
    return [atKey('error', [...path, said[1]!], [says, `keep the one that the backend knows: ${said.join(' or ')}`])];
  }
  if (said.length === 0 && idle.length > 0 && list['nextUrl'] === undefined && list['size'] === undefined) {
    const says = `nothing asks for more than the first part: ${idle[0]} says that there may be more`;
    return [atKey('warning', [...path, idle[0]!], [says, 'name the backend’s parameter as page, offset or cursor'])];
  }
  if (said[0] === 'cursor' && list['next'] === undefined && list['nextUrl'] === undefined)
    return [atKey('error', [...path, 'cursor'], ['nothing says where the next cursor is', 'add "next": the path to it in the answer'])];
  return [];
};

const asksForMore = (operation: AnyOperation) => Object.hasOwn(operation.query?.shape ?? {}, 'cursor');

/** How an operation's list is found in what comes. */
export const pagingFaults = (operation: AnyOperation, config: Json, path: Path, connection: Json): Fault[] => {
  const { list, each, backend } = config;
  const around = typeof backend === 'string' ? recordOf(recordOf(connection['backends'])[backend]) : connection;
  const faults = isRecord(list) && asksForMore(operation) ? listFaults(list, [...path, 'list']) : [];
  const isLost = each !== undefined && list === undefined && around['list'] === undefined;
  const lost = atKey(
    'warning',
    [...path, 'each'],
    ['nothing says where the list is; the answer’s data itself is taken for it', 'add "list": { "items": "…" }, or "." where that is so'],
  );
  const isIdle = list !== undefined && each === undefined;
  const idle = atKey('warning', [...path, 'list'], ['list does nothing without each', 'add each: the template for one of it']);
  return [...faults, ...(isLost ? [lost] : []), ...(isIdle ? [idle] : [])];
};
