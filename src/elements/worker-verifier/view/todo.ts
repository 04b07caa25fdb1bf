import { html, nothing } from 'lit';
import { isUnmatched } from '../../../flows/verify/may.ts';
import { button } from '../../../ui/button.ts';
import { choice } from '../../../ui/choice.ts';
import { newKey } from '../../new-key.ts';
import { doingBlock } from './doing.ts';
import type { VerdictView } from './verdict-view.ts';
import { againButton, callButton, may, phoneOf, writeButton } from './ways.ts';
import { facePhoto } from './who.ts';

/** 与本人一致吗? beside the photo at its largest; only a yes leads on. */
const question = (view: VerdictView, same: boolean | undefined) => {
  const { entry, send, photo, state } = view;
  const isShown = !!state.verdict.worker?.photoId && !photo.failed;
  return html`
    <div class="same" part="question">
      ${facePhoto(view)}
      ${choice({
        id: 'same',
        name: 'same',
        label: entry.question,
        hint: isShown ? entry.questionHint : entry.questionNoPhoto,
        options: [
          { value: 'yes', label: entry.same },
          { value: 'no', label: entry.different },
        ],
        value: same === undefined ? '' : same ? 'yes' : 'no',
        onChange: (value) => send({ type: 'photo-answered', same: value === 'yes' }),
      })}
    </div>
  `;
};

const confirmButton = ({ entry, send }: VerdictView) =>
  button({ label: entry.confirm, kind: 'primary', part: 'confirm', onClick: () => send({ type: 'confirm', key: newKey() }) });

const bar = (...buttons: unknown[]) => html`<div class="bar" part="ways">${buttons}</div>`;

/** Somebody whom one may let in, if it is the one on the photo. */
const enterable = (view: VerdictView, same: boolean | undefined) => {
  const more = [writeButton(view, 'refuse'), writeButton(view, 'report')];
  if (same === false)
    return html`${question(view, same)}
      <p role="status">${view.entry.differentText}</p>
      ${bar(callButton(view, true), ...more, againButton(view))}`;
  return html`${question(view, same)} ${bar(same ? confirmButton(view) : nothing, callButton(view), ...more, againButton(view))}`;
};

/** Nothing to confirm: calling, or looking again. What is to be done first stands first. */
const others = (view: VerdictView) => {
  const { state, entry, send, signIn } = view;
  const { advice, by, outcome, match, trouble } = state.verdict;
  const recheck = (anew = false) => {
    const again = () => send({ type: 'retry', ...(anew && { key: newKey() }) });
    return button({ label: entry.recheck, kind: 'primary', part: 'recheck', onClick: again });
  };
  const more = [writeButton(view, 'refuse'), writeButton(view, 'report')];
  if (advice === 'do-not-open') return bar(callButton(view, true), againButton(view, !phoneOf(view)), ...more);
  // The server was away: the same text again.
  if (by === 'phone' && (outcome === 'undecided' || trouble)) return bar(recheck(), callButton(view), againButton(view));
  // An answer was given, and the same key would bring it again.
  if (isUnmatched(state.verdict)) return bar(recheck(true), callButton(view), againButton(view), ...more);
  const isUnasked = match === 'not-asked';
  return html`
    ${outcome === 'card' || outcome === 'foreign' ? html`<p>${entry.printedOnly}</p>` : nothing}
    ${isUnasked ? html`<p class="sub">${entry.signInNext}</p>` : nothing}
    ${bar(
      isUnasked ? button({ label: entry.signIn, kind: 'primary', part: 'sign-in', onClick: signIn }) : nothing,
      againButton(view, !isUnasked),
      callButton(view),
      ...more,
    )}
  `;
};

/** What to do now; while something is under way, that alone. */
export const todo = (view: VerdictView) => {
  const { doing } = view.state;
  const choosing = () => (may(view, 'confirm') ? enterable(view, doing.at === 'choosing' ? doing.same : undefined) : others(view));
  return html`<section class="todo stack" part="todo" aria-labelledby="todo">
    ${
      doing.at === 'choosing'
        ? html`<h3 id="todo" tabindex="-1">${view.entry.todo}</h3>
            ${choosing()}`
        : doingBlock(view, doing)
    }
  </section>`;
};
