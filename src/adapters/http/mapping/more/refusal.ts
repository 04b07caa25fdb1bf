import { ContractProblem, Problem } from '../../../../domain/problem.ts';
import type { Envelope } from '../../config.ts';
import { at } from '../path.ts';

/** What statuses most often mean, where the config says nothing else. A gateway's own pages are no JSON and do not come here. */
const usual: Record<string, string> = { 400: 'invalid', 404: 'not-found', 409: 'conflict', 410: 'expired', 422: 'invalid' };

type Codes = Record<string, string>;

/** The problem that a refused answer tells of, or nothing where its status alone says it. `own`: the operation's own codes. */
export const refusalIn = (operation: string, json: unknown, status: number, envelope: Envelope, own: Codes = {}): Problem | undefined => {
  const { success, message, messages = {}, showMessage } = envelope;
  const isOk = status >= 200 && status < 300;
  if (isOk && success && at(json, success.at) === undefined) return new ContractProblem(operation, success.at, success.is.join(' | '));
  const told = at(json, envelope.code ?? success?.at ?? '');
  const text = message === undefined ? undefined : at(json, message);
  const known = (codes: Codes = {}) =>
    [String(told), String(status)].filter((one) => Object.hasOwn(codes, one)).map((one) => codes[one])[0];
  const part = Object.keys(messages).find((one) => typeof text === 'string' && text.includes(one));
  const code = known(own) ?? (part === undefined ? known(envelope.codes) : messages[part]) ?? (isOk ? 'unknown' : usual[status]);
  if (code === undefined) return undefined;
  // A backend's words may hold a name or an SQL statement: they are for the one who said that they may be shown.
  const isShown = showMessage && typeof text === 'string';
  const detail = isShown ? text : `${operation}: HTTP ${status}, ${typeof told === 'object' ? '' : String(told)}`;
  return new Problem(code, { detail });
};
