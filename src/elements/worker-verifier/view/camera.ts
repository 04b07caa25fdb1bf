import { html, nothing } from 'lit';
import type { At } from '../../../flows/verify/state.ts';
import { button } from '../../../ui/button.ts';
import { notice } from '../../../ui/notice.ts';
import { otherWays } from './first.ts';
import type { Screen, View } from './view.ts';

/** A light only where this very camera has one, another camera only where there are several. */
const controls = ({ state, words, first, send, light }: View<At<'asking' | 'scanning'>>) => {
  const { torch, devices = [] } = state.at === 'scanning' ? state : {};
  return html`<div class="bar" part="controls">
    ${torch === undefined ? nothing : button({ label: torch ? words.torchOff : words.torchOn, part: 'torch', onClick: () => light(!torch) })}
    ${devices.length > 1 ? button({ label: words.switchCamera, part: 'switch', onClick: () => send({ type: 'camera-switched' }) }) : nothing}
    ${button({ label: first.back, kind: 'plain', part: 'back', onClick: () => send({ type: 'cancel' }) })}
  </div>`;
};

export const cameraScreen = (view: View<At<'asking' | 'scanning'>>): Screen => {
  const { state, words, first, phone, send } = view;
  return {
    heading: words.titles[state.at],
    body: html`
      <p>${state.at === 'asking' ? words.allow : words.aim}</p>
      <div class="lens" part="camera">
        <video playsinline disablepictureinpicture .muted=${true} aria-label=${words.view}></video>
        <div class="aim"></div>
      </div>
      ${state.at === 'scanning' && state.blind ? notice({ tone: 'warn', text: words.blind, ...(phone && { phone }) }) : nothing}
      ${controls(view)} ${otherWays(first, send)}
    `,
  };
};

export const noCameraScreen = ({ state, words, first, phone, send }: View<At<'no-camera'>>): Screen => {
  const { fault } = state;
  const isPaused = fault === 'paused';
  // Asking again would change nothing there.
  const isHopeless = fault === 'insecure' || fault === 'unsupported';
  const action = { label: isPaused ? words.goOn : first.retry, kind: 'primary' as const, onClick: () => send({ type: 'scan' as const }) };
  return {
    heading: isPaused ? words.titles.paused : words.titles['no-camera'],
    body: html`
      ${notice({ tone: isPaused ? 'info' : 'warn', text: words.faults[fault], ...(phone && { phone }), ...(!isHopeless && { action }) })}
      <p class="sub">${words.otherWays}</p>
      ${otherWays(first, send)}
      <div class="bar">${button({ label: first.back, kind: 'plain', part: 'back', onClick: () => send({ type: 'cancel' }) })}</div>
    `,
  };
};
