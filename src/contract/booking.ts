import * as z from 'zod/mini';
import { Booking, BookingPage, StatusChange, WorkerAssignment } from '../domain/booking.ts';
import { Text } from '../domain/values.ts';
import { operation } from './operation.ts';
import { Paging } from './paging.ts';

export const getBooking = operation({
  name: 'getBooking',
  method: 'GET',
  path: '/bookings/{bookingId}',
  response: Booking,
  auth: { guest: 'own', resident: 'own', worker: 'own', company: 'own' },
  problems: ['not-found'],
});

export const listBookings = operation({
  name: 'listBookings',
  method: 'GET',
  path: '/bookings',
  query: z.extend(Paging, { status: z.optional(Text(40)) }),
  response: BookingPage,
  auth: { guest: 'own', resident: 'own', worker: 'own', company: 'own' },
});

export const assignWorker = operation({
  name: 'assignWorker',
  method: 'POST',
  path: '/bookings/{bookingId}/worker',
  body: WorkerAssignment,
  response: Booking,
  auth: { company: 'own' },
  idempotent: true,
  problems: ['not-found', 'conflict', 'slot-taken', 'too-late', 'in-progress'],
});

export const advanceBooking = operation({
  name: 'advanceBooking',
  method: 'POST',
  path: '/bookings/{bookingId}/status',
  body: StatusChange,
  response: Booking,
  auth: { company: 'own', worker: 'own' },
  idempotent: true,
  problems: ['not-found', 'conflict', 'in-progress'],
});

// Apart, so that a page that only shows a booking does without them.
export * from './holds.ts';
export * from './new-booking.ts';
export { cancelBooking } from './visit.ts';
