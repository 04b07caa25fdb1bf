import { ContractProblem, Problem } from '../../../domain/problem.ts';
import type { Envelope } from '../config.ts';
import { at } from './path.ts';

/** What statuses most often mean, where the config says nothing else. A gateway's own pages are no JSON and do not come here. */
const usual: Record<string, string> = { 400: 'invalid', 404: 'not-found', 409: 'conflict', 410: 'expired', 422: 'invalid' };

/** The problem that an answer tells of, or nothing where all went well. */
export const refusalIn = (operation: string, json: unknown, status: number, envelope: Envelope): Problem | undefined => {
  const { success, codes = {}, message, showMessage } = envelope;
  const told = success && at(json, success.at);
  const isOk = status >= 200 && status < 300;
  if (isOk && success && told === undefined) return new ContractProblem(operation, success.at, success.is.join(' | '));
  // Some say 200 and some "200".
  if (isOk && (!success || success.is.some((one) => String(one) === String(told)))) return undefined;
  const own = at(json, envelope.code ?? success?.at ?? '');
  const key = [String(own), String(status)].find((one) => Object.hasOwn(codes, one));
  const code = key === undefined ? (isOk ? 'unknown' : usual[status]) : codes[key]!;
  if (code === undefined) return undefined;
  const text = message === undefined ? undefined : at(json, message);
  // A backend's words may hold a name or an SQL statement: they are for the one who said that they may be shown.
  const detail =
    showMessage && typeof text === 'string' ? text : `${operation}: HTTP ${status}, ${typeof own === 'object' ? '' : String(own)}`;
  return new Problem(code, { detail });
};
