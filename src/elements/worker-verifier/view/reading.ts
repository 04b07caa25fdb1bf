import { html } from 'lit';
import type { At } from '../../../flows/verify/state.ts';
import { button } from '../../../ui/button.ts';
import { notice } from '../../../ui/notice.ts';
import { skeleton } from '../../../ui/skeleton.ts';
import { textField } from '../../../ui/text-field.ts';
import { newKey } from '../../new-key.ts';
import { otherWays, photoButton } from './first.ts';
import type { Screen, View } from './view.ts';

const back = ({ first, send }: Pick<View, 'first' | 'send'>) =>
  button({ label: first.back, kind: 'plain', part: 'back', onClick: () => send({ type: 'cancel' }) });

const waiting = (view: View, text: string) => html`
  <p>${text}</p>
  ${skeleton('card', 3, view.first.loading)}
  <div class="bar">${back(view)}</div>
`;

export const readingScreen = (view: View<At<'reading'>>): Screen => ({
  heading: view.words.titles.reading,
  body: waiting(view, view.first.loading),
});

export const checkingScreen = (view: View<At<'checking'>>): Screen => ({
  heading: view.words.titles.checking,
  body: waiting(view, view.words.checking),
});

export const unreadScreen = (view: View<At<'unread'>>): Screen => {
  const { state, words, first, phone, send } = view;
  return {
    heading: state.why === 'unloaded' ? words.titles.stuck : words.titles.unread,
    body: html`
      ${notice({ tone: 'warn', text: words.unread[state.why], ...(phone && { phone }) })}
      <div class="bar ways">
        ${button({ label: first.scan, kind: 'primary', part: 'scan', onClick: () => send({ type: 'scan' }) })}
        ${photoButton(first.photo, (file) => send({ type: 'photo-chosen', file }))}
        ${button({ label: first.type, part: 'type-way', onClick: () => send({ type: 'type' }) })}
      </div>
      <div class="bar">${back(view)}</div>
    `,
  };
};

export const stuckScreen = (view: View<At<'stuck'>>): Screen => {
  const { words, first, phone, send } = view;
  const action = { label: first.retry, kind: 'primary' as const, onClick: () => send({ type: 'retry' as const }) };
  return {
    heading: words.titles.stuck,
    body: html`${notice({ tone: 'warn', text: words.stuck, ...(phone && { phone }), action })}
      <div class="bar">${back(view)}</div>`,
  };
};

export const typingScreen = (view: View<At<'typing'>>): Screen => {
  const { state, words, first, send } = view;
  const submit = (event: Event) => {
    event.preventDefault();
    send({ type: 'typed-sent', key: newKey() });
  };
  return {
    heading: words.titles.typing,
    body: html`
      <form class="stack" novalidate @submit=${submit}>
        ${textField({
          id: 'number',
          name: 'number',
          label: words.number,
          hint: words.numberHint,
          value: state.text,
          enterkeyhint: 'done',
          required: true,
          ...(state.error && { error: words.numberErrors[state.error] }),
          onInput: (text) => send({ type: 'typed', text }),
        })}
        <div class="bar">${button({ label: words.check, kind: 'primary', type: 'submit', part: 'check' })}${back({ first, send })}</div>
      </form>
      <p class="sub">${words.otherWays}</p>
      ${otherWays(first, send, 'type')}
    `,
  };
};
