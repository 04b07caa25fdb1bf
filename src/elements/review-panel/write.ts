import { css } from 'lit';
import type { EnvironmentController } from '../../context/environment-controller.ts';
import { getBooking } from '../../contract/booking.ts';
import { createReview } from '../../contract/reviews.ts';
import type { Intent } from '../../flows/review/intents.ts';
import type { Need } from '../../flows/review/needs.ts';
import { localize } from '../../i18n/localize.ts';
import zh from '../../i18n/zh-CN/review-write.ts';
import { controlStyles } from '../../styles/controls.ts';
import { typingStyles } from '../../styles/typing.ts';
import type { View } from './view/view.ts';
import { writingForm } from './view/writing.ts';

export { reduce } from '../../flows/review/reduce.ts';

const writeStyles = css`
  .rated {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 5em + 62px), 1fr));
    gap: 8px;
  }
  .rated .face {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .rated svg {
    inline-size: 5em;
    block-size: 1em;
  }
`;

export const styles = [controlStyles, typingStyles, writeStyles];

export const ask = async (
  env: EnvironmentController,
  need: Extract<Need, { ask: 'booking' | 'write' }>,
  signal: AbortSignal,
): Promise<Intent> => {
  if (need.ask === 'booking') return { type: 'booking-came', value: await env.call(getBooking, { bookingId: need.bookingId }, { signal }) };
  const { bookingId } = need.review;
  return { type: 'taken', bookingId, value: await env.call(createReview, need.review, { signal, idempotencyKey: need.key }) };
};

/** The form, or nothing while its words are on their way. */
export const writing = (view: View): unknown => {
  const words = localize<typeof zh>(view.lang, zh, { en: () => import('../../i18n/en/review-write.ts') });
  if (words instanceof Promise) return void words.then(view.redraw);
  return writingForm(view, words);
};
