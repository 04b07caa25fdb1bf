import { css, html, nothing } from 'lit';
import type { Booking } from '../../domain/booking.ts';
import type { Intent } from '../../flows/track/intents.ts';
import type { Act, TrackState } from '../../flows/track/state.ts';
import { localize } from '../../i18n/localize.ts';
import zh from '../../i18n/zh-CN/booking-acts.ts';
import { calendarStyles } from '../../styles/calendar.ts';
import { controlStyles } from '../../styles/controls.ts';
import { typingStyles } from '../../styles/typing.ts';
import { notice } from '../../ui/notice.ts';
import { LinliBookingCancelledEvent } from '../cancelled-event.ts';
import { acceptPanel } from './acts/accept.ts';
import type { ActsWords, ActView } from './acts/act-view.ts';
import { cancelPanel } from './acts/cancel.ts';
import { changePanel } from './acts/change.ts';
import { reschedulePanel } from './acts/reschedule.ts';
import { LinliBookingRescheduledEvent, LinliWorkAcceptedEvent, LinliWorkerChangeRequestedEvent } from './act-events.ts';
import { actButtonId } from './view/doing.ts';
import type { View } from './view/view.ts';

export { needs } from '../../flows/track/needs.ts';
export { reduce } from '../../flows/track/reduce.ts';
export { askOfActs, failedOfActs } from './acts/acts-asks.ts';

const actStyles = css`
  .act {
    scroll-margin-block: 16px;
  }
  .act:focus,
  .act:focus-visible {
    outline: none;
  }
`;

export const styles = [controlStyles, typingStyles, calendarStyles, actStyles];

const panels: Record<Act, (view: ActView) => unknown> = {
  reschedule: reschedulePanel,
  cancel: cancelPanel,
  change: changePanel,
  accept: acceptPanel,
};

/** What the resident is doing with the booking; undefined while its words are on their way. */
export const panel = (view: View, booking: Booking): unknown => {
  const words = localize<typeof zh>(view.lang, zh, { en: () => import('../../i18n/en/booking-acts.ts') });
  if (words instanceof Promise) {
    void words.then(view.redraw);
    return undefined;
  }
  const { doing } = view.state;
  if (doing.at === 'none') return nothing;
  if (doing.at === 'done') {
    return html`<div class="act" id="act" tabindex="-1">${notice({ tone: 'info', text: words[doing.act].done })}</div>`;
  }
  return panels[doing.act]({ ...view, actWords: words as ActsWords, booking });
};

/** The fact that the page hears of. */
const doneEvent = (act: Act, { id, items, cancellation }: Booking): Event => {
  switch (act) {
    case 'reschedule':
      return new LinliBookingRescheduledEvent(id, items[0]?.start);
    case 'cancel':
      return new LinliBookingCancelledEvent(id, cancellation?.feeInFen);
    case 'change':
      return new LinliWorkerChangeRequestedEvent(id);
    case 'accept':
      return new LinliWorkAcceptedEvent(id);
  }
};

/** Something was done. */
export const factOf = ({ doing: before }: TrackState, { doing, booking: { value } }: TrackState): Event | undefined =>
  doing.at === 'done' && before.at !== 'done' && value ? doneEvent(doing.act, value) : undefined;

/** The id of what the person is led to, if anywhere else. */
export const focusAfter = (type: Intent['type'], { doing: before }: TrackState, { doing }: TrackState): string | undefined => {
  if (type === 'dropped' && 'act' in before) return actButtonId(before.act);
  if (type === 'opened' || (doing.at !== before.at && (doing.at === 'open' || doing.at === 'done'))) return 'act';
  if (type !== 'tried') return undefined;
  return doing.at === 'open' && doing.act === 'change' ? 'reason' : 'slot';
};
