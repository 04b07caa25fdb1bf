import { html } from 'lit';
import { mark, type Tone } from './mark.ts';

const tones: Record<string, Tone> = { green: 'good', yellow: 'ask', red: 'stop' };

/** A worker's colour as shape and word; one that only a newer server knows is a reason to ask. */
export const colourBadge = (colour: string, word: string) => {
  const tone = tones[colour] ?? 'ask';
  return html`<span class="badge ${tone}" part="colour ${colour}">${mark(tone)}<b>${word}</b></span>`;
};
