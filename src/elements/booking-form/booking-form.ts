import { adoptStyles, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { LinliElement } from '../../context/linli-element.ts';
import type { Intent, Prefill } from '../../flows/booking/intents.ts';
import type { BookingState } from '../../flows/booking/state.ts';
import { localize } from '../../i18n/localize.ts';
import zh from '../../i18n/zh-CN/booking-form.ts';
import { blockStyles } from '../../styles/blocks.ts';
import { controlStyles } from '../../styles/controls.ts';
import { sharedStyles } from '../../styles/shared.ts';
import { stepStyles } from '../../styles/steps.ts';
import { tokenStyles } from '../../styles/tokens.ts';
import { BookingController } from './booking-controller.ts';
import type { Focus } from './consequences.ts';
import { LinliFormClosedEvent, LinliFormViewedEvent, LinliServiceChosenEvent } from './events.ts';
import { type Rest, restOfForm } from './load.ts';
import { firstStyles } from './styles.ts';
import { bookingForm } from './view/form.ts';
import type { FormWords, View } from './view/view.ts';

export type * from './booking-events.ts';
export type * from './events.ts';
export type { Prefill };

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

  static override styles = [tokenStyles, sharedStyles, blockStyles, stepStyles, controlStyles, firstStyles];

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
    (intent, before) => this.#after(intent, before),
  );
  #words: FormWords | undefined;
  #startedFor: { adapter: unknown; backend: unknown; community: string | undefined } | undefined;
  #viewed = false;
  #category = '';
  #focus: Focus | undefined;
  #dressed = false;

  /** Gives back the held time, hides the form and says so; what was typed stays until `reset()`. */
  close(): void {
    this.hidden = true;
    if (this.#booking.state.hold.at === 'held') this.#booking.send({ type: 'hold-given-back' });
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
    if (words instanceof Promise) void words.then(this.#redraw);
    else this.#words = words;
  }

  protected override render() {
    const view = this.#words && this.#view(this.#words);
    return html`<div class=${this.env.rootClass}>${view ? bookingForm(view, this.#submit) : nothing}</div>`;
  }

  protected override updated(): void {
    if (!this.#viewed && this.#booking.state.services.value) {
      this.#viewed = true;
      this.dispatchEvent(new LinliFormViewedEvent());
    }
    if (this.#focus && this.#rest?.lead(this.renderRoot, this.#focus)) this.#focus = undefined;
  }

  /** Once it is known whom to ask: what was kept from before, then what the page wishes. */
  #start(): void {
    const { adapter, community } = this.env.value;
    const last = this.#startedFor;
    const { layer } = this.env;
    // A page often says who is signed in when somebody has chosen already: at the same address everything holds that was answered.
    const backend = layer.adapter ?? layer.apiBase ?? adapter;
    if (!adapter) return;
    this.#startedFor = { adapter, backend, community };
    if (last && last.backend === backend && last.community === community) {
      // What was refused before is asked again as whoever is signed in now.
      if (last.adapter !== adapter) this.#booking.send({ type: 'retry' });
      return;
    }
    if (last) this.#booking.restart();
    this.#booking.begin(this.service ?? this.prefill?.serviceId);
    this.#prefill();
  }

  #prefill(): void {
    const { service, worker, prefill } = this;
    if (!this.#startedFor || !(service ?? worker ?? prefill)) return;
    const serviceId = service ?? prefill?.serviceId;
    this.#booking.send({ type: 'prefilled', prefill: { ...prefill, serviceId, workerId: worker ?? prefill?.workerId } });
  }

  /** The whole form, as soon as its flow runs. */
  get #rest(): Rest | undefined {
    return this.#booking.state.rest.at === 'ready' ? restOfForm.now : undefined;
  }

  #view(words: FormWords): View {
    const { state } = this.#booking;
    const { lang, hotline } = this.env.value;
    const number = hotline ?? state.community.value?.hotline;
    return {
      state,
      words,
      lang,
      phone: number ? { label: words.call, number } : undefined,
      category: this.#category,
      onCategory: (category) => {
        this.#category = category;
        this.#redraw();
      },
      send: (intent) => this.#booking.send(intent),
      ahead: () => void restOfForm.load().catch(() => undefined),
      rest: this.#rest,
      redraw: this.#redraw,
    };
  }

  #redraw = (): void => this.requestUpdate();

  #submit = (): void => {
    const { state } = this.#booking;
    const intent: Intent | undefined = state.step === 'review' ? this.#rest?.confirmed(this, state) : { type: 'next' };
    if (intent) this.#booking.send(intent);
  };

  /** What the page hears, and where the person is led. */
  #after(intent: Intent, before: BookingState): void {
    const { state } = this.#booking;
    const rest = this.#rest;
    if (rest && !this.#dressed) {
      adoptStyles(this.renderRoot as ShadowRoot, [...LinliBookingForm.elementStyles, ...rest.styles]);
      this.#dressed = true;
    }
    const { event, focus } = rest
      ? rest.consequences(intent, before, state, this.metadata)
      : { event: intent.type === 'service-chosen' ? new LinliServiceChosenEvent(intent.serviceId) : undefined, focus: undefined };
    this.#focus = focus ?? this.#focus;
    if (event) this.dispatchEvent(event);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-booking-form': LinliBookingForm;
  }
}
