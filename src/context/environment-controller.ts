import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Adapter, CallOptions } from '../adapters/adapter.ts';
import type { AnyOperation, InputOf, OutputOf } from '../contract/operation.ts';
import { Problem } from '../domain/problem.ts';
import { httpAdapter } from './adapter-factory.ts';
import type { Environment, LinliOptions } from './environment.ts';
import { type Layer, over } from './layer.ts';
import { loadConfig } from './load-config.ts';
import { onPageOptions, pageOptions } from './page-options.ts';
import { joinSignals, orAbort, pageSettled } from './patience.ts';
import { PortalLink } from './portal-link.ts';
import { report } from './report.ts';
import { errorOnce } from './warn-once.ts';

type Input<O> = InputOf<O> | ((environment: Environment) => InputOf<O>);

/** How an element asks the contract and knows its surroundings: its own values beat its portal's, which beat the page's. */
export class EnvironmentController implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #own: () => LinliOptions;
  #portal: PortalLink;
  #last: Environment | undefined;
  #life = new AbortController();
  #stopListening: (() => void) | undefined;
  #waiting = new Set<() => void>();

  constructor(host: ReactiveControllerHost & HTMLElement, own: () => LinliOptions) {
    this.#host = host;
    this.#own = own;
    this.#portal = new PortalLink(host, () => this.#changed());
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#life.signal.aborted) this.#life = new AbortController();
    this.#stopListening = onPageOptions(() => this.#changed());
    this.#portal.connect();
    // A place outside of any portal answers nothing, and that may be a change too.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stopListening?.();
    this.#portal.disconnect();
    // Moving an element is a removal and an insertion in one task; only one that stays away is gone.
    setTimeout(() => this.#host.isConnected || this.#life.abort());
  }

  hostUpdated(): void {
    this.#wake();
  }

  /** What this element passes on to those inside of it. */
  get layer(): Layer {
    const { found } = this.#portal;
    return over(found.at === 'ready' ? found.layer : {}, this.#own());
  }

  /** The same frozen object until something in it changes, so that `!==` tells a change. */
  get value(): Environment {
    const { adapter, apiBase, getToken, lang, theme, elder, community, siteKey, hotline, host } = this.#whole();
    const next: Environment = {
      adapter: adapter ?? (apiBase === undefined ? undefined : httpAdapter(apiBase, getToken)),
      lang: lang ?? (globalThis.document?.documentElement.lang || 'zh-CN'),
      theme: theme ?? 'auto',
      elder: elder ?? false,
      community,
      siteKey,
      hotline,
      host,
    };
    const last = this.#last;
    const same = last && (Object.keys(next) as (keyof Environment)[]).every((key) => next[key] === last[key]);
    return same ? last : (this.#last = Object.freeze(next));
  }

  /** Classes for the wrapper in the element's shadow tree. */
  get rootClass(): string {
    const { theme, elder } = this.value;
    return `root ${theme}${elder ? ' elder' : ''}`;
  }

  /** False also while the adapter is not known yet. */
  supports(operation: Pick<AnyOperation, 'name'>): boolean {
    return this.value.adapter?.supports(operation) ?? false;
  }

  /**
   * Asks, as soon as it is known whom. An input that needs the surroundings (the community) is given as a function.
   * Rejects with a `Problem`, or with an `AbortError` when the caller gave up or the element left the page.
   */
  async call<O extends AnyOperation>(operation: O, input: Input<O>, options: CallOptions = {}): Promise<OutputOf<O>> {
    const { signal, release } = joinSignals(options.signal, this.#life.signal);
    try {
      const adapter = await this.#adapter(signal);
      if (!adapter.supports(operation)) throw new Problem('not-supported', { detail: `${operation.name} is not supported` });
      const asked = typeof input === 'function' ? (input as (environment: Environment) => InputOf<O>)(this.value) : input;
      return await orAbort(adapter.call(operation, asked, { ...options, signal }), signal);
    } catch (error) {
      signal.throwIfAborted();
      throw report(this.#host, operation.name, error);
    } finally {
      release();
    }
  }

  async #adapter(signal: AbortSignal): Promise<Adapter> {
    for (let settled = false; ;) {
      signal.throwIfAborted();
      const { adapter } = this.value;
      const { awaiting } = this.#whole();
      const portalComing = !settled && (this.#portal.found.at === 'waiting' || this.#portal.undefinedAbove);
      if (!portalComing && awaiting !== undefined) await orAbort(loadConfig(awaiting), signal);
      else if (!portalComing && adapter) return adapter;
      else if (settled) throw this.#nobodyToAsk();
      else settled = await orAbort(this.#settledOrChanged(), signal);
    }
  }

  #settledOrChanged(): Promise<boolean> {
    return new Promise((resolve) => {
      this.#waiting.add(() => resolve(false));
      void pageSettled().then(() => resolve(true));
    });
  }

  #nobodyToAsk(): Problem {
    errorOnce(
      `<${this.#host.localName}> has nobody to ask. Put it inside <linli-portal api-base="https://…"> (with its script on the page), ` +
        'give it api-base or an adapter, or call configure({ apiBase }).',
    );
    return new Problem('not-supported', { detail: 'no adapter' });
  }

  #whole = (): Layer => over(over({}, pageOptions()), this.layer);

  #changed(): void {
    this.#host.requestUpdate();
    this.#wake();
  }

  #wake(): void {
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
  }
}
