import type { LinliElement } from '../../context/linli-element.ts';
import { listLookUps } from '../../contract/door.ts';
import { watchBookings } from '../../contract/live.ts';
import type { LookUp } from '../../domain/door.ts';

const pollMs = 3000;
const longestPollMs = 60_000;
const shown = 6;

/** Who looked at the code: asked for when something was heard, and again and again where nobody tells. */
export class LooksController {
  /** The newest first. */
  looks: readonly LookUp[] = [];
  #element: LinliElement;
  #looked: (look: LookUp, wasHeard: boolean) => void;
  #changed: () => void;
  #isRunning = false;
  #isAnswered = false;
  #failures = 0;
  #wasHeard = false;
  /** Whoever tells is silent: no stream, or it was cut. */
  #isSilent = false;
  #asking: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(element: LinliElement, looked: (look: LookUp, wasHeard: boolean) => void, changed: () => void) {
    this.#element = element;
    this.#looked = looked;
    this.#changed = changed;
  }

  get isRunning(): boolean {
    return this.#isRunning;
  }

  run(isRunning: boolean): void {
    if (isRunning === this.#isRunning) return;
    this.#isRunning = isRunning;
    this.#stop();
    if (isRunning) void this.#ask();
  }

  /** `code`: somebody is looking just now, and the code is renewed already. `reset`: nobody told what was meanwhile. */
  heard(type: string): void {
    this.#wasHeard ||= type === 'code';
    this.#isSilent = type === 'reset';
    this.#stop();
    if (this.#isRunning) void this.#ask();
  }

  /** Another backend or person. */
  restart(): void {
    this.looks = [];
    this.#isAnswered = this.#wasHeard = this.#isSilent = false;
    this.#stop();
    if (this.#isRunning) void this.#ask();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#asking = undefined;
  }

  async #ask(): Promise<void> {
    const { env } = this.#element;
    const life = (this.#asking = new AbortController());
    // Who looked is beside the point where it cannot be had: the code itself says what is the matter.
    const page = await env.call(listLookUps, { limit: shown }, { signal: life.signal }).catch(() => undefined);
    if (this.#asking !== life) return;
    this.#asking = undefined;
    this.#failures = page ? 0 : this.#failures + 1;
    if (page) this.#came(page.items);
    // At the door one cannot wait: where nobody tells, it is asked far oftener than other things are.
    const isTold = env.value.adapter?.watch && env.supports(watchBookings) && !this.#isSilent;
    if (this.#isRunning && !isTold && env.supports(listLookUps))
      this.#timer = setTimeout(() => void this.#ask(), Math.min(longestPollMs, pollMs * 2 ** this.#failures));
  }

  #came(looks: readonly LookUp[]): void {
    const [newest] = looks;
    const isNew = newest && newest.id !== this.looks[0]?.id && (this.#isAnswered || this.#wasHeard);
    const wasHeard = this.#wasHeard;
    this.looks = looks;
    this.#isAnswered = true;
    this.#wasHeard = false;
    if (isNew) this.#looked(newest, wasHeard);
    this.#changed();
  }
}
