import { html, nothing } from 'lit';
import { fromInstant } from '../../../domain/zone.ts';
import { nearestSlots } from '../../../flows/booking/choice.ts';
import { formatInstant } from '../../../i18n/format.ts';
import { button } from '../../../ui/button.ts';
import { notice, phoneLink } from '../../../ui/notice.ts';
import type { RestView } from './rest-view.ts';
import { troubleText } from './trouble.ts';

/** The time went to somebody else: the nearest free ones, each by one tap. */
const takenNotice = ({ state, time, lang, timeZone, phone, send }: RestView) => {
  const nearest = state.slots.at === 'ready' ? nearestSlots(state) : [];
  const other = { label: time.otherTime, kind: 'plain' as const, onClick: () => send({ type: 'edit', step: 'time' }) };
  return html`<div class="notice warn" part="notice warn taken" role="alert">
    <p>${state.slots.at === 'ready' && nearest.length === 0 ? time.takenNone : time.taken}</p>
    <div class="bar">
      ${nearest.map(({ start, end }) =>
        button({
          label: formatInstant(fromInstant(start), timeZone, lang),
          part: 'nearest',
          onClick: () => send({ type: 'slot-chosen', start, end }),
        }),
      )}${state.step === 'time' ? nothing : button(other)}${phone ? phoneLink(phone) : nothing}
    </div>
  </div>`;
};

/** Whether the booking arrived is being looked up, or nobody knows. Never called a failure. */
const doubtNotice = (view: RestView) => {
  const { state, time, phone, send } = view;
  const { sending } = state;
  if (sending.at === 'looking') return notice({ tone: 'info', text: time.looking });
  if (sending.at !== 'lost') return nothing;
  const { code } = sending.trouble;
  const isPlain = code === 'offline' || code === 'rate-limited' || code === 'unauthorized';
  return notice({
    tone: 'warn',
    text: `${isPlain ? `${troubleText(view, sending.trouble)} ` : ''}${sending.mayResend ? time.lost : time.lostNoKey}`,
    phone,
    action: { label: time.check, onClick: () => send({ type: 'check-again' }) },
  });
};

/** What stands above every step while it lasts. */
export const notices = (view: RestView) => html`${view.state.taken ? takenNotice(view) : nothing}${doubtNotice(view)}`;
