import type { AnyOperation, Scope } from '../contract/operation.ts';
import { Problem } from '../domain/problem.ts';
import type { BookingRecord, Principal } from './records.ts';
import type { BookingFilter, Queries } from './store.ts';

/** May this caller ask this at all? `own` or `any` says whose records the answer may hold. */
export const authorise = (operation: AnyOperation, principal: Principal | undefined): Scope => {
  if (operation.auth === 'anyone') return 'any';
  if (!principal) throw new Problem('unauthorized');
  const scope = operation.auth[principal.role];
  if (!scope) throw new Problem('forbidden');
  return scope;
};

/** A resident's own, a worker's assigned, a company's its. The same words filter lists and guard single records. */
export const ownBookings = (principal: Principal): BookingFilter => {
  switch (principal.role) {
    case 'guest':
    case 'resident':
      return { residentId: principal.id };
    case 'worker':
      // Someone without a worker record owns nothing; an absent filter would mean everything.
      return { workerId: principal.workerId ?? '' };
    case 'company':
      return { companyId: principal.companyId ?? '' };
    case 'office':
      throw new Problem('forbidden');
    default:
      return principal.role satisfies never;
  }
};

/** Signed in or by phone code: whoever books. */
export const isResident = ({ role }: Principal): boolean => role === 'resident' || role === 'guest';

const owns = (principal: Principal, booking: BookingRecord): boolean => {
  const { residentId, workerId, companyId } = ownBookings(principal);
  if (residentId !== undefined) return booking.residentId === residentId;
  if (workerId !== undefined) return booking.workerId === workerId;
  return booking.companyId === companyId;
};

/**
 * The booking that is named in what anyone may ask. A resident's must be their own; nobody else's is looked at at all, so that no
 * answer tells whether one exists.
 */
export const namedBooking = async (queries: Queries, id: string, principal: Principal | undefined): Promise<BookingRecord | undefined> =>
  principal && isResident(principal) ? guardBooking(queries, id, 'own', principal) : undefined;

/** Somebody else's booking answers like one that does not exist. */
export const guardBooking = async (
  queries: Queries,
  id: string,
  scope: Scope,
  principal: Principal | undefined,
): Promise<BookingRecord> => {
  const booking = await queries.booking(id);
  if (!booking) throw new Problem('not-found');
  if (scope === 'own' && !(principal && owns(principal, booking))) throw new Problem('not-found');
  return booking;
};
