import { overlaps } from '../../domain/slots.ts';
import type { Occupation } from '../records.ts';
import { OccupationConflict, type Queries } from '../store.ts';
import type { Draft } from './state.ts';

const isLive = ({ expiresAt }: Occupation, now: number): boolean => expiresAt === undefined || expiresAt > now;

type Claims = Pick<Queries, 'occupations' | 'occupy' | 'promoteOccupation' | 'extendOccupation' | 'releaseOccupation'>;

/** The exclusion constraint of the SQL schema, by hand: one worker, no two overlapping claims. */
export const claimsOf = (draft: Draft): Claims => {
  const claimsFor = (workerId: string) => draft.state.occupations.get(workerId) ?? [];

  const replace = (ref: string, change: (claim: Occupation) => Occupation | undefined): boolean => {
    let found = false;
    for (const [workerId, claims] of draft.state.occupations) {
      if (!claims.some((claim) => claim.ref === ref)) continue;
      found = true;
      const changed = claims.flatMap((claim) => (claim.ref === ref ? (change(claim) ?? []) : claim));
      draft.set('occupations', workerId, changed);
    }
    return found;
  };

  return {
    async occupations(workerIds, from, to, now) {
      const span = { start: from, end: to };
      return workerIds.flatMap((id) => claimsFor(id).filter((claim) => isLive(claim, now) && overlaps(claim.blocked, span)));
    },
    async occupy(occupation, now) {
      const live = claimsFor(occupation.workerId).filter((claim) => isLive(claim, now));
      if (live.some(({ blocked }) => overlaps(blocked, occupation.blocked))) throw new OccupationConflict();
      draft.set('occupations', occupation.workerId, [...live, occupation]);
    },
    promoteOccupation: async (holdId, bookingId) =>
      replace(holdId, ({ workerId, blocked }) => ({ workerId, blocked, kind: 'booking', ref: bookingId })),
    extendOccupation: async (holdId, expiresAt) => replace(holdId, (claim) => ({ ...claim, expiresAt })),
    async releaseOccupation(ref) {
      replace(ref, () => undefined);
    },
  };
};
