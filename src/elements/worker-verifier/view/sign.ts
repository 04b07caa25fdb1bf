import { html, nothing } from 'lit';
import { signPicture } from '../../../ui/sign-picture.ts';
import { wordOf, type VerdictView } from './verdict-view.ts';

/** The same picture and word on both screens; only of a code that is genuine, for no other has a second screen. */
export const signBlock = ({ state, said }: VerdictView) => {
  const { sign } = state.verdict;
  if (!sign) return nothing;
  return html`<section class="card" part="sign" aria-labelledby="sign">
    <h3 id="sign">${said.sign}</h3>
    <div class="sign">
      ${signPicture(sign.picture)}
      <p>
        <b>${sign.word}<span class="sr"> + ${wordOf(said.pictures, sign.picture)}</span></b
        >${said.signText}
      </p>
    </div>
  </section>`;
};
