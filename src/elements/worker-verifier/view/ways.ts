import { html, nothing } from 'lit';
import { mayAct } from '../../../flows/verify/may.ts';
import type { Act } from '../../../flows/verify/state.ts';
import { button } from '../../../ui/button.ts';
import type { Phone } from '../../../ui/notice.ts';
import type { VerdictView } from './verdict-view.ts';

/** The booking's own number knows most of it. */
export const phoneOf = ({ state, first, phone }: VerdictView): Phone | undefined => {
  const number = state.verdict.booking?.hotline;
  return number ? { label: first.call, number } : phone;
};

export const callButton = (view: VerdictView, isFirst = false) => {
  const phone = phoneOf(view);
  if (!phone) return nothing;
  return html`<a class="${isFirst ? 'primary' : 'phone'} call" part="call" href="tel:${phone.number.replace(/[^\d+]/g, '')}"
    >${phone.label} <bdi>${phone.number}</bdi></a
  >`;
};

export const againButton = ({ entry, send }: VerdictView, isFirst = false) =>
  button({ label: entry.again, part: 'again', ...(isFirst && { kind: 'primary' as const }), onClick: () => send({ type: 'scan' }) });

/** What this verdict allows, and a backend does. */
export const may = ({ state, supports }: VerdictView, act: Act['do']): boolean => mayAct(state.verdict)[act] && supports(act);

export const writeButton = (view: VerdictView, what: 'refuse' | 'report') => {
  const { entry, send } = view;
  return may(view, what)
    ? button({ label: entry[what], part: what, kind: what === 'refuse' ? 'danger' : 'plain', onClick: () => send({ type: 'write', what }) })
    : nothing;
};
