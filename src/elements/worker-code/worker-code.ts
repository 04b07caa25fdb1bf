import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { Environment } from '../../context/environment.ts';
import { LinliElement } from '../../context/linli-element.ts';
import { LiveController } from '../../context/live.ts';
import { listLookUps } from '../../contract/door.ts';
import type { LookUp } from '../../domain/door.ts';
import { localize } from '../../i18n/localize.ts';
import zh from '../../i18n/zh-CN/worker-code.ts';
import { blockStyles } from '../../styles/blocks.ts';
import { sharedStyles } from '../../styles/shared.ts';
import { tokenStyles } from '../../styles/tokens.ts';
import { announcer } from '../../ui/announce.ts';
import { Calm } from './calm.ts';
import { Clock } from './clock.ts';
import { CodeCanvas } from './code-canvas.ts';
import { CodeController } from './code-controller.ts';
import { Hotline } from './hotline.ts';
import { looksView } from './load.ts';
import { LooksController } from './looks-controller.ts';
import { Presence } from './presence.ts';
import { secondsLeft } from './state.ts';
import { codeStyles } from './styles.ts';
import { life, sheet } from './view/sheet.ts';
import { signBlock } from './view/sign.ts';
import { type CodeWords, pictureName, type View } from './view/view.ts';
import { WakeLock } from './wake-lock.ts';

/** Between two renewals because of looks. */
const calmMs = 2000;

/**
 * The worker's own code, for the resident's phone to scan at the door: renewed before it ends and after each look, with the word and
 * picture that the resident's screen shows too.
 *
 * @element linli-worker-code
 */
export class LinliWorkerCode extends LinliElement {
  static override properties: PropertyDeclarations = { booking: {} };

  static override styles = [tokenStyles, sharedStyles, blockStyles, codeStyles];

  /** Id of the booking that the code is shown for; without it the code only says who it is. @attr */
  declare booking: string | undefined;

  #clock = new Clock();
  #redraw = (): void => this.requestUpdate();
  #code = new CodeController(
    this,
    this.#clock,
    () => this.booking || undefined,
    () => this.#after(),
  );
  #looks = new LooksController(this, (look, wasHeard) => this.#looked(look, wasHeard), this.#redraw);
  #calm = new Calm(calmMs, () => {
    this.#code.renew();
    this.#looks.heard('code');
  });
  #hotline = new Hotline(this);
  #wakeLock = new WakeLock();
  #canvas = new CodeCanvas();
  #presence = new Presence(
    this,
    (isThere) => this.#run(isThere),
    () => this.#draw(),
  );
  #words: CodeWords | undefined;
  #adapter: Environment['adapter'];
  #said = '';

  constructor() {
    super();
    new LiveController(this, ({ type }) => {
      if (type === 'code') this.#calm.call();
      // A booking may have changed because of an entry, which the list tells of too.
      else if (type === 'reset' || type === 'booking') this.#looks.heard(type);
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { adapter, lang } = this.env.value;
    // One that comes late, after the page had none, ends a refusal.
    const isOther = adapter !== this.#adapter && (this.#adapter !== undefined || this.#code.state.at === 'refused');
    this.#adapter = adapter;
    if (isOther) this.#looks.restart();
    if (isOther || (changed.has('booking') && this.hasUpdated)) this.#code.restart();
    const words = localize<typeof zh>(lang, zh, { en: () => import('../../i18n/en/worker-code.ts') });
    if (words instanceof Promise) void words.then(this.#redraw);
    else this.#words = words;
  }

  protected override render() {
    const words = this.#words;
    return html`<div class="${this.env.rootClass} flush">${words ? this.#content(words) : nothing}</div>`;
  }

  protected override updated(): void {
    this.#draw();
  }

  #content(words: CodeWords) {
    const view = this.#view(words);
    return html`
      <div class="stack">
        <h2>${words.title}</h2>
        ${sheet(view)}${view.state.at === 'refused' ? nothing : this.#below(view)}
      </div>
      ${announcer(this.#said)}
    `;
  }

  #below(view: View) {
    return html`
      ${life(view)}${signBlock(view)}
      <p class="sub">${view.words.how}</p>
      <p class="sub">${view.words.bright}</p>
      ${looksView.now?.lookList(view) ?? nothing}
    `;
  }

  #view(words: CodeWords): View {
    const { state, serverNow } = this.#code;
    const { number } = this.#hotline;
    const canTell = !this.env.value.adapter || this.env.supports(listLookUps);
    return {
      words,
      // Out of sight it is not there: whoever comes back later sees no code that has run out meanwhile.
      state: this.#presence.isThere || state.at !== 'ready' ? state : { at: 'waiting', expired: false },
      secondsLeft: state.at === 'ready' ? secondsLeft(state.code, this.#clock.now()) : 0,
      phone: number ? { label: words.call, number } : undefined,
      looks: canTell ? this.#looks.looks : undefined,
      serverNow: serverNow ?? Date.now(),
      retry: this.#code.renew,
    };
  }

  #run(isThere: boolean): void {
    if (!isThere) this.#calm.stop();
    this.#code.run(isThere);
    this.#after();
  }

  #after(): void {
    const { state } = this.#code;
    const { isThere } = this.#presence;
    this.#wakeLock.set(isThere && state.at === 'ready');
    // Beside the first code and not before it; who has no code has no looks either.
    if (isThere && (state.at === 'ready' || state.at === 'refused' || state.trouble)) this.#hotline.ask();
    if (state.at === 'ready' && !looksView.now) void looksView.load().then(this.#redraw, () => undefined);
    this.#looks.run(isThere && (state.at === 'ready' || (state.at === 'waiting' && this.#looks.isRunning)));
    this.#redraw();
  }

  #looked({ sign }: LookUp, wasHeard: boolean): void {
    if (!wasHeard) this.#code.renew();
    if (sign && this.#words) this.#said = this.#words.looked(sign.word, pictureName(this.#words, sign.picture));
  }

  #draw(): void {
    const canvas = this.renderRoot?.querySelector('canvas');
    const { state } = this.#code;
    if (canvas && state.at === 'ready') this.#canvas.draw(canvas, state.code.modules);
    else this.#canvas.forget();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-worker-code': LinliWorkerCode;
  }
}
