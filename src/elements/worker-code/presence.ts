import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Whether somebody may see the element: it is on the page, the page is in view, and nothing around it is hidden. While nobody may,
 * nothing runs; the one listener that hears of coming back goes when the element does.
 */
export class Presence implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #changed: (isThere: boolean) => void;
  #resized: () => void;
  #isShown = true;
  #isThere = false;
  #size: ResizeObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, changed: (isThere: boolean) => void, resized: () => void) {
    this.#host = host;
    this.#changed = changed;
    this.#resized = resized;
    host.addController(this);
  }

  get isThere(): boolean {
    return this.#isThere;
  }

  hostConnected(): void {
    // Not asked of the layout, which would have to be made for it; whatever else hides it is told by the observer.
    this.#isShown = !this.#host.hidden;
    document.addEventListener('visibilitychange', this.#look);
    // An element that is not laid out (`hidden`, a closed tab of the page's own) has no width.
    this.#size = new ResizeObserver(() => {
      this.#isShown = this.#host.offsetWidth > 0;
      this.#look();
      if (this.#isThere) this.#resized();
    });
    this.#size.observe(this.#host);
    this.#look();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#look);
    this.#size?.disconnect();
    this.#look();
  }

  #look = (): void => {
    const isThere = this.#host.isConnected && this.#isShown && document.visibilityState === 'visible';
    if (isThere === this.#isThere) return;
    this.#isThere = isThere;
    this.#changed(isThere);
  };
}
