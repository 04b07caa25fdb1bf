import { adoptStyles, html, nothing, type PropertyDeclarations } from 'lit';
import type { Environment } from '../../context/environment.ts';
import { FlowController } from '../../context/flow-controller.ts';
import { LinliElement } from '../../context/linli-element.ts';
import type { Intent } from '../../flows/review/intents.ts';
import { type Need, needs } from '../../flows/review/needs.ts';
import { reduceReading } from '../../flows/review/reading.ts';
import { initialState, type ReviewState } from '../../flows/review/state.ts';
import { localize } from '../../i18n/localize.ts';
import zh from '../../i18n/zh-CN/review-panel.ts';
import { blockStyles } from '../../styles/blocks.ts';
import { fieldStyles } from '../../styles/fields.ts';
import { reviewStyles } from '../../styles/reviews.ts';
import { sharedStyles } from '../../styles/shared.ts';
import { tokenStyles } from '../../styles/tokens.ts';
import { focusField } from '../../ui/focus.ts';
import { ask, failed } from './asks.ts';
import { LinliReviewCreatedEvent } from './events.ts';
import { writeOfReview } from './load.ts';
import { reviewPanel } from './view/panel.ts';
import type { ReviewWords, View } from './view/view.ts';

export type * from './events.ts';

/**
 * What others say of a worker, a service or a firm, and one's own word after a finished booking.
 *
 * @element linli-review-panel
 * @event {LinliReviewCreatedEvent} linli-review-created
 */
export class LinliReviewPanel extends LinliElement {
  static override properties: PropertyDeclarations = { subject: {}, booking: {} };

  static override styles = [tokenStyles, sharedStyles, blockStyles, fieldStyles, reviewStyles];

  /** `worker:ID`, `service:ID` or `company:ID`; without it, what the booking was about. @attr */
  declare subject: string | undefined;
  /** Id of the resident's own finished booking, to be reviewed. @attr */
  declare booking: string | undefined;

  #review = new FlowController<ReviewState, Intent, Need>(
    this,
    {
      initial: initialState,
      reduce: (state, intent) => (writeOfReview.now?.reduce ?? reduceReading)(state, intent),
      needs,
      isWrite: (need) => need.ask === 'write',
      ask: (need, signal) => ask(this.env, need, signal),
      failed,
    },
    (intent, before) => this.#after(intent, before),
  );
  #words: ReviewWords | undefined;
  #startedFor: { adapter: Environment['adapter']; subject: string | undefined; booking: string | undefined } | undefined;
  #focus: string | undefined;
  #dressed = false;

  protected override willUpdate(): void {
    this.#start();
    const words = localize<typeof zh>(this.env.value.lang, zh, { en: () => import('../../i18n/en/review-panel.ts') });
    if (words instanceof Promise) void words.then(this.#redraw);
    else this.#words = words;
  }

  protected override render() {
    return html`<div class=${this.env.rootClass}>${this.#words ? reviewPanel(this.#view(this.#words)) : nothing}</div>`;
  }

  protected override updated(): void {
    const write = writeOfReview.now;
    if (write && !this.#dressed) {
      adoptStyles(this.renderRoot as ShadowRoot, [...LinliReviewPanel.elementStyles, ...write.styles]);
      this.#dressed = true;
    }
    if (!this.#focus || !this.renderRoot.querySelector(`[id="${this.#focus}"]`)) return;
    focusField(this.renderRoot, this.#focus);
    this.#focus = undefined;
  }

  /** Once it is known whom to ask. */
  #start(): void {
    const { adapter } = this.env.value;
    const { subject, booking } = this;
    const last = this.#startedFor;
    if (!adapter || (last?.adapter === adapter && last.subject === subject && last.booking === booking)) return;
    this.#startedFor = { adapter, subject, booking };
    this.#review.send({ type: 'started', subject: subject || undefined, bookingId: booking || undefined });
  }

  #view(words: ReviewWords): View {
    const { state } = this.#review;
    const { lang, hotline } = this.env.value;
    const number = state.booking.value?.hotline ?? hotline ?? state.phone;
    return {
      state,
      words,
      lang,
      phone: number ? { label: words.call, number } : undefined,
      mayWrite: this.env.supports({ name: 'createReview' }),
      send: (intent) => this.#review.send(intent),
      write: writeOfReview.now,
      redraw: this.#redraw,
    };
  }

  #redraw = (): void => this.requestUpdate();

  /** What the page hears, and where the person is led. */
  #after(intent: Intent, before: ReviewState): void {
    const { writing } = this.#review.state;
    // Another review may stand in its place.
    if (intent.type === 'sorted') for (const each of this.renderRoot.querySelectorAll('details')) each.open = false;
    if (intent.type === 'taken') this.dispatchEvent(new LinliReviewCreatedEvent(intent.value.id, intent.bookingId));
    if (intent.type === 'opened' || (intent.type === 'taken' && writing.at === 'done')) this.#focus = 'writing';
    else if (intent.type === 'dropped') this.#focus = 'write';
    else if (intent.type === 'sent' && before.writing.at === 'open' && writing.at === 'open') this.#focus = 'problems';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-review-panel': LinliReviewPanel;
  }
}
