import { html, nothing } from 'lit';
import { looksView } from '../load.ts';
import { pictureName, type View } from './view.ts';

/** As long as an entry may follow from a look: after that its sign tells nobody anything. */
const signMs = 10 * 60_000;

/** Its place is kept before anyone has looked. Where its drawings could not be loaded, its words are there. */
export const signBlock = (view: View) => {
  const { words, looks, serverNow } = view;
  const newest = looks?.[0];
  const sign = newest && serverNow - Date.parse(newest.at) < signMs ? newest.sign : undefined;
  if (!looks) return nothing;
  if (!newest || !sign) return html`<p class="sign none" part="sign empty">${words.waitingForLook}</p>`;
  if (looksView.now) return looksView.now.signOf(view, newest, sign);
  return html`<p class="sign none" part="sign"><strong>${words.both(sign.word, pictureName(words, sign.picture))}</strong></p>`;
};
