import { Booking } from '../domain/booking.ts';
import { Acceptance, Cancel, ChangeRequest, Reschedule } from '../domain/visit.ts';
import { operation } from './operation.ts';

export const rescheduleBooking = operation({
  name: 'rescheduleBooking',
  method: 'POST',
  path: '/bookings/{bookingId}/reschedule',
  body: Reschedule,
  response: Booking,
  auth: { guest: 'own', resident: 'own' },
  idempotent: true,
  problems: ['not-found', 'conflict', 'slot-taken', 'price-changed', 'too-late', 'in-progress'],
});

export const requestWorkerChange = operation({
  name: 'requestWorkerChange',
  method: 'POST',
  path: '/bookings/{bookingId}/worker-change',
  body: ChangeRequest,
  response: Booking,
  auth: { guest: 'own', resident: 'own' },
  idempotent: true,
  problems: ['not-found', 'conflict', 'too-late', 'in-progress'],
});

export const acceptWork = operation({
  name: 'acceptWork',
  method: 'POST',
  path: '/bookings/{bookingId}/acceptance',
  body: Acceptance,
  response: Booking,
  auth: { guest: 'own', resident: 'own' },
  idempotent: true,
  problems: ['not-found', 'conflict', 'in-progress'],
});

export const cancelBooking = operation({
  name: 'cancelBooking',
  method: 'POST',
  path: '/bookings/{bookingId}/cancel',
  body: Cancel,
  response: Booking,
  auth: { guest: 'own', resident: 'own' },
  idempotent: true,
  problems: ['not-found', 'conflict', 'too-late', 'in-progress'],
});
