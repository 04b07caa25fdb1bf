import type { OperationName, Operations } from '../../contract/index.ts';
import type { Handler } from '../context.ts';
import { cancelBooking, getBooking, listBookings } from './bookings.ts';
import { getService, getWorker, listServices, listWorkers } from './catalogue.ts';
import { getIssuerKeys, issueWorkerCode } from './codes.ts';
import { getCapabilities, getCommunity, getMe, listCommunities } from './community.ts';
import { createBooking } from './create-booking.ts';
import { advanceBooking, assignWorker } from './desk.ts';
import { confirmEntry, refuseEntry, reportWorker } from './entry.ts';
import { holdSlot, releaseHold, renewHold } from './holds.ts';
import { watchBookings } from './live.ts';
import { listLookUps, verifyWorkerCode } from './looks.ts';
import { getPhoto } from './photos.ts';
import { quoteBooking } from './quotes.ts';
import { createReview, getReviewSummary, listReviews } from './reviews.ts';
import { listSlots } from './slots.ts';
import { acceptWork, requestWorkerChange, rescheduleBooking } from './visit.ts';

/** One rule per operation; the type check names any operation that is left without. */
export const handlers: { [N in OperationName]: Handler<Operations[N]> } = {
  listCommunities,
  getCommunity,
  getMe,
  getCapabilities,
  listServices,
  getService,
  listWorkers,
  getWorker,
  listSlots,
  quoteBooking,
  holdSlot,
  renewHold,
  releaseHold,
  createBooking,
  getBooking,
  listBookings,
  cancelBooking,
  assignWorker,
  advanceBooking,
  rescheduleBooking,
  requestWorkerChange,
  acceptWork,
  issueWorkerCode,
  getIssuerKeys,
  verifyWorkerCode,
  confirmEntry,
  refuseEntry,
  reportWorker,
  listLookUps,
  getPhoto,
  getReviewSummary,
  listReviews,
  createReview,
  watchBookings,
};
