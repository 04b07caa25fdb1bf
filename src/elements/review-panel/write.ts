import type { EnvironmentController } from '../../context/environment-controller.ts';
import { getBooking } from '../../contract/booking.ts';
import { createReview } from '../../contract/reviews.ts';
import type { Intent } from '../../flows/review/intents.ts';
import type { Need } from '../../flows/review/reduce.ts';
import { localize } from '../../i18n/localize.ts';
import zh from '../../i18n/zh-CN/review-write.ts';
import { controlStyles } from '../../styles/controls.ts';
import { typingStyles } from '../../styles/typing.ts';
import type { View } from './view/view.ts';
import { writingForm } from './view/writing.ts';

export { newKey } from '../new-key.ts';

export const styles = [controlStyles, typingStyles];

export const ask = async (
  env: EnvironmentController,
  need: Extract<Need, { ask: 'booking' | 'write' }>,
  signal: AbortSignal,
): Promise<Intent> => {
  if (need.ask === 'booking') return { type: 'booking-came', value: await env.call(getBooking, { bookingId: need.bookingId }, { signal }) };
  return { type: 'taken', value: await env.call(createReview, need.review, { signal, idempotencyKey: need.key }) };
};

/** The form, or nothing while its words are on their way. */
export const writing = (view: View): unknown => {
  const words = localize<typeof zh>(view.lang, zh, { en: () => import('../../i18n/en/review-write.ts') });
  if (words instanceof Promise) return void words.then(view.redraw);
  return writingForm(view, words);
};
