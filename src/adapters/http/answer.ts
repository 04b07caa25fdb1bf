import * as z from 'zod/mini';
import type { AnyOperation, OutputOf } from '../../contract/operation.ts';
import { ContractProblem, Problem, ProblemBody, type ProblemCode, problemCodes, statusOfProblem } from '../../domain/problem.ts';
import { parseAnswer } from '../boundary.ts';

// A gateway in front of the backend answers these by itself, in words of its own.
const gatewayCodes: readonly ProblemCode[] = [
  'unauthorized',
  'forbidden',
  'too-large',
  'rate-limited',
  'unknown',
  'unavailable',
  'timeout',
];
const codeOfStatus = (status: number): ProblemCode | undefined =>
  status === 502 ? 'unavailable' : problemCodes.find((code) => gatewayCodes.includes(code) && statusOfProblem[code] === status);

const secondsOf = (retryAfter: string | null, now: number): number | undefined => {
  if (!retryAfter) return undefined;
  const seconds = /^\d+$/.test(retryAfter) ? Number(retryAfter) : Math.ceil((Date.parse(retryAfter) - now) / 1000);
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
};

const parseJson = (text: string): unknown => {
  try {
    return text ? JSON.parse(text) : {};
  } catch {
    return undefined;
  }
};

const problemOf = (operation: AnyOperation, response: Response, json: unknown, now: number): Problem => {
  const retryAfterSeconds = secondsOf(response.headers.get('retry-after'), now);
  const body = z.safeParse(ProblemBody, json);
  if (body.success) return new Problem(body.data.code, { ...body.data, retryAfterSeconds });
  const code = codeOfStatus(response.status);
  if (code) return new Problem(code, { detail: `${operation.name}: HTTP ${response.status}`, retryAfterSeconds });
  return new ContractProblem(operation.name, '', `problem+json with a code, beside HTTP ${response.status}`);
};

/** The whole answer, or the problem that it tells of. */
export const readAnswer = async <O extends AnyOperation>(operation: O, response: Response, now: number): Promise<OutputOf<O>> => {
  // Browsers show a redirect that is not followed as an opaque answer with status 0; following it would carry the token elsewhere.
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
    throw new ContractProblem(operation.name, '', 'an answer, not a redirect (to a login page?)');
  }
  const json = response.ok && operation.media === 'blob' ? await response.blob() : parseJson(await response.text());
  if (!response.ok) throw problemOf(operation, response, json, now);
  if (json === undefined) throw new ContractProblem(operation.name, '', 'JSON');
  return parseAnswer(operation, json);
};
