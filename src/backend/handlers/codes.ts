import type { Operations } from '../../contract/index.ts';
import { lifeSeconds, longestUrl, type CodeClaims } from '../../domain/code-policy.ts';
import { colourOf } from '../../domain/colour.ts';
import { Problem } from '../../domain/problem.ts';
import { dayAt, toInstant } from '../../domain/zone.ts';
import { principalOf, Unready, type Context, type Handler } from '../context.ts';
import { signing, verifyUrlOf } from '../door/issuer.ts';
import { keyToSignWith, publicKeys } from '../door/keys.ts';
import { bookingHandle, handleFor, randomBytes } from '../door/names.ts';
import type { WorkerEntry } from '../records.ts';

/** So long before its end a new code is fetched: a slow network must not leave a worker without one at the door. */
const refreshBeforeSeconds = 20;

/** Pages on plain HTTP have no cryptography; only a page's own sandbox can meet that. */
const refuseWithoutCrypto = (): void => {
  if (!globalThis.crypto.subtle) throw new Problem('unavailable', { detail: 'codes are signed on secure origins only (HTTPS, localhost)' });
};

const ownRecord = async (context: Context): Promise<WorkerEntry> => {
  const { workerId } = principalOf(context);
  const entry = workerId === undefined ? undefined : await context.queries.worker(workerId);
  if (!entry) throw new Problem('not-found');
  if (entry.revoked) throw new Problem('forbidden', { detail: 'the code of this worker was withdrawn' });
  const { colour, reasons } = colourOf(entry.record, dayAt(context.now, context.settings.timeZone));
  if (colour === 'red') throw new Problem('forbidden', { detail: `no code for a red worker: ${reasons.join(', ')}` });
  return entry;
};

const signed = async (context: Context, claims: CodeClaims) => {
  const { signCode, codeUrl } = await signing();
  const code = await signCode(claims, await keyToSignWith(context));
  return { code, url: codeUrl(verifyUrlOf(context.settings), code) };
};

export const issueWorkerCode: Handler<Operations['issueWorkerCode']> = async (context) => {
  refuseWithoutCrypto();
  const { queries, now, settings, booking } = context;
  const { record } = await ownRecord(context);
  const { handle: sub, statusIndex: st } = await handleFor(context, record.id);
  const iat = Math.floor(now / 1000);
  const claims: CodeClaims = { iss: settings.issuer.iss, sub, iat, exp: iat + lifeSeconds, jti: randomBytes(8), st };
  let issued = await signed(context, booking ? { ...claims, bid: await bookingHandle(booking.id) } : claims);
  // Under a long address there is no room to name the booking too; the server knows it by `jti` all the same.
  if (booking && issued.url.length > longestUrl) issued = await signed(context, claims);

  const expiresAt = claims.exp * 1000;
  await queries.saveCode({ jti: claims.jti, workerId: record.id, ...(booking && { bookingId: booking.id }), expiresAt });
  const expiresInSeconds = Math.floor((expiresAt - now) / 1000);
  return {
    ...issued,
    expiresAt: toInstant(expiresAt, settings.timeZone),
    expiresInSeconds,
    refreshAfter: toInstant(expiresAt - refreshBeforeSeconds * 1000, settings.timeZone),
    refreshInSeconds: expiresInSeconds - refreshBeforeSeconds,
    serverTime: toInstant(now, settings.timeZone),
  };
};

export const getIssuerKeys: Handler<Operations['getIssuerKeys']> = async (context, { iss }) => {
  if (iss !== context.settings.issuer.iss) throw new Problem('not-found');
  const set = await publicKeys(context);
  if (set.keys.length > 0) return set;
  // An empty set would be cached, and whoever cached it not know the key of the first code.
  refuseWithoutCrypto();
  throw new Unready(keyToSignWith);
};
