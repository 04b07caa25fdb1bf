import { Booking } from '../domain/booking.ts';
import { NewBooking } from '../domain/new-booking.ts';
import { operation } from './operation.ts';

export const createBooking = operation({
  name: 'createBooking',
  method: 'POST',
  path: '/bookings',
  body: NewBooking,
  response: Booking,
  auth: { guest: 'own', resident: 'own' },
  idempotent: true,
  problems: ['slot-taken', 'price-changed', 'outside-area', 'too-late', 'expired', 'duplicate', 'in-progress', 'too-large'],
  status: 201,
});
