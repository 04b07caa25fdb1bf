import assert from 'node:assert/strict';
import type { BookingPage } from './pages/booking.ts';
import type { Stage } from './stage.ts';

/** The one booking there is, and the resident holds its receipt. */
export const isBookedOnce = async (stage: Stage, form: BookingPage): Promise<void> => {
  const number = await form.receipt();
  assert.deepEqual(
    (await stage.newBookings()).map(({ id }) => id),
    [number],
  );
};
