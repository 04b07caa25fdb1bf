import { html, nothing } from 'lit';
import type { Booking } from '../../../domain/booking.ts';
import { type Act, acts as allActs, mayOf } from '../../../flows/track/state.ts';
import { button } from '../../../ui/button.ts';
import { notice } from '../../../ui/notice.ts';
import { skeleton } from '../../../ui/skeleton.ts';
import { atDoor, type View } from './view.ts';

export const actButtonId = (act: Act): string => `do-${act}`;

/** What the resident may do now; what comes next is the first and the strongest. */
export const mayDo = (view: View, booking: Booking) => {
  const { words, state, supports, verifies, send, wants, ahead } = view;
  const { status, may } = booking;
  // Asked one at a time: below is the question.
  if (state.doing.at === 'open' || state.doing.at === 'sending') return nothing;
  const labels: Record<Act, string> = words;
  const open = allActs.filter((act) => may[mayOf[act]] && supports(act));
  const verify =
    verifies && atDoor.includes(status)
      ? button({
          label: words.verify,
          part: 'verify',
          ...(status === 'assigned' ? {} : { kind: 'primary' }),
          onClick: () => wants('verify'),
        })
      : nothing;
  const review = may.review ? button({ label: words.review, kind: 'primary', part: 'review', onClick: () => wants('review') }) : nothing;
  if (verify === nothing && review === nothing && open.length === 0) return nothing;
  const reach = ({ target }: Event) => (target as Element).closest('[id^=do-]') && ahead();
  return html`<div class="bar" part="actions" @pointerover=${reach} @focusin=${reach}>
    ${verify}${review}
    ${open.map((act) =>
      button({
        label: labels[act],
        id: actButtonId(act),
        part: act,
        ...(act === 'accept' && { kind: 'primary' as const }),
        onClick: () => send({ type: 'opened', act }),
      }),
    )}
  </div>`;
};

/** What the person is doing; its code and words are on their way, or cannot be had without a network. */
export const doing = (view: View, booking: Booking) => {
  const { state, acts, words, phone, again, actsFailed } = view;
  if (state.doing.at === 'none') return nothing;
  const panel = acts?.panel(view, booking);
  if (panel) return panel;
  if (actsFailed) return notice({ tone: 'warn', text: words.amiss, phone, action: { label: words.retry, onClick: again } });
  return skeleton('card', 1, words.loading);
};
