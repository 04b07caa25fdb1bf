/** Keeps the screen on where the device can; a refusal (battery low, old engine) is no matter. */
export class WakeLock {
  #wanted = false;
  #held: WakeLockSentinel | undefined;
  #asking = false;

  set(wanted: boolean): void {
    this.#wanted = wanted;
    if (wanted) void this.#take();
    else this.#drop();
  }

  async #take(): Promise<void> {
    const { wakeLock } = navigator as { wakeLock?: Navigator['wakeLock'] };
    if (!wakeLock || this.#asking || (this.#held && !this.#held.released)) return;
    this.#asking = true;
    this.#held = await wakeLock.request('screen').catch(() => undefined);
    this.#asking = false;
    if (!this.#wanted) this.#drop();
  }

  #drop(): void {
    void this.#held?.release().catch(() => undefined);
    this.#held = undefined;
  }
}
