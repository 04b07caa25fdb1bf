import { html, nothing } from 'lit';
import { lifeSeconds } from '../../../domain/code-policy.ts';
import { button } from '../../../ui/button.ts';
import { phoneLink } from '../../../ui/notice.ts';
import type { Trouble } from '../state.ts';
import type { View } from './view.ts';

const troubleText = ({ words }: View, { code, retryAfterSeconds }: Trouble): string => {
  if (code === 'offline') return words.offline;
  return code === 'rate-limited' && retryAfterSeconds ? words.busy(Math.ceil(retryAfterSeconds)) : words.slow;
};

interface Instead {
  title: string;
  text: string;
  label: string;
  /** Asking again is of little use: whom to call comes first. */
  isCall?: boolean;
}

/** In the code's place and of its size, so that nothing moves. */
const instead = ({ phone, retry }: View, { title, text, label, isCall }: Instead) => {
  const again = button({ label, onClick: retry });
  const call = phone ? phoneLink(phone) : nothing;
  return html`
    <div class="instead" part="notice" role="status">
      <strong>${title}</strong>
      <p>${text}</p>
      <div class="bar">${isCall ? [call, again] : [again, call]}</div>
    </div>
  `;
};

const content = (view: View) => {
  const { words, state } = view;
  switch (state.at) {
    case 'ready':
      return html`<canvas part="code" role="img" aria-label=${words.code}></canvas>`;
    case 'refused': {
      const isCall = state.why !== 'signed-out';
      return instead(view, { ...words.refused[state.why], label: isCall ? words.again : words.signedIn, isCall });
    }
    case 'waiting':
      return state.trouble
        ? instead(view, { title: state.expired ? words.expired : words.noCode, text: troubleText(view, state.trouble), label: words.retry })
        : html`<div class="skel whole" part="skeleton" role="status"><span class="sr">${words.loading}</span></div>`;
  }
  return state satisfies never;
};

export const sheet = (view: View) => html`<div class="sheet ${view.state.at}" part="sheet">${content(view)}</div>`;

const countdown = ({ words, state, secondsLeft }: View): string => {
  if (state.at !== 'ready') return '';
  if (!state.trouble) return words.left(secondsLeft);
  return state.trouble.code === 'offline' ? words.offlineLastOne(secondsLeft) : words.lastOne(secondsLeft);
};

/** In words and as a bar; a screen reader hears it when it comes here, not every second (`timer` is silent by itself). */
export const life = (view: View) => {
  const share = view.state.at === 'ready' ? Math.min(100, (view.secondsLeft / lifeSeconds) * 100) : 0;
  return html`<div class="life ${view.state.at === 'ready' && view.state.trouble ? 'last' : ''}" part="countdown">
    <svg aria-hidden="true" width="100%" height="6">
      <rect class="rail" width="100%" height="6" rx="3" />
      <rect width="${share}%" height="6" rx="3" />
    </svg>
    <p role="timer">${countdown(view)}</p>
  </div>`;
};
