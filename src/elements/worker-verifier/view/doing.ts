import { html, nothing } from 'lit';
import type { Act, Doing } from '../../../flows/verify/state.ts';
import { button } from '../../../ui/button.ts';
import { mark } from '../../../ui/mark.ts';
import { notice } from '../../../ui/notice.ts';
import { textArea } from '../../../ui/text-field.ts';
import { newKey } from '../../new-key.ts';
import { againButton, callButton } from './ways.ts';
import { wordOf, type VerdictView } from './verdict-view.ts';

type Of<A extends Doing['at']> = Extract<Doing, { at: A }>;

const heading = (text: string) => html`<h3 id="todo" tabindex="-1">${text}</h3>`;

const isRefusal = (act: Act) => act.do === 'refuse';

/** A reason that one may leave out, or what happened. */
const writing = ({ entry, send }: VerdictView, { act, missing }: Of<'writing'>) => {
  const refusal = isRefusal(act);
  const submit = (event: Event) => {
    event.preventDefault();
    send({ type: 'send', key: newKey() });
  };
  return html`
    ${heading(refusal ? entry.refuseTitle : entry.reportTitle)}
    <form class="stack" novalidate @submit=${submit}>
      ${refusal ? html`<p>${entry.refuseText}</p>` : nothing}
      ${textArea({
        id: 'text',
        name: 'text',
        label: refusal ? entry.refuseLabel : entry.reportLabel,
        ...(refusal ? { note: entry.optional } : { hint: entry.reportHint, required: true }),
        ...(missing && { error: entry.reportMissing }),
        value: act.text,
        maxlength: refusal ? 500 : 1000,
        onInput: (text) => send({ type: 'written', text }),
      })}
      <div class="bar">
        ${button({ label: refusal ? entry.refuse : entry.send, kind: refusal ? 'danger' : 'primary', type: 'submit', part: 'send' })}
        ${button({ label: entry.back, kind: 'plain', part: 'back', onClick: () => send({ type: 'back' }) })}
      </div>
    </form>
  `;
};

const sending = ({ entry }: VerdictView, { act }: Of<'sending'>) => {
  const labels = { confirm: entry.confirming, refuse: entry.refusing, report: entry.reporting };
  return html`${heading(entry.todo)}
    <div class="bar">${button({ id: 'sending', label: labels[act.do], kind: 'primary', part: 'sending', busy: true })}</div>`;
};

const done = (view: VerdictView, { act }: Of<'done'>) => {
  const { entry } = view;
  return html`
    ${heading(entry.done[act.do])}
    <p class="tone ${act.do === 'confirm' ? 'good' : 'ask'}" part="done">
      ${mark(act.do === 'confirm' ? 'good' : 'ask')}<span>${entry.doneText[act.do]}</span>
    </p>
    <div class="bar">${callButton(view)} ${againButton(view)}</div>
  `;
};

const stopText = ({ entry, said }: VerdictView, { why, current }: Of<'stopped'>): string =>
  why === 'worker-changed' ? entry.stops[why](current?.worker?.maskedName ?? said.someone) : entry.stops[why];

/** Each with its own way on: scan whoever stands there, or call. */
const stopped = (view: VerdictView, doing: Of<'stopped'>) => {
  const isForCall = doing.why === 'not-allowed' || doing.why === 'not-found' || doing.why === 'already-entered';
  return html`
    ${heading(view.entry.todo)} ${notice({ tone: 'warn', text: stopText(view, doing) })}
    <div class="bar" part="ways">
      ${isForCall ? [callButton(view, true), againButton(view)] : [againButton(view, true), callButton(view)]}
    </div>
  `;
};

const failed = (view: VerdictView, { act, trouble }: Of<'failed'>) => {
  const { entry, said, first, send } = view;
  const more: Record<string, string> = { unauthorized: entry.signInFirst, 'in-progress': entry.inProgress };
  const what = wordOf({ ...said.troubles, ...more }, trouble.code, () => trouble.detail ?? said.troubles.unknown);
  const isPlain = trouble.code === 'unauthorized' || trouble.code === 'rate-limited' || trouble.code === 'not-supported';
  return html`
    ${heading(entry.todo)} ${notice({ tone: 'warn', text: isPlain ? what : `${what} ${entry.doubt[act.do]}` })}
    <div class="bar" part="ways">
      ${button({ label: first.retry, kind: 'primary', part: 'retry', onClick: () => send({ type: 'send-again' }) })} ${callButton(view)}
      ${button({ label: first.back, kind: 'plain', part: 'back', onClick: () => send({ type: 'back' }) })}
    </div>
  `;
};

/** What the person has begun to do. */
export const doingBlock = (view: VerdictView, doing: Exclude<Doing, { at: 'choosing' }>) => {
  switch (doing.at) {
    case 'writing':
      return writing(view, doing);
    case 'sending':
      return sending(view, doing);
    case 'done':
      return done(view, doing);
    case 'stopped':
      return stopped(view, doing);
    case 'failed':
      return failed(view, doing);
    default:
      return doing satisfies never;
  }
};
