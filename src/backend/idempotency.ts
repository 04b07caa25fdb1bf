import { Problem } from '../domain/problem.ts';
import { invalid, type Context } from './context.ts';

/** The same fields in another order are the same body. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).filter(([, inner]) => inner !== undefined);
  fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
};

/** SHA-256; on an insecure origin, where only a page's own sandbox can run, the text itself. */
const hashOf = async (text: string): Promise<string> => {
  if (!globalThis.crypto.subtle) return text;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
};

export interface Keyed {
  scope: string;
  key: string;
  bodyHash: string;
}

export const keyedWrite = async (scope: string, key: string, input: unknown): Promise<Keyed> => {
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw invalid([{ path: 'Idempotency-Key', message: 'malformed' }]);
  return { scope, key, bodyHash: await hashOf(canonical(input)) };
};

/** Inside the effect's own transaction: the effect and the memory of its answer are one, or neither is. */
export const onceByKey = async ({ queries, now, settings }: Context, keyed: Keyed, effect: () => Promise<unknown>): Promise<unknown> => {
  const { scope, key, bodyHash } = keyed;
  if (!(await queries.claimKey(scope, key))) throw new Problem('in-progress', { retryAfterSeconds: 1 });
  const kept = await queries.keptAnswer(scope, key, now);
  if (kept && kept.bodyHash !== bodyHash) throw invalid([{ path: 'Idempotency-Key', message: 'used-for-another-body' }]);
  if (kept) return kept.answer;
  const answer = await effect();
  await queries.keepAnswer(scope, key, { bodyHash, answer }, now + settings.keySeconds * 1000);
  return answer;
};

/** Keys being worked on by this process; other processes are told by `claimKey`. */
export const createInFlight = () => {
  const keys = new Set<string>();
  return async <T>({ scope, key }: Keyed, work: () => Promise<T>): Promise<T> => {
    const name = `${scope} ${key}`;
    if (keys.has(name)) throw new Problem('in-progress', { retryAfterSeconds: 1 });
    keys.add(name);
    try {
      return await work();
    } finally {
      keys.delete(name);
    }
  };
};
