import { Problem } from '../../domain/problem.ts';
import type { GetToken } from '../adapter.ts';

/** Asks the host for its token at every call, since people sign in and out, and renews a refused one once for all who used it. */
export class Session {
  #getToken: GetToken | undefined;
  #renewal: { of: string | undefined; token: Promise<string | undefined> } | undefined;

  constructor(getToken: GetToken | undefined) {
    this.#getToken = getToken;
  }

  token(): Promise<string | undefined> {
    return this.#ask(false);
  }

  /** A new token instead of one that was refused with 401; nothing when the host has none. */
  async renew(refused: string | undefined): Promise<string | undefined> {
    if (!this.#renewal || this.#renewal.of !== refused) this.#renewal = { of: refused, token: this.#ask(true) };
    const renewal = this.#renewal;
    const token = await renewal.token.catch(() => undefined);
    const fresh = token === refused ? undefined : token;
    // Whoever asks after a failed sign-in may sign in now.
    if (!fresh && this.#renewal === renewal) this.#renewal = undefined;
    return fresh;
  }

  /** The renewed token was refused too. */
  forget(): void {
    this.#renewal = undefined;
  }

  async #ask(refresh: boolean): Promise<string | undefined> {
    try {
      return (await this.#getToken?.({ refresh })) || undefined;
    } catch (cause) {
      throw new Problem('unauthorized', { detail: 'getToken failed', cause });
    }
  }
}
