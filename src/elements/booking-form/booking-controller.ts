import type { ReactiveController } from 'lit';
import { FlowController } from '../../context/flow-controller.ts';
import type { LinliElement } from '../../context/linli-element.ts';
import type { Intent } from '../../flows/booking/intents.ts';
import type { Need } from '../../flows/booking/needs.ts';
import type { OrderContext } from '../../flows/booking/order.ts';
import { type BookingState, initialState } from '../../flows/booking/state.ts';
import { firstFlow, type Flow } from './flow.ts';
import { type Rest, restOfForm } from './load.ts';

const writes: readonly Need['ask'][] = ['create', 'cancel', 'release'];

const keptIn = (name: string): string | null => {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
};

/** Which flow runs, the first screen's or the whole one, and what is kept of it on this device. */
export class BookingController implements ReactiveController {
  #element: LinliElement;
  #page: () => OrderContext;
  #flow: Flow = firstFlow;
  #running: FlowController<BookingState, Intent, Need>;
  #kept: InstanceType<Rest['Keeping']> | undefined;
  #wished: string | undefined;

  constructor(element: LinliElement, page: () => OrderContext, changed: (intent: Intent, before: BookingState) => void) {
    this.#element = element;
    this.#page = page;
    this.#running = new FlowController(
      element,
      {
        initial: initialState,
        reduce: (state, intent) => this.#flow.reduce(state, intent),
        needs: (state) => this.#flow.needs(state),
        isWrite: ({ ask }) => writes.includes(ask),
        ask: (need, signal) => this.#flow.ask(need, { element, env: element.env, state: this.state, page: page(), signal }),
        failed: (need, problem) => this.#flow.failed(need, problem),
      },
      (intent, before) => {
        this.#kept?.keep(this.state, before);
        changed(intent, before);
      },
    );
    element.addController(this);
  }

  get state(): BookingState {
    return this.#running.state;
  }

  hostConnected(): void {
    this.#kept?.watch();
  }

  hostDisconnected(): void {
    this.#kept?.stop();
  }

  /** Once it is known whom to ask. What was kept, or a service that the page wishes, is for the whole flow. */
  begin(wishedServiceId: string | undefined): void {
    this.#wished = wishedServiceId;
    if (wishedServiceId || keptIn(this.#draftName)) void this.#takeOver();
  }

  /** Another community or backend: nothing that was answered or chosen holds any more. */
  restart(): void {
    this.#kept?.stop();
    this.#kept = undefined;
    this.#flow = firstFlow;
    this.#running.restart();
  }

  send(intent: Intent): void {
    if (this.#flow.handles(intent)) this.#running.send(intent);
    else void this.#takeOver().then((done) => done && this.send(intent));
  }

  /** The whole flow takes over from the first screen's; false if its code cannot be had. */
  async #takeOver(): Promise<boolean> {
    if (this.#flow !== firstFlow) return true;
    this.send({ type: 'rest-asked' });
    try {
      const { Keeping, wholeFlow } = await restOfForm.load();
      // Another intent may have been quicker.
      if (this.#flow !== firstFlow) return true;
      this.#flow = wholeFlow;
      this.#kept = new Keeping(this.#draftName, (intent) => this.send(intent));
      if (this.#element.isConnected) this.#kept.watch();
      this.send({ type: 'started', draft: this.#kept.wanted(this.#wished, this.state) });
      return true;
    } catch {
      this.send({ type: 'rest-failed', trouble: { code: 'offline' } });
      return false;
    }
  }

  /** One draft per backend, community and element. */
  get #draftName(): string {
    const { apiBase = '' } = this.#element.env.layer;
    return `linli:booking:${typeof apiBase === 'string' ? apiBase : apiBase.baseUrl}|${this.#page().communityId}|${this.#element.id}`;
  }
}
