// What `cdn/contract.js` holds: a page has the light schema runtime, which makes no documents (docs/decisions/0002).
export { contractVersion, type OperationName, type Operations, operations } from '../../contract/index.ts';
export { type AnyOperation, type InputOf, type Operation, operation, type OutputOf, pathNames } from '../../contract/operation.ts';
export { type Booking, type BookingStatus, bookingStatuses } from '../../domain/booking.ts';
export { type Actor, nextStatuses, transitions } from '../../domain/booking-machine.ts';
export type { Community } from '../../domain/community.ts';
export type { NewBooking } from '../../domain/new-booking.ts';
export { ContractProblem, Problem, type ProblemBody, type ProblemCode, problemCodes, statusOfProblem } from '../../domain/problem.ts';
export type { Hold, Quote } from '../../domain/quote.ts';
export type { Service } from '../../domain/service.ts';
export type { Slot, SlotPage } from '../../domain/slot.ts';
export type { WorkerRecord } from '../../domain/worker.ts';
