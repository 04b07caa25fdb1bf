import { localize } from '../../i18n/localize.ts';
import zh from '../../i18n/zh-CN/booking-order.ts';
import { bookedStep, isCancelled } from './view/booked.ts';
import { type LaterView, type OrderWords, problemText } from './view/later-view.ts';
import { reviewStep } from './view/review.ts';
import { whoStep } from './view/who.ts';

/** The steps after the time was chosen: loaded while the person looks at the times. */
export { laterAsks } from './later-asks.ts';
export { problemText, type LaterView, type OrderWords };

export const orderWords = (lang: string): OrderWords | Promise<OrderWords> =>
  localize(lang, zh, { en: () => import('../../i18n/en/booking-order.ts') });

export const laterStep = (view: LaterView) => {
  switch (view.state.step) {
    case 'who':
      return whoStep(view);
    case 'review':
      return reviewStep(view);
    default:
      return bookedStep(view);
  }
};

export { isCancelled };
