/**
 * Does something at once, and then at most once in so long, the last time for all that came meanwhile. Whoever looks again and again
 * would else leave a code that changes before anybody can read it, and use up what the worker may ask.
 */
export class Calm {
  #everyMs: number;
  #act: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isDue = false;

  constructor(everyMs: number, act: () => void) {
    this.#everyMs = everyMs;
    this.#act = act;
  }

  call(): void {
    this.#isDue = true;
    if (this.#timer === undefined) this.#go();
  }

  /** What is due is dropped. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isDue = false;
  }

  #go = (): void => {
    this.#timer = undefined;
    if (!this.#isDue) return;
    this.#isDue = false;
    this.#timer = setTimeout(this.#go, this.#everyMs);
    this.#act();
  };
}
