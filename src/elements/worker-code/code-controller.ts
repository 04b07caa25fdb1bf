import type { ReactiveController } from 'lit';
import type { LinliElement } from '../../context/linli-element.ts';
import { isAborted } from '../../context/patience.ts';
import { report } from '../../context/report.ts';
import { issueWorkerCode } from '../../contract/door.ts';
import { Problem } from '../../domain/problem.ts';
import type { QrModules } from '../../host/qr-code.ts';
import type { Clock } from './clock.ts';
import { encoder } from './load.ts';
import { type CodeState, type RefusedWhy, retryInMs, shownCode, type Trouble } from './state.ts';

const patienceMs = 15_000;
const waiting = { at: 'waiting', expired: false } as const;

/** Owns the code: asks for it, counts it down, renews it in time, and takes it off the screen when it is over. */
export class CodeController implements ReactiveController {
  #element: LinliElement;
  #clock: Clock;
  #booking: () => string | undefined;
  #changed: () => void;
  #state: CodeState = waiting;
  #server: { time: number; at: number } | undefined;
  #isRunning = false;
  #asking: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When to ask next, by the clock; `Infinity`: not by itself. */
  #dueAt = 0;
  #failures = 0;

  constructor(element: LinliElement, clock: Clock, booking: () => string | undefined, changed: () => void) {
    this.#element = element;
    this.#clock = clock;
    this.#booking = booking;
    this.#changed = changed;
    element.addController(this);
  }

  get state(): CodeState {
    return this.#state;
  }

  /** The server's clock, in ms; undefined before its first answer. */
  get serverNow(): number | undefined {
    return this.#server && this.#server.time + this.#clock.now() - this.#server.at;
  }

  hostConnected(): void {
    addEventListener('online', this.#again);
  }

  hostDisconnected(): void {
    if (!this.#element.isConnected) removeEventListener('online', this.#again);
  }

  /** While somebody may see it. What was refused or failed is asked anew at each coming back. */
  run(isRunning: boolean): void {
    this.#isRunning = isRunning;
    if (!isRunning) {
      clearTimeout(this.#timer);
      this.#asking?.abort();
      this.#asking = undefined;
      return;
    }
    const { state } = this;
    if (state.at === 'refused' || state.trouble) this.#dueAt = 0;
    this.#tick();
  }

  /** Another backend, person or booking: what is shown holds no more. */
  restart(): void {
    this.#asking?.abort();
    this.#asking = undefined;
    this.#set(waiting);
    this.renew();
  }

  /** Now, and not when it would have been time. */
  renew = (): void => {
    this.#failures = 0;
    this.#dueAt = 0;
    if (this.#isRunning) this.#tick();
  };

  #again = (): void => {
    if (this.#isRunning && this.#state.at !== 'refused') this.renew();
  };

  #set(state: CodeState): void {
    this.#state = state;
    this.#changed();
  }

  /** Does what is due, and comes back when the next thing is. */
  #tick = (): void => {
    clearTimeout(this.#timer);
    if (!this.#isRunning) return;
    const now = this.#clock.now();
    const { state } = this;
    if (state.at === 'ready' && now >= state.code.expiresAt) this.#set({ at: 'waiting', expired: true, trouble: state.trouble });
    else if (state.at === 'ready') this.#changed();
    if (!this.#asking && now >= this.#dueAt) void this.#ask(now);
    const left = this.#state.at === 'ready' ? this.#state.code.expiresAt - now : Infinity;
    const next = Math.min(left % 1000 || 1000, left, this.#asking ? Infinity : this.#dueAt - now);
    if (next < Infinity) this.#timer = setTimeout(this.#tick, Math.max(20, next));
  };

  async #ask(askedAt: number): Promise<void> {
    const life = (this.#asking = new AbortController());
    const { signal } = life;
    const timer = setTimeout(() => life.abort(new Problem('timeout')), patienceMs);
    const next = await this.#answer(askedAt, signal).catch((error: unknown) => this.#failed(error, signal));
    clearTimeout(timer);
    if (this.#asking !== life) return;
    this.#asking = undefined;
    if (!next) return;
    this.#set(next);
    this.#tick();
  }

  async #answer(askedAt: number, signal: AbortSignal): Promise<CodeState> {
    const bookingId = this.#booking();
    const [issued, { qrModules }] = await Promise.all([
      this.#element.env.call(issueWorkerCode, bookingId ? { bookingId } : {}, { signal }),
      encoder.load().catch((cause: unknown) => {
        throw new Problem('offline', { cause });
      }),
    ]);
    const code = shownCode(this.#draw(qrModules, issued.url), issued, askedAt);
    this.#server = { time: Date.parse(issued.serverTime), at: askedAt };
    // It was so long on its way that it is over already.
    if (this.#clock.now() >= code.expiresAt) throw new Problem('timeout');
    this.#failures = 0;
    this.#dueAt = code.refreshAt;
    return { at: 'ready', code };
  }

  #draw(qrModules: (text: string) => QrModules, url: string): QrModules {
    try {
      return qrModules(url);
    } catch (cause) {
      // No QR code is large enough for it; the page's developer hears of it, like of any other rubbish.
      throw report(this.#element, issueWorkerCode.name, new Problem('contract', { detail: 'issueWorkerCode: url is too long', cause }));
    }
  }

  async #failed(error: unknown, signal: AbortSignal): Promise<CodeState | undefined> {
    const problem = (signal.reason ?? error) as Problem;
    if (isAborted(problem)) return undefined;
    const why = await this.#refusal(problem, signal);
    if (why) {
      this.#dueAt = Infinity;
      return { at: 'refused', why };
    }
    const trouble: Trouble = { code: problem.code, retryAfterSeconds: problem.retryAfterSeconds };
    this.#dueAt = this.#clock.now() + retryInMs(++this.#failures, trouble, Math.random);
    return { ...(this.#state.at === 'refused' ? waiting : this.#state), trouble };
  }

  /** Asking again by itself would not help. */
  async #refusal({ code }: Problem, signal: AbortSignal): Promise<RefusedWhy | undefined> {
    if (code === 'unauthorized') return 'signed-out';
    if (code === 'not-supported') return 'not-supported';
    if (code === 'not-found') return this.#booking() ? 'other-booking' : 'not-worker';
    if (code !== 'forbidden') return undefined;
    // The contract has one word for both; who it is tells them apart.
    const me = await import('../../contract/session.ts')
      .then(({ getMe }) => this.#element.env.call(getMe, {}, { signal }))
      .catch(() => undefined);
    return me && me.role !== 'worker' ? 'not-worker' : 'red';
  }
}
