import { ContextEvent, createContext } from '@lit/context';
import type { Layer } from './layer.ts';

/** By `Symbol.for`, so that a portal and an element of two versions on one page find each other. */
export const environmentContext = createContext<Layer | undefined>(Symbol.for('@linli/environment'));

const portalTag = 'linli-portal';

/** A portal that answers `undefined` exists but has not read its own properties yet. */
type Found = { at: 'none' } | { at: 'waiting' } | { at: 'ready'; layer: Layer };

/** An element's subscription to its nearest portal, made anew at every place in the document. */
export class PortalLink {
  found: Found = { at: 'none' };
  #host: HTMLElement;
  #changed: () => void;
  #unsubscribe: (() => void) | undefined;

  constructor(host: HTMLElement, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
  }

  connect(): void {
    this.#ask();
    // Those above that are not portals yet have heard nothing.
    if (!customElements.get(portalTag)) void customElements.whenDefined(portalTag).then(() => this.#host.isConnected && this.#ask());
  }

  #ask(): void {
    this.#host.dispatchEvent(new ContextEvent(environmentContext, this.#host, this.#answer, true));
  }

  // The last portal's values must not follow the element to a place outside of it.
  disconnect(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.found = { at: 'none' };
  }

  /** Is there a portal above whose script has not run yet? */
  get undefinedAbove(): boolean {
    for (let node: Element | undefined = this.#host; node; node = (node.getRootNode() as Partial<ShadowRoot>).host) {
      if (node.closest(`${portalTag}:not(:defined)`)) return true;
    }
    return false;
  }

  #answer = (layer: Layer | undefined, unsubscribe?: () => void): void => {
    if (this.#unsubscribe !== unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    this.found = layer ? { at: 'ready', layer } : { at: 'waiting' };
    this.#changed();
  };
}
