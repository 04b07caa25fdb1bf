import { html, nothing } from 'lit';
import type { LookUp, Sign } from '../../../domain/door.ts';
import { signPicture } from '../../../ui/sign-picture.ts';
import { type CodeWords, pictureName, type View } from './view.ts';

const agoIn = ({ ago }: CodeWords, ms: number): string => {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return ago.now;
  if (minutes < 60) return ago.minutes(minutes);
  return minutes < 24 * 60 ? ago.hours(Math.floor(minutes / 60)) : ago.days(Math.floor(minutes / 1440));
};

const lookedBy = ({ words, serverNow }: View, { maskedBy, at }: LookUp): string =>
  words.lookedBy(maskedBy ?? words.somebody, agoIn(words, serverNow - Date.parse(at)));

/** The same word and picture as on the phone of whoever looked. */
export const signOf = (view: View, look: LookUp, { word, picture }: Sign) => html`
  <div class="sign" part="sign">
    ${signPicture(picture)}
    <p>
      <strong><bdi>${word}</bdi></strong
      ><span class="sr"> + ${pictureName(view.words, picture)}</span>
      <span>${lookedBy(view, look)}${look.entered ? ` · ${view.words.entered}` : ''}</span>
    </p>
    <p class="sub">${view.words.compare}</p>
  </div>
`;

const row = (view: View, look: LookUp) => html`
  <li>
    ${lookedBy(view, look)}${look.sign ? html` · <bdi>${view.words.both(look.sign.word, pictureName(view.words, look.sign.picture))}</bdi>` : nothing}${
      look.entered ? ` · ${view.words.entered}` : nothing
    }
  </li>
`;

export const lookList = (view: View) =>
  view.looks?.length
    ? html`<details part="looks">
        <summary>${view.words.looks(view.looks.length)}</summary>
        <ul>
          ${view.looks.map((look) => row(view, look))}
        </ul>
      </details>`
    : nothing;
