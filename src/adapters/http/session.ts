import { Problem } from '../../domain/problem.ts';
import type { GetToken } from '../adapter.ts';

type Token = string | undefined;

const isUnauthorized = (error: unknown): boolean => error instanceof Problem && error.code === 'unauthorized';

/** Asks the host for its token at every call, since people sign in and out, and renews a refused one once for all who used it. */
export class Session {
  #getToken: GetToken | undefined;
  #renewal: { of: Token; token: Promise<Token> } | undefined;

  constructor(getToken: GetToken | undefined) {
    this.#getToken = getToken;
  }

  /** Asks as whoever is signed in, and once more with a new token when the first is refused. */
  async run<T>(ask: (token: Token) => Promise<T>): Promise<T> {
    const token = await this.#token(false);
    try {
      return await ask(token);
    } catch (error) {
      const fresh = isUnauthorized(error) ? await this.#renew(token) : undefined;
      if (!fresh) throw error;
      return ask(fresh).catch((again: unknown) => {
        if (isUnauthorized(again)) this.#renewal = undefined;
        throw again;
      });
    }
  }

  async #renew(refused: Token): Promise<Token> {
    if (!this.#renewal || this.#renewal.of !== refused) this.#renewal = { of: refused, token: this.#token(true) };
    const renewal = this.#renewal;
    const token = await renewal.token.catch(() => undefined);
    const fresh = token === refused ? undefined : token;
    // Whoever asks after a failed sign-in may sign in now.
    if (!fresh && this.#renewal === renewal) this.#renewal = undefined;
    return fresh;
  }

  async #token(refresh: boolean): Promise<Token> {
    try {
      return (await this.#getToken?.({ refresh })) || undefined;
    } catch (cause) {
      throw new Problem('unauthorized', { detail: 'getToken failed', cause });
    }
  }
}
