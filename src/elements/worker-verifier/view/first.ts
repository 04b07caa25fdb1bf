import { html, nothing } from 'lit';
import type zh from '../../../i18n/zh-CN/worker-verifier.ts';
import type { Words } from '../../../i18n/words.ts';
import { button } from '../../../ui/button.ts';
import { notice, type Phone } from '../../../ui/notice.ts';

export type FirstWords = Words<typeof zh>;

/** The ways from a person at the door to a text. */
export type Wish = { type: 'scan' } | { type: 'photo-chosen'; file: File } | { type: 'type' };

export interface FirstView {
  words: FirstWords;
  phone: Phone | undefined;
  /** What is wished for while its code is on its way, or could not be had. */
  wish: Wish | undefined;
  at: 'rest' | 'loading' | 'failed';
  begin: (wish: Wish) => void;
}

/** A file field under a face of its own; phones offer their camera and their pictures. */
export const photoButton = (label: string, onFile: (file: File) => void) => {
  const chosen = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    const file = input.files?.[0];
    // So that choosing the same picture again is a choice too.
    input.value = '';
    if (file) onFile(file);
  };
  return html`<label class="pick" part="photo-way"
    ><input type="file" accept="image/*" name="photo" @change=${chosen} /><span>${label}</span></label
  >`;
};

export const otherWays = (words: FirstWords, begin: (wish: Wish) => void, without?: Wish['type']) => html`
  <div class="bar ways" part="ways">
    ${without === 'photo-chosen' ? nothing : photoButton(words.photo, (file) => begin({ type: 'photo-chosen', file }))}
    ${without === 'type' ? nothing : button({ label: words.type, part: 'type-way', onClick: () => begin({ type: 'type' }) })}
  </div>
`;

export const firstScreen = ({ words, phone, wish, at, begin }: FirstView) => html`
  <h2 id="heading" tabindex="-1" part="heading">${words.title}</h2>
  <p>${words.lead}</p>
  <button
    type="button"
    class="primary big ${at === 'loading' ? 'busy' : ''}"
    part="scan"
    aria-disabled=${at === 'loading' ? 'true' : nothing}
    @click=${() => at === 'loading' || begin({ type: 'scan' })}
  >
    ${at === 'loading' ? words.loading : words.scan}
  </button>
  ${otherWays(words, begin)}
  ${
    at === 'failed' && wish
      ? notice({ tone: 'warn', text: words.unloaded, phone, action: { label: words.retry, onClick: () => begin(wish) } })
      : nothing
  }
`;
