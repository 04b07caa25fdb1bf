import { html, svg } from 'lit';

export type Tone = 'good' | 'ask' | 'stop';

/** Told apart by their outline alone: a circle with a tick, a triangle, an octagon with a cross. */
const shapes: Record<Tone, unknown> = {
  good: svg`<circle cx="16" cy="16" r="14" /><path class="in" d="m9 17 5 5 9-11" />`,
  ask: svg`<path d="M16 2 31 29H1z" /><path class="in" d="M16 12v8m0 3v3" />`,
  stop: svg`<path d="M10 2h12l8 8v12l-8 8H10l-8-8V10z" /><path class="in" d="m11 11 10 10m0-10L11 21" />`,
};

/** Beside a word that says the same, so hidden from screen readers. */
export const mark = (tone: Tone) =>
  html`<svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">${shapes[tone]}</svg>`;
