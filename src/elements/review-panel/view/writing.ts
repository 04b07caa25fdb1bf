import { html, nothing } from 'lit';
import { longestReview } from '../../../domain/new-review.ts';
import { type Aspect, aspects } from '../../../domain/review.ts';
import { lacking } from '../../../flows/review/writing.ts';
import type { Words } from '../../../i18n/words.ts';
import type zh from '../../../i18n/zh-CN/review-write.ts';
import { button } from '../../../ui/button.ts';
import { checkbox } from '../../../ui/checkbox.ts';
import { grouped } from '../../../ui/frame.ts';
import { notice } from '../../../ui/notice.ts';
import { problemSummary } from '../../../ui/problem-summary.ts';
import { selectField } from '../../../ui/select-field.ts';
import { stars as starsShown } from '../../../ui/stars.ts';
import { textArea } from '../../../ui/text-field.ts';
import { newKey } from '../../new-key.ts';
import { troubleText, type View } from './view.ts';

type WriteWords = Words<typeof zh>;

const lackingIn = ({ state }: View) => (state.writing.at === 'open' && state.writing.tried ? lacking(state) : []);

/** Five radios in words and stars; none is chosen beforehand. */
const starChoice = (view: View, write: WriteWords) => {
  const { state, words, send } = view;
  const error = lackingIn(view).includes('stars') ? write.needStars : '';
  const radios = [1, 2, 3, 4, 5].map(
    (value) => html`
      <label class="opt" part="star option">
        <input
          type="radio"
          name="stars"
          value=${value}
          .checked=${state.draft.stars === value}
          @change=${() => send({ type: 'drafted', draft: { stars: value } })}
        /><span class="face">${starsShown(value, words.starsOf(value))}<span>${write.starWords[value - 1]}</span></span>
      </label>
    `,
  );
  return grouped({ id: 'stars', label: write.stars, error }, html`<div class="rated">${radios}</div>`, 'radiogroup');
};

const aspectChoice = ({ state, words, send }: View, write: WriteWords, aspect: Aspect) =>
  selectField({
    id: `aspect-${aspect}`,
    name: aspect,
    label: words.aspects[aspect],
    value: String(state.draft.aspects[aspect] ?? ''),
    options: [
      { value: '', label: write.unsaid },
      ...[5, 4, 3, 2, 1].map((value) => ({ value: String(value), label: `${words.starsOf(value)} · ${write.starWords[value - 1]}` })),
    ],
    onChange: (value) => send({ type: 'judged', aspect, stars: value ? Number(value) : undefined }),
  });

const textOf = (view: View, write: WriteWords) => {
  const { text } = view.state.draft;
  const left = longestReview - text.trim().length;
  const hint = left < 0 ? write.over(-left) : left < 200 ? `${write.textHint} ${write.left(left)}` : write.textHint;
  return textArea({
    id: 'text',
    name: 'text',
    label: write.text,
    note: write.optional,
    rows: 4,
    hint,
    error: lackingIn(view).includes('text') ? write.tooLong : '',
    value: text,
    onInput: (value) => view.send({ type: 'drafted', draft: { text: value } }),
  });
};

const troubleOf = ({ state, phone }: View, write: WriteWords) =>
  state.writing.at === 'open' && state.writing.trouble
    ? notice({ tone: 'error', text: troubleText(write, state.writing.trouble), phone })
    : nothing;

const summary = (view: View, write: WriteWords) => {
  const texts = { stars: write.needStars, text: write.tooLong };
  return problemSummary(
    write.problemTitle,
    lackingIn(view).map((id) => ({ id, text: texts[id] })),
  );
};

/** One's own word after a finished booking. */
export const writingForm = (view: View, write: WriteWords) => {
  const { state, send } = view;
  const { booking, draft } = state;
  if (state.writing.at === 'done') return html`<div id="writing" tabindex="-1">${notice({ tone: 'info', text: write.done })}</div>`;
  const busy = state.writing.at === 'sending';
  const service = booking.value?.items[0]?.service.name ?? '';
  const submit = (event: Event) => {
    event.preventDefault();
    send({ type: 'sent', key: newKey() });
  };
  return html`
    <form class="card stack wide" part="form" novalidate @submit=${submit} aria-labelledby="writing">
      <h3 id="writing" tabindex="-1">${write.title}</h3>
      <p class="sub" dir="auto">${write.about(service, booking.value?.worker?.maskedName ?? '')}</p>
      ${summary(view, write)} ${starChoice(view, write)}
      <fieldset class="stack">
        <legend>${write.aspects} <small>${write.optional}</small></legend>
        <div class="opts">${aspects.map((aspect) => aspectChoice(view, write, aspect))}</div>
      </fieldset>
      ${textOf(view, write)}
      ${checkbox({
        id: 'anonymous',
        name: 'anonymous',
        label: write.anonymous,
        hint: write.shownAs,
        checked: draft.anonymous,
        onChange: (anonymous) => send({ type: 'drafted', draft: { anonymous } }),
      })}
      ${troubleOf(view, write)}
      <div class="bar">
        ${button({ label: busy ? write.sending : write.send, kind: 'primary', type: 'submit', busy })}
        ${button({ label: write.drop, onClick: () => send({ type: 'dropped' }) })}
      </div>
    </form>
  `;
};
