import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { Environment } from '../../context/environment.ts';
import { LinliElement } from '../../context/linli-element.ts';
import { complete, shownProblems } from '../../flows/booking/checks.ts';
import { timeZoneOf } from '../../flows/booking/choice.ts';
import type { Intent, Prefill } from '../../flows/booking/intents.ts';
import type { BookingState } from '../../flows/booking/state.ts';
import { localize } from '../../i18n/localize.ts';
import zh from '../../i18n/zh-CN/booking-form.ts';
import { formStyles } from '../../styles/index.ts';
import { focusField } from '../../ui/focus.ts';
import { problemSummaryId } from '../../ui/notice.ts';
import { BookingController } from './booking-controller.ts';
import { LinliBeforeBookingEvent, LinliFormClosedEvent, LinliFormViewedEvent } from './events.ts';
import { newKey } from './new-key.ts';
import { eventFor } from './public-events.ts';
import { bookingFormStyles } from './styles.ts';
import { bookingForm, headingId, type Later } from './view/form.ts';
import type { FormWords, View } from './view/view.ts';

/**
 * Books a visit in a few taps: service, time, who and where, review, booked.
 *
 * @element linli-booking-form
 * @event {LinliFormViewedEvent} linli-form-viewed - The services are on the screen for the first time.
 * @event {LinliServiceChosenEvent} linli-service-chosen
 * @event {LinliSlotChosenEvent} linli-slot-chosen
 * @event {LinliBeforeBookingEvent} linli-before-booking - Cancelable: the booking is not sent.
 * @event {LinliBookingCreatedEvent} linli-booking-created
 * @event {LinliBookingCancelledEvent} linli-booking-cancelled
 * @event {LinliFormClosedEvent} linli-form-closed
 */
export class LinliBookingForm extends LinliElement {
  static override properties: PropertyDeclarations = {
    service: {},
    worker: {},
    prefill: { attribute: false },
    metadata: { attribute: false },
  };

  static override styles = [...formStyles, bookingFormStyles];

  /** Id of the service to begin with. @attr */
  declare service: string | undefined;
  /** Id of the worker to begin with. @attr */
  declare worker: string | undefined;
  /** What the page knows already. What the person typed or chose is stronger. */
  declare prefill: Prefill | undefined;
  /** The page's own keys and values: sent with the booking and given back in `linli-booking-created`; ≤ 20 keys, ≤ 4 kB. */
  declare metadata: Record<string, string> | undefined;

  #booking = new BookingController(
    this,
    () => ({ communityId: this.env.value.community ?? '', metadata: this.metadata, siteKey: this.env.value.siteKey }),
    () => this.#loadLater(),
    (intent, before) => this.#after(intent, before),
  );
  #later: Later | undefined;
  #laterComing: Promise<Later> | undefined;
  #words: FormWords | undefined;
  #startedFor: { adapter: NonNullable<Environment['adapter']>; community: string | undefined } | undefined;
  #viewed = false;
  #category = '';
  #focusOn: 'heading' | 'problems' | 'cancel' | undefined;
  #showSlots = false;

  /** Gives back the held time, hides the form and says so; what was typed stays until `reset()`. */
  close(): void {
    this.hidden = true;
    this.#booking.giveBack();
    this.dispatchEvent(new LinliFormClosedEvent());
  }

  /** Begins anew with nothing typed. Ignored while a booking is being sent. */
  reset(): void {
    this.hidden = false;
    this.#booking.send({ type: 'reset' });
    this.#prefill();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#start();
    if (changed.has('prefill') || changed.has('service') || changed.has('worker')) this.#prefill();
    const words = localize<typeof zh>(this.env.value.lang, zh, { en: () => import('../../i18n/en/booking-form.ts') });
    if (words instanceof Promise) void words.then(() => this.requestUpdate());
    else this.#words = words;
  }

  protected override render() {
    const view = this.#view();
    return html`<div class=${this.env.rootClass}>
      ${view ? bookingForm(view, this.#later, { onSubmit: this.#submit, onLoaded: () => this.requestUpdate() }) : nothing}
    </div>`;
  }

  protected override updated(): void {
    const { state } = this.#booking;
    if (!this.#viewed && state.services.value) {
      this.#viewed = true;
      this.dispatchEvent(new LinliFormViewedEvent());
    }
    if (this.#showSlots) this.renderRoot.querySelector('#slot')?.scrollIntoView({ block: 'nearest' });
    this.#showSlots = false;
    if (!this.#focusOn || !this.#words) return;
    const id = { heading: headingId, problems: problemSummaryId, cancel: 'cancel' }[this.#focusOn];
    if (!this.renderRoot.querySelector(`#${id}`)) return;
    this.#focusOn = undefined;
    focusField(this.renderRoot, id);
  }

  /** Once it is known whom to ask: what was kept from before, then what the page wishes. */
  #start(): void {
    const { adapter, community } = this.env.value;
    const last = this.#startedFor;
    if (!adapter || (last?.adapter === adapter && last.community === community)) return;
    if (last) this.#booking.restart();
    this.#startedFor = { adapter, community };
    const draft = this.#booking.drafts.read();
    const wished = this.service ?? this.prefill?.serviceId;
    // The page means another service than the one that was left unfinished here.
    const stale = wished !== undefined && draft?.serviceId !== wished && !draft?.sent;
    this.#booking.send({ type: 'started', community: community !== undefined, draft: stale ? undefined : draft });
    this.#prefill();
    if (draft?.slot || draft?.bookingId) void this.#loadLater().catch(() => undefined);
  }

  #prefill(): void {
    if (!this.#startedFor) return;
    const { service, worker, prefill } = this;
    const serviceId = service ?? prefill?.serviceId;
    const workerId = worker ?? prefill?.workerId;
    if (prefill || serviceId || workerId) this.#booking.send({ type: 'prefilled', prefill: { ...prefill, serviceId, workerId } });
  }

  #loadLater(): Promise<Later> {
    this.#laterComing ??= import('./later.ts').then(
      (later) => {
        this.requestUpdate();
        return (this.#later = later);
      },
      (error: unknown) => {
        this.#laterComing = undefined;
        throw error;
      },
    );
    return this.#laterComing;
  }

  #view(): View | undefined {
    const { state } = this.#booking;
    const { lang, hotline } = this.env.value;
    const words = this.#words;
    const number = hotline ?? state.community.value?.hotline;
    return (
      words && {
        state,
        words,
        lang,
        timeZone: timeZoneOf(state),
        phone: number ? { label: words.call, number } : undefined,
        problems: shownProblems(state),
        category: this.#category,
        onCategory: (category) => {
          this.#category = category;
          this.requestUpdate();
        },
        send: (intent) => this.#booking.send(intent),
      }
    );
  }

  #submit = (): void => {
    const { state, send } = { state: this.#booking.state, send: (intent: Intent) => this.#booking.send(intent) };
    if (state.step !== 'review') send({ type: 'next' });
    else if (!complete(state) || this.#mayBook(state)) send({ type: 'submit', key: newKey() });
    if (shownProblems(this.#booking.state).length) this.#focusOn = 'problems';
    this.requestUpdate();
  };

  #mayBook({ choice, quote }: BookingState): boolean {
    const event = new LinliBeforeBookingEvent(choice.serviceId ?? '', choice.slot?.start ?? '', quote.value?.totalInFen ?? 0);
    return this.dispatchEvent(event);
  }

  /** What the page hears, where the focus goes, and what is loaded ahead. */
  #after(intent: Intent, before: BookingState): void {
    const { state } = this.#booking;
    const event = eventFor(intent, before, state, this.metadata);
    if (event) this.dispatchEvent(event);
    if (state.step !== before.step && intent.type !== 'started' && intent.type !== 'prefilled') this.#focusOn = 'heading';
    if (intent.type === 'day-chosen') this.#showSlots = true;
    if (intent.type === 'cancel-asked') this.#focusOn = 'cancel';
    if (state.choice.slot !== before.choice.slot) void this.#loadLater().catch(() => undefined);
  }
}
