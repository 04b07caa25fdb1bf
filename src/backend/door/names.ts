import { toBase64url } from '../../domain/base64url.ts';
import { monthOf } from '../../domain/month.ts';
import { dayAt } from '../../domain/zone.ts';
import type { Context } from '../context.ts';
import type { HandleRecord } from '../records.ts';

/** Entries of the status list; more than there are workers, so that an index says nothing of when it was given. */
const statusEntries = 2 ** 17;

export const randomBytes = (count: number): string => toBase64url(crypto.getRandomValues(new Uint8Array(count)));

/** From 0 up to 1. */
export const random = (): number => crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32;

/** What codes call this worker in this month. */
export const handleFor = async ({ queries, now, settings }: Context, workerId: string): Promise<HandleRecord> => {
  const month = monthOf(dayAt(now, settings.timeZone));
  const known = await queries.handleOf(workerId, month);
  if (known) return known;
  const drawn: HandleRecord = { handle: randomBytes(6), workerId, month, statusIndex: Math.floor(random() * statusEntries) };
  await queries.saveHandle(drawn);
  return drawn;
};

/**
 * What codes call a booking: always the same for one, and nothing to anybody who does not know its id, which is random
 * itself. The resident's own page knows it, so that it can tell a code for another door even while offline.
 */
export const bookingHandle = async (bookingId: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(bookingId));
  return toBase64url(new Uint8Array(digest).slice(0, 8));
};
