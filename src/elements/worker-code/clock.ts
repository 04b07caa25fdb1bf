/**
 * Milliseconds that only grow. Some phones stop the monotonic clock while they sleep, and anyone may set the other one back: whichever
 * has gone further counts, so that a code never seems younger than it is.
 */
export class Clock {
  #at = 0;
  #monotonic = performance.now();
  #wall = Date.now();

  now(): number {
    const [monotonic, wall] = [performance.now(), Date.now()];
    this.#at += Math.max(0, monotonic - this.#monotonic, wall - this.#wall);
    [this.#monotonic, this.#wall] = [monotonic, wall];
    return this.#at;
  }
}
