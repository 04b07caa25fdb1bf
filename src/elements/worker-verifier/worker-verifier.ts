import { adoptStyles, html, type PropertyDeclarations } from 'lit';
import { LinliElement } from '../../context/linli-element.ts';
import { localize } from '../../i18n/localize.ts';
import zh from '../../i18n/zh-CN/worker-verifier.ts';
import { blockStyles } from '../../styles/blocks.ts';
import { sharedStyles } from '../../styles/shared.ts';
import { tokenStyles } from '../../styles/tokens.ts';
import { restOfVerifier, type Rest } from './load.ts';
import { firstStyles } from './styles.ts';
import { firstScreen, type FirstWords, type Wish } from './view/first.ts';

export type * from './events.ts';

/** Until the rest is there: what one wishes for. */
type Waiting = { at: 'rest' } | { at: 'loading' | 'failed'; wish: Wish };

/**
 * Who is at the door, is the code genuine, and is it the worker of one's own booking, now. Scans, reads a photo or takes a number;
 * then 确认入户, refuse, report or call. A verdict counts only here, inside the portal.
 *
 * @element linli-worker-verifier
 * @event {LinliWorkerVerifiedEvent} linli-worker-verified - A code was looked at: outcome, advice, match, the booking's id.
 * @event {LinliEntryConfirmedEvent} linli-entry-confirmed
 * @event {LinliEntryRefusedEvent} linli-entry-refused
 */
export class LinliWorkerVerifier extends LinliElement {
  static override properties: PropertyDeclarations = { booking: {} };

  static override styles = [tokenStyles, sharedStyles, blockStyles, firstStyles];

  /** Id of the booking that the visit is for; without it today's booking of whoever is signed in. @attr */
  declare booking: string | undefined;

  #words: FirstWords | undefined;
  #waiting: Waiting = { at: 'rest' };
  #verifier: InstanceType<Rest['Verifier']> | undefined;

  /** Back to the first screen; the camera is switched off. */
  reset(): void {
    this.#waiting = { at: 'rest' };
    this.#verifier?.send({ type: 'cancel' });
    this.requestUpdate();
  }

  protected override willUpdate(): void {
    const words = localize<typeof zh>(this.env.value.lang, zh, { en: () => import('../../i18n/en/worker-verifier.ts') });
    if (words instanceof Promise) void words.then(() => this.requestUpdate());
    else this.#words = words;
  }

  protected override render() {
    const words = this.#words;
    const later = words && this.#verifier?.render(words);
    return html`<div class=${this.env.rootClass}>
      <section class="stack door ${later || this.#waiting.at !== 'rest' ? 'on' : ''}" part="verifier">
        ${later ?? (words && firstScreen(this.#first(words)))}
      </section>
    </div>`;
  }

  #first(words: FirstWords) {
    const { hotline } = this.env.value;
    const phone = hotline ? { label: words.call, number: hotline } : undefined;
    const { at } = this.#waiting;
    return { words, phone, at, wish: at === 'rest' ? undefined : this.#waiting.wish, begin: this.#begin };
  }

  #begin = async (wish: Wish): Promise<void> => {
    if (this.#verifier) return this.#verifier.send(wish);
    const waiting = (this.#waiting = { at: 'loading', wish });
    this.requestUpdate();
    try {
      const rest = await restOfVerifier.load();
      // Meanwhile it was reset, or another wish was quicker.
      if (this.#waiting !== waiting) return;
      this.#waiting = { at: 'rest' };
      adoptStyles(this.renderRoot as ShadowRoot, [...LinliWorkerVerifier.elementStyles, ...rest.styles]);
      this.#verifier = new rest.Verifier(this, () => this.booking);
      this.#verifier.send(wish);
    } catch {
      if (this.#waiting === waiting) this.#waiting = { at: 'failed', wish };
    }
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-worker-verifier': LinliWorkerVerifier;
  }
}
