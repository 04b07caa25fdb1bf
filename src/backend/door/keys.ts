import { getIssuerKeys } from '../../contract/door.ts';
import { lifeSeconds, offlineSkewSeconds } from '../../domain/code-policy.ts';
import type { KeySet } from '../../domain/door.ts';
import { Problem } from '../../domain/problem.ts';
import type { Context } from '../context.ts';
import type { IssuerKeyRecord } from '../records.ts';
import { signing } from './issuer.ts';

const dayInMs = 86_400_000;
/** A key signs for so long, then the next one does. */
const signingSpan = 30 * dayInMs;
/** The next key is published so long before it signs: far longer than any cache of the key set lives. */
const publishedAhead = dayInMs;
/** The last code of an old key, seen by a slow clock through an old cache, can still be verified. */
const keptAfter = ((getIssuerKeys.cache ?? 0) + lifeSeconds + offlineSkewSeconds) * 1000;
/** Until it is known when the next key begins to sign. */
const notBeforeAnother = Number.MAX_SAFE_INTEGER;

const newestFirst = (a: IssuerKeyRecord, b: IssuerKeyRecord): number => b.signsFrom - a.signsFrom || (a.kid < b.kid ? -1 : 1);

const signingKey = (keys: IssuerKeyRecord[], now: number): IssuerKeyRecord | undefined =>
  keys.filter(({ signsFrom }) => signsFrom <= now).sort(newestFirst)[0];

/** From when the key that is missing has to sign; undefined while none is missing. */
const nextFrom = (keys: IssuerKeyRecord[], now: number): number | undefined => {
  const [newest] = [...keys].sort(newestFirst);
  // Nobody can have cached a set without the very first one.
  if (!newest) return now;
  const due = newest.signsFrom + signingSpan;
  return newest.signsFrom <= now && due - publishedAhead <= now ? Math.max(due, now + publishedAhead) : undefined;
};

const addKey = async ({ queries }: Context, keys: IssuerKeyRecord[], signsFrom: number): Promise<void> => {
  const { createIssuerKey } = await signing();
  await queries.saveIssuerKey({ ...(await createIssuerKey()), algorithm: 'ES256', signsFrom, goneAt: notBeforeAnother });
  for (const old of keys.filter(({ goneAt }) => goneAt === notBeforeAnother)) {
    await queries.saveIssuerKey({ ...old, goneAt: signsFrom + keptAfter });
  }
};

/** The key that signs now. Made at first need; the one after it is made and published in good time. */
export const keyToSignWith = async (context: Context): Promise<IssuerKeyRecord> => {
  const { queries, now } = context;
  let keys = await queries.issuerKeys(now);
  if (nextFrom(keys, now) !== undefined && (await queries.claimKey('issuer', 'rotation'))) {
    // Another process may have made it since.
    keys = await queries.issuerKeys(now);
    const signsFrom = nextFrom(keys, now);
    if (signsFrom !== undefined) await addKey(context, keys, signsFrom);
    keys = await queries.issuerKeys(now);
  }
  const key = signingKey(keys, now);
  if (!key) throw new Problem('unavailable', { detail: 'the first key is being made', retryAfterSeconds: 1 });
  return key;
};

/** What anyone may know of the keys: nothing that could sign. */
export const publicKeys = async ({ queries, now }: Pick<Context, 'queries' | 'now'>): Promise<KeySet> => {
  const keys = await queries.issuerKeys(now);
  return {
    keys: keys.map(({ kid, algorithm, publicJwk: { kty = '', crv, x, y } }) => ({
      kty,
      kid,
      alg: algorithm,
      use: 'sig',
      ...(crv !== undefined && { crv }),
      ...(x !== undefined && { x }),
      ...(y !== undefined && { y }),
    })),
  };
};
