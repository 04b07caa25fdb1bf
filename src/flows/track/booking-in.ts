import * as z from 'zod/mini';
import { Booking } from '../../domain/booking.ts';

/** The booking as it stands, which comes with a refusal, if the backend sent one that holds. */
export const bookingIn = (current: unknown): Booking | undefined => z.safeParse(Booking, current).data;
