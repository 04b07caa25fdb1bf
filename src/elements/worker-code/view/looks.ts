import { html, nothing } from 'lit';
import type { LookUp } from '../../../domain/door.ts';
import { signPicture } from '../../../ui/sign-picture.ts';
import type { CodeWords, View } from './view.ts';

/** As long as an entry may follow from a look: after that its sign tells nobody anything. */
const signMs = 10 * 60_000;

const agoIn = ({ ago }: CodeWords, ms: number): string => {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return ago.now;
  if (minutes < 60) return ago.minutes(minutes);
  return minutes < 24 * 60 ? ago.hours(Math.floor(minutes / 60)) : ago.days(Math.floor(minutes / 1440));
};

export const pictureName = ({ sign }: CodeWords, picture: string): string =>
  Object.hasOwn(sign, picture) ? sign[picture as keyof typeof sign] : picture;

const lookedBy = ({ words, serverNow }: View, { maskedBy, at }: LookUp): string =>
  words.lookedBy(maskedBy ?? words.somebody, agoIn(words, serverNow - Date.parse(at)));

/** The same word and picture as on the phone of whoever looked. Its place is kept before anyone has. */
export const signBlock = (view: View) => {
  const { words, looks, serverNow } = view;
  const newest = looks?.[0];
  const sign = newest && serverNow - Date.parse(newest.at) < signMs ? newest.sign : undefined;
  if (!looks) return nothing;
  if (!newest || !sign) return html`<p class="sign none" part="sign empty">${words.waitingForLook}</p>`;
  return html`
    <div class="sign" part="sign">
      ${signPicture(sign.picture)}
      <p>
        <strong><bdi>${sign.word}</bdi></strong
        ><span class="sr"> + ${pictureName(words, sign.picture)}</span>
        <span>${lookedBy(view, newest)}${newest.entered ? ` · ${words.entered}` : ''}</span>
      </p>
      <p class="sub">${words.compare}</p>
    </div>
  `;
};

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
