import type { Environment } from '../../context/environment.ts';
import type { EnvironmentController } from '../../context/environment-controller.ts';
import { getIssuerKeys } from '../../contract/door.ts';
import { getCapabilities } from '../../contract/session.ts';
import type { TrustedIssuer } from '../../domain/code-policy.ts';
import type { KeySet } from '../../domain/door.ts';

/** Keys are asked for anew after this; while that fails the old ones hold. */
const freshMs = 300_000;
/** A stranger's key id must not make phones ask all day. */
const refetchMs = 300_000;
/** What two clocks of one phone may come apart by. */
const driftMs = 10_000;

interface Kept {
  keys: KeySet;
  at: number;
}

interface Ring {
  issuers?: TrustedIssuer[];
  /** The server's time, and what both clocks of this phone said then; none while no answer came this session. */
  learnt?: { time: number; wall: number; monotonic: number };
  keys: Map<string, Kept>;
  refetchedAt?: number;
}

/** One ring per adapter, for all elements of the page; a page's memory alone, so that nothing lies about. */
const rings = new WeakMap<NonNullable<Environment['adapter']>, Ring>();

/** Whose codes count, by which keys, and what time it is: all of it through the adapter, none of it from a code. */
export class Trust {
  #env: EnvironmentController;
  /** For an adapter that is not known yet. */
  #loose: Ring = { keys: new Map() };

  constructor(env: EnvironmentController) {
    this.#env = env;
  }

  get #ring(): Ring {
    const { adapter } = this.#env.value;
    if (!adapter) return this.#loose;
    const ring = rings.get(adapter) ?? { keys: new Map() };
    rings.set(adapter, ring);
    return ring;
  }

  /** The server's time in milliseconds; `undefined` while it is not known. */
  now(): number | undefined {
    const { learnt } = this.#ring;
    if (!learnt) return undefined;
    const [byWall, byMonotonic] = [Date.now() - learnt.wall, performance.now() - learnt.monotonic];
    // Somebody set the clock, or the phone slept and counted nothing: then only the server knows.
    return Math.abs(byWall - byMonotonic) > driftMs ? undefined : learnt.time + byWall;
  }

  learnTime(serverTime: string): void {
    this.#ring.learnt = { time: Date.parse(serverTime), wall: Date.now(), monotonic: performance.now() };
  }

  /** None while the server cannot be asked and has not been asked before. */
  async issuers(signal: AbortSignal): Promise<TrustedIssuer[] | undefined> {
    const ring = this.#ring;
    if (ring.issuers) return ring.issuers;
    try {
      const { issuers, serverTime } = await this.#env.call(getCapabilities, {}, { signal });
      if (serverTime) this.learnTime(serverTime);
      ring.issuers = issuers.map(({ algorithms = ['ES256'], codeOrigins = [], ...issuer }) => ({ ...issuer, algorithms, codeOrigins }));
    } catch {
      signal.throwIfAborted();
    }
    return ring.issuers;
  }

  async keysOf(iss: string, signal: AbortSignal): Promise<KeySet | undefined> {
    const kept = this.#ring.keys.get(iss);
    return kept && Date.now() - kept.at < freshMs ? kept.keys : this.#fetch(iss, signal);
  }

  /** For a key that is not there: it may be new. False where it was looked for a short while ago. */
  async refetch(signal: AbortSignal): Promise<boolean> {
    const ring = this.#ring;
    if (ring.refetchedAt !== undefined && Date.now() - ring.refetchedAt < refetchMs) return false;
    ring.refetchedAt = Date.now();
    await Promise.all((ring.issuers ?? []).map(({ iss }) => this.#fetch(iss, signal)));
    return true;
  }

  /** While the person still points the camera. */
  async prepare(signal: AbortSignal = new AbortController().signal): Promise<void> {
    const issuers = (await this.issuers(signal)) ?? [];
    await Promise.all(issuers.map(({ iss }) => this.keysOf(iss, signal)));
  }

  async #fetch(iss: string, signal: AbortSignal): Promise<KeySet | undefined> {
    const { keys: all } = this.#ring;
    try {
      const keys = await this.#env.call(getIssuerKeys, { iss }, { signal });
      all.set(iss, { keys, at: Date.now() });
    } catch {
      signal.throwIfAborted();
    }
    return all.get(iss)?.keys;
  }
}
