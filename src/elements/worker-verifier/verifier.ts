import type { ReactiveController } from 'lit';
import type { LinliElement } from '../../context/linli-element.ts';
import { isAborted } from '../../context/patience.ts';
import { PhotoController } from '../../context/photo-controller.ts';
import type { OperationName } from '../../contract/index.ts';
import { getPhoto } from '../../contract/photos.ts';
import type { Intent } from '../../flows/verify/intents.ts';
import { reduce } from '../../flows/verify/reduce.ts';
import { type Act, start, type VerifyState, wantsCamera } from '../../flows/verify/state.ts';
import { eventOf } from './event-of.ts';
import { focusOf } from './focus-of.ts';
import { Lens } from './lens.ts';
import { laterOfVerifier } from './load.ts';
import { Place } from './place.ts';
import { jobOf, runJob } from './jobs.ts';
import { Trust } from './trust.ts';
import type { FirstWords } from './view/first.ts';
import { screen } from './view/screen.ts';

type Host = LinliElement;

/** By name: their shapes come with the verdict. */
const operationOf = { confirm: 'confirmEntry', refuse: 'refuseEntry', report: 'reportWorker' } as const satisfies Record<
  Act['do'],
  OperationName
>;

/** Owns the state: every change comes in as an intent; what the state then needs (a camera, an answer) is seen to. */
export class Verifier implements ReactiveController {
  readonly trust: Trust;
  readonly photo: PhotoController;
  readonly place: Place;
  #element: Host;
  #booking: () => string | undefined;
  #state: VerifyState = start;
  #lens: Lens | undefined;
  #job: { of: object; life: AbortController } | undefined;
  #focused = '';

  constructor(element: Host, booking: () => string | undefined) {
    this.#element = element;
    this.#booking = booking;
    this.trust = new Trust(element.env);
    this.place = new Place(element);
    this.photo = new PhotoController(element, () => this.#photoId);
    element.addController(this);
  }

  get state(): VerifyState {
    return this.#state;
  }

  send = (intent: Intent): void => {
    const before = this.#state;
    this.#state = reduce(before, intent);
    if (this.#state === before) return;
    this.#sync();
    this.#element.requestUpdate();
    const event = eventOf(before, this.#state);
    if (event) this.#element.dispatchEvent(event);
  };

  /** Nothing while the first screen is on. */
  render(first: FirstWords) {
    const { lang } = this.#element.env.value;
    return screen({
      first,
      lang,
      state: this.#state,
      supports: (act) => this.#element.env.supports({ name: operationOf[act] }),
      send: this.send,
      photo: this.photo,
      place: this.place,
      light: (on) => this.#lens?.light(on),
      element: this.#element,
      redraw: () => this.#element.requestUpdate(),
    });
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onVisibility);
    this.#lens?.playOn();
    this.#sync();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onVisibility);
    // Moving an element is a removal and an insertion in one task; only one that stays away lets go of the camera.
    queueMicrotask(() => this.#element.isConnected || this.#leave());
  }

  hostUpdated(): void {
    const root = this.#element.renderRoot as ShadowRoot;
    this.#lens?.showIn(root.querySelector('video'));
    const { key, id } = focusOf(this.#state);
    if (key === this.#focused) return;
    const target = root.getElementById(id);
    // The words may still be on their way.
    if (!target && this.#state.at !== 'start') return;
    this.#focused = key;
    target?.focus();
  }

  get #photoId(): string | undefined {
    const { env } = this.#element;
    return this.#state.at === 'verdict' && env.supports(getPhoto) ? this.#state.verdict.worker?.photoId : undefined;
  }

  #sync(): void {
    this.#syncCamera();
    this.#syncJob();
  }

  #syncCamera(): void {
    const state = this.#state;
    const isWanted = wantsCamera(state) && this.#element.isConnected;
    const isOther = state.at === 'asking' && this.#lens !== undefined && state.device !== this.#lens.wish;
    if (this.#lens && (!isWanted || isOther)) {
      this.#lens.close();
      this.#lens = undefined;
    }
    if (!isWanted || this.#lens) return;
    this.#lens = new Lens(state.device, this.send);
    this.#prepare();
  }

  /** While one points the camera: whatever the check will need. */
  #prepare(): void {
    void laterOfVerifier.load().catch(() => undefined);
    void this.trust.prepare().catch(() => undefined);
    void this.place.ask();
  }

  /** At most one question at a time. A look that is no longer wanted is dropped; an act that was sent is not. */
  #syncJob(): void {
    const of = jobOf(this.#state);
    if (of === this.#job?.of) return;
    if (this.#job && jobOf(this.#state) !== this.#job.of && !('act' in this.#job.of)) this.#job.life.abort();
    this.#job = undefined;
    if (!of || !this.#element.isConnected) return;
    const job = (this.#job = { of, life: new AbortController() });
    if (this.#state.at === 'reading' || this.#state.at === 'checking') this.#prepare();
    void this.#run(job);
  }

  async #run(job: { of: object; life: AbortController }): Promise<void> {
    const { env } = this.#element;
    const asking = { env, trust: this.trust, bookingId: this.#booking(), signal: job.life.signal };
    try {
      const intent = await runJob(this.#state, asking);
      if (this.#job === job) this.#job = undefined;
      if (intent && !job.life.signal.aborted) this.send(intent);
    } catch (error) {
      if (this.#job === job) this.#job = undefined;
      // Dropped, or the element has left the page: asked again when it comes back.
      if (!isAborted(error)) throw error;
    }
  }

  #leave(): void {
    if (this.#state.at === 'scanning') this.send({ type: 'hidden' });
    else if (this.#state.at === 'asking') this.send({ type: 'cancel' });
  }

  #onVisibility = (): void => {
    if (document.hidden) this.send({ type: 'hidden' });
  };
}
