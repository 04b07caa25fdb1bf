import { adoptStyles, html, nothing, type PropertyDeclarations } from 'lit';
import type { Environment } from '../../context/environment.ts';
import { FlowController } from '../../context/flow-controller.ts';
import { LinliElement } from '../../context/linli-element.ts';
import { LiveController } from '../../context/live.ts';
import { PhotoController } from '../../context/photo-controller.ts';
import type { OperationName } from '../../contract/index.ts';
import { firstNeeds, needsMore, reduceFirst } from '../../flows/track/first.ts';
import type { Intent } from '../../flows/track/intents.ts';
import type { Need } from '../../flows/track/needs.ts';
import { type Act, initialState, type TrackState } from '../../flows/track/state.ts';
import { localize } from '../../i18n/localize.ts';
import zh from '../../i18n/zh-CN/booking-tracker.ts';
import { blockStyles } from '../../styles/blocks.ts';
import { billStyles } from '../../styles/bill.ts';
import { sharedStyles } from '../../styles/shared.ts';
import { tokenStyles } from '../../styles/tokens.ts';
import { trackStyles } from '../../styles/track.ts';
import { focusField } from '../../ui/focus.ts';
import { ask, failed } from './asks.ts';
import { LinliReviewWantedEvent, LinliVerifyWantedEvent } from './events.ts';
import { actsOfTracker, moreOfTracker } from './load.ts';
import { headingId, tracker } from './view/tracker.ts';
import type { TrackerWords, View } from './view/view.ts';

export type * from './act-events.ts';
export type * from './events.ts';

/** By name: their shapes come with what one may do. */
const operations = {
  reschedule: 'rescheduleBooking',
  cancel: 'cancelBooking',
  change: 'requestWorkerChange',
  accept: 'acceptWork',
} as const satisfies Record<Act, OperationName>;

/**
 * One booking's way, live, and what its resident may do next.
 *
 * @element linli-booking-tracker
 * @event {LinliVerifyWantedEvent} linli-verify-wanted - The resident wants to know who is at the door.
 * @event {LinliReviewWantedEvent} linli-review-wanted - The resident wants to say how it went.
 * @event {LinliBookingRescheduledEvent} linli-booking-rescheduled
 * @event {LinliBookingCancelledEvent} linli-booking-cancelled
 * @event {LinliWorkerChangeRequestedEvent} linli-worker-change-requested
 * @event {LinliWorkAcceptedEvent} linli-work-accepted
 */
export class LinliBookingTracker extends LinliElement {
  static override properties: PropertyDeclarations = { booking: {} };

  static override styles = [tokenStyles, sharedStyles, blockStyles, billStyles, trackStyles];

  /** Id of the booking; without it the resident's nearest, with a way to their others. @attr */
  declare booking: string | undefined;

  #track = new FlowController<TrackState, Intent, Need>(
    this,
    {
      initial: initialState,
      reduce: (state, intent) => (actsOfTracker.now?.reduce ?? moreOfTracker.now?.reduce ?? reduceFirst)(state, intent),
      needs: (state) => (actsOfTracker.now?.needs ?? firstNeeds)(state),
      isWrite: (need) => need.ask === 'write',
      ask: (need, signal) => ask(need, { element: this, env: this.env, signal }),
      failed,
    },
    (intent, before) => this.#after(intent, before),
  );
  #photo = new PhotoController(this, () => this.#track.state.booking.value?.worker?.photoId);
  #words: TrackerWords | undefined;
  #startedFor: { adapter: Environment['adapter']; community: string | undefined; booking: string | undefined } | undefined;
  #focus: string | undefined;
  #dressed = 0;
  #left = false;

  constructor() {
    super();
    new LiveController(this, (event) => this.#track.send({ type: 'heard', event }));
  }

  /** Asks again how the booking stands: after something that no event tells, such as a review. */
  refresh(): void {
    this.#track.send({ type: 'retry' });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#network);
    addEventListener('offline', this.#network);
    // What was seen before it left the page may no longer be so.
    if (this.#left) this.#track.send({ type: 'heard', event: { type: 'reset' } });
    this.#left = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#network);
    removeEventListener('offline', this.#network);
    this.#left = true;
  }

  protected override willUpdate(): void {
    this.#start();
    const words = localize<typeof zh>(this.env.value.lang, zh, { en: () => import('../../i18n/en/booking-tracker.ts') });
    if (words instanceof Promise) void words.then(this.#redraw);
    else this.#words = words;
  }

  protected override render() {
    return html`<div class=${this.env.rootClass}>${this.#words ? tracker(this.#view(this.#words)) : nothing}</div>`;
  }

  protected override updated(): void {
    const parts = [moreOfTracker, actsOfTracker].flatMap(({ now }) => now ?? []);
    if (parts.length !== this.#dressed) {
      adoptStyles(this.renderRoot as ShadowRoot, [...LinliBookingTracker.elementStyles, ...parts.flatMap(({ styles }) => styles)]);
      this.#dressed = parts.length;
    }
    if (!this.#focus || !this.renderRoot.querySelector(`[id="${this.#focus}"]`)) return;
    focusField(this.renderRoot, this.#focus);
    this.#focus = undefined;
  }

  /** Once it is known whom to ask. */
  #start(): void {
    const { adapter, community } = this.env.value;
    const { booking } = this;
    const last = this.#startedFor;
    if (!adapter || (last?.adapter === adapter && last.community === community && last.booking === booking)) return;
    this.#startedFor = { adapter, community, booking };
    this.#track.send({ type: 'started', bookingId: booking || undefined });
  }

  #view(words: TrackerWords): View {
    const { state } = this.#track;
    const { lang, hotline } = this.env.value;
    const number = state.booking.value?.hotline ?? hotline ?? state.phone;
    return {
      state,
      words,
      lang,
      phone: number ? { label: words.call, number } : undefined,
      photo: this.#photo.url,
      supports: (act) => this.env.supports({ name: operations[act] }),
      verifies: this.env.supports({ name: 'verifyWorkerCode' }),
      send: (intent) => this.#track.send(intent),
      wants: (what) => this.#wants(what),
      more: moreOfTracker.now,
      moreFailed: moreOfTracker.failed,
      acts: actsOfTracker.now,
      actsFailed: actsOfTracker.failed,
      ahead: () => void actsOfTracker.load().catch(() => undefined),
      again: () => void this.#takeOver(),
      redraw: this.#redraw,
    };
  }

  #redraw = (): void => this.requestUpdate();

  #network = ({ type }: Event): void => this.#track.send({ type: 'network', on: type === 'online' });

  /** The whole flow takes over, or it is shown that its code cannot be had. */
  async #takeOver(): Promise<void> {
    await actsOfTracker.load().catch(() => undefined);
    const { doing } = this.#track.state;
    if (actsOfTracker.now && doing.at === 'open') this.#track.send({ type: 'opened', act: doing.act });
    this.requestUpdate();
  }

  #wants(what: 'verify' | 'review'): void {
    const { value } = this.#track.state.booking;
    if (value) this.dispatchEvent(what === 'verify' ? new LinliVerifyWantedEvent(value.id) : new LinliReviewWantedEvent(value.id));
  }

  /** What is to be loaded, what the page hears, and where the person is led. */
  #after({ type }: Intent, before: TrackState): void {
    const { state } = this.#track;
    const acts = actsOfTracker.now;
    if (!acts && state.doing.at !== 'none') void this.#takeOver();
    if (!moreOfTracker.now && needsMore(state)) void moreOfTracker.load().then(this.#redraw, this.#redraw);
    const fact = acts?.factOf(before, state);
    if (fact) this.dispatchEvent(fact);
    this.#focus = type === 'shown' ? headingId : (acts?.focusAfter(type, before, state) ?? this.#focus);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-booking-tracker': LinliBookingTracker;
  }
}
