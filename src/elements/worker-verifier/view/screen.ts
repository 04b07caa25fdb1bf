import { html } from 'lit';
import { LinliSignInNeededEvent } from '../../../context/events.ts';
import type { LinliElement } from '../../../context/linli-element.ts';
import { localize } from '../../../i18n/localize.ts';
import zh from '../../../i18n/zh-CN/worker-scan.ts';
import type { VerifyState } from '../../../flows/verify/state.ts';
import { announcer } from '../../../ui/announce.ts';
import { skeleton } from '../../../ui/skeleton.ts';
import { laterOfVerifier } from '../load.ts';
import { cameraScreen, noCameraScreen } from './camera.ts';
import { checkingScreen, readingScreen, stuckScreen, typingScreen, unreadScreen } from './reading.ts';
import type { Screen, View } from './view.ts';

type Drawn = Omit<View, 'words' | 'phone' | 'signIn'> & { element: LinliElement };

const viewOf = <S extends VerifyState>(drawn: Drawn, state: S): View<S> | undefined => {
  const words = localize<typeof zh>(drawn.lang, zh, { en: () => import('../../../i18n/en/worker-scan.ts') });
  if (words instanceof Promise) {
    void words.then(drawn.redraw);
    return undefined;
  }
  const number = drawn.place.hotline;
  const phone = number ? { label: drawn.first.call, number } : undefined;
  const signIn = () => void drawn.element.dispatchEvent(new LinliSignInNeededEvent('verifyWorkerCode'));
  return { ...drawn, state, words, phone, signIn };
};

const screenOf = (drawn: Drawn): Screen | undefined => {
  const { state } = drawn;
  const show = <S extends VerifyState>(of: S, draw: (view: View<S>) => Screen | undefined) => {
    const view = viewOf(drawn, of);
    return view && draw(view);
  };
  switch (state.at) {
    case 'start':
      return undefined;
    case 'asking':
    case 'scanning':
      return show(state, cameraScreen);
    case 'no-camera':
      return show(state, noCameraScreen);
    case 'reading':
      return show(state, readingScreen);
    case 'unread':
      return show(state, unreadScreen);
    case 'typing':
      return show(state, typingScreen);
    case 'checking':
      return show(state, checkingScreen);
    case 'stuck':
      return show(state, stuckScreen);
    case 'verdict':
      return show(state, (view) => laterOfVerifier.now?.verdictScreen(view));
    default:
      return state satisfies never;
  }
};

/** Everything after the first screen. Nothing while that one is on; a skeleton while the words of a language are on their way. */
export const screen = (drawn: Drawn) => {
  if (drawn.state.at === 'start') return undefined;
  const shown = screenOf(drawn);
  if (!shown) return skeleton('card', 3, drawn.first.loading);
  const { heading, announcement = heading, body } = shown;
  // The verdict says who it is beside their photo.
  return html`${announcer(announcement)}${
    drawn.state.at === 'verdict'
      ? body
      : html`<h2 id="heading" tabindex="-1" part="heading">${heading}</h2>
          ${body}`
  }`;
};
