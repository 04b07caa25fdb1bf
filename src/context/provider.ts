import type { Context, ContextEvent } from '@lit/context';

type Callback<T> = (value: T | undefined, unsubscribe?: () => void) => void;

/**
 * Answers those inside of `host` that ask by the context protocol, and tells those that subscribed when the value changes. Instead of
 * Lit's, which also hands subscribers on to a provider that comes between later; ours ask anew when that can happen (`portal-link.ts`).
 */
export class Provider<T> {
  #value: T | undefined;
  #subscribers = new Map<Callback<T>, () => void>();

  constructor(host: HTMLElement, context: Context<unknown, T | undefined>) {
    host.addEventListener('context-request', (event) => {
      const { context: asked, contextTarget, callback, subscribe } = event as ContextEvent<typeof context>;
      if (asked !== context || (contextTarget ?? event.composedPath()[0]) === host) return;
      event.stopPropagation();
      const stop = this.#subscribers.get(callback) ?? (() => this.#subscribers.delete(callback));
      if (subscribe) this.#subscribers.set(callback, stop);
      callback(this.#value as T, subscribe ? stop : undefined);
    });
  }

  get value(): T | undefined {
    return this.#value;
  }

  set value(value: T | undefined) {
    this.#value = value;
    for (const [callback, stop] of [...this.#subscribers]) callback(value, stop);
  }
}
