import { adoptStyles, html, nothing, type PropertyDeclarations } from 'lit';
import type { Environment } from '../../context/environment.ts';
import { LinliElement } from '../../context/linli-element.ts';
import { LiveController } from '../../context/live.ts';
import { PhotoController } from '../../context/photo-controller.ts';
import { acceptWork, rescheduleBooking, requestWorkerChange } from '../../contract/visit.ts';
import { cancelBooking } from '../../contract/booking.ts';
import type { Intent } from '../../flows/track/intents.ts';
import type { TrackState } from '../../flows/track/state.ts';
import { localize } from '../../i18n/localize.ts';
import zh from '../../i18n/zh-CN/booking-tracker.ts';
import { blockStyles } from '../../styles/blocks.ts';
import { billStyles } from '../../styles/bill.ts';
import { sharedStyles } from '../../styles/shared.ts';
import { tokenStyles } from '../../styles/tokens.ts';
import { trackStyles } from '../../styles/track.ts';
import { focusField } from '../../ui/focus.ts';
import { LinliReviewWantedEvent, LinliVerifyWantedEvent } from './events.ts';
import { actsOfTracker } from './load.ts';
import { TrackController } from './track-controller.ts';
import { actButtonId } from './view/doing.ts';
import { tracker } from './view/tracker.ts';
import type { TrackerWords, View } from './view/view.ts';

export type * from './events.ts';

const operations = { reschedule: rescheduleBooking, cancel: cancelBooking, change: requestWorkerChange, accept: acceptWork };

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

  #track = new TrackController(this, (intent, before) => this.#after(intent, before));
  #photo = new PhotoController(this, () => this.#track.state.booking.value?.worker?.photoId);
  #words: TrackerWords | undefined;
  #startedFor: { adapter: Environment['adapter']; community: string | undefined; booking: string | undefined } | undefined;
  #focus: string | undefined;
  #dressed = false;

  constructor() {
    super();
    new LiveController(this, (event) => this.#track.send({ type: 'heard', event }));
  }

  /** Asks again how the booking stands: after something that no event tells, such as a review. */
  refresh(): void {
    this.#track.send({ type: 'retry' });
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
    const acts = actsOfTracker.now;
    if (acts && !this.#dressed) {
      adoptStyles(this.renderRoot as ShadowRoot, [...LinliBookingTracker.elementStyles, ...acts.styles]);
      this.#dressed = true;
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
    this.#track.start(booking || undefined);
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
      supports: (act) => this.env.supports(operations[act]),
      send: (intent) => this.#track.send(intent),
      wants: (what) => this.#wants(what),
      acts: actsOfTracker.now,
      actsFailed: actsOfTracker.failed,
      ahead: () => void actsOfTracker.load().catch(() => undefined),
      again: () => void this.#track.takeOver(),
      redraw: this.#redraw,
    };
  }

  #redraw = (): void => this.requestUpdate();

  #wants(what: 'verify' | 'review'): void {
    const { value } = this.#track.state.booking;
    if (value) this.dispatchEvent(what === 'verify' ? new LinliVerifyWantedEvent(value.id) : new LinliReviewWantedEvent(value.id));
  }

  /** What the page hears, and where the person is led. */
  #after({ type }: Intent, { doing: before }: TrackState): void {
    const { doing, booking } = this.#track.state;
    if (doing.at === 'done' && before.at !== 'done') {
      const event = booking.value && actsOfTracker.now?.doneEvent(doing.act, booking.value);
      if (event) this.dispatchEvent(event);
    }
    if (type === 'dropped' && 'act' in before) this.#focus = actButtonId(before.act);
    else if (type === 'shown') this.#focus = 'heading';
    else if (doing.at !== before.at && (doing.at === 'open' || doing.at === 'done')) this.#focus = 'act';
    else if (type === 'tried') this.#focus = doing.at === 'open' && doing.act === 'change' ? 'reason' : 'slot';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-booking-tracker': LinliBookingTracker;
  }
}
