import type { AnyOperation } from '../contract/operation.ts';
import { normalisePhone } from '../domain/phone.ts';
import { Problem } from '../domain/problem.ts';
import type { Principal } from './records.ts';
import type { Settings } from './settings.ts';
import type { Store } from './store.ts';

interface Asker {
  principal: Principal | undefined;
  address: string;
  input: Record<string, unknown>;
  now: number;
}

const phoneIn = (input: Record<string, unknown>): string | undefined => {
  const contact = input['contact'] as { phone?: unknown } | undefined;
  return typeof contact?.phone === 'string' ? normalisePhone(contact.phone) : undefined;
};

/** One line: whoever has an IPv6 address has 2^64 of them, which differ in the second half only (RFC 4291 §2.5.4). */
const lineOf = (address: string): string => {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = [], tail] = address.split('::').map((half) => (half ? half.split(':') : []));
  const groups = [...head];
  if (tail) groups.push(...Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0'), ...tail);
  return groups.slice(0, 4).join(':');
};

/**
 * By principal, then phone number, then address. Writes are counted in the store, which all processes share;
 * reads only in this process: a counter that costs a write would make reading dearer than what it protects.
 */
export const createRateLimiter = (store: Store, { rateLimits: limits }: Settings) => {
  let window = 0;
  let reads = new Map<string, number>();

  const hitHere = (bucket: string, windowStart: number): number => {
    if (windowStart !== window) [window, reads] = [windowStart, new Map()];
    const count = (reads.get(bucket) ?? 0) + 1;
    reads.set(bucket, count);
    return count;
  };

  return async (operation: AnyOperation, { principal, address, input, now }: Asker): Promise<void> => {
    if (!limits) return;
    const isRead = operation.method === 'GET';
    const most = isRead ? limits.reads : limits.writes;
    const phone = isRead ? undefined : phoneIn(input);
    const buckets: [string, number][] = [];
    if (principal) buckets.push([`principal:${principal.id}`, most]);
    if (phone) buckets.push([`phone:${phone}`, limits.perPhone]);
    buckets.push([`address:${lineOf(address)}`, most * limits.addressFactor]);

    const span = limits.windowSeconds * 1000;
    const windowStart = now - (now % span);
    const refuse = () => {
      throw new Problem('rate-limited', { retryAfterSeconds: Math.max(1, Math.ceil((windowStart + span - now) / 1000)) });
    };
    if (isRead) {
      for (const [bucket, limit] of buckets) if (hitHere(bucket, windowStart) > limit) refuse();
      return;
    }
    // Its own transaction: a refused write must still count.
    const counts = await store.transact(async (queries) => {
      const found: number[] = [];
      for (const [bucket] of buckets) found.push(await queries.hit(bucket, windowStart));
      return found;
    });
    if (buckets.some(([, limit], index) => counts[index]! > limit)) refuse();
  };
};
