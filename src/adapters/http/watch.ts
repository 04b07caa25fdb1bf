import { watchBookings } from '../../contract/live.ts';
import type { LiveEvent } from '../../domain/live.ts';
import { ContractProblem, Problem } from '../../domain/problem.ts';
import type { WatchOptions } from '../adapter.ts';
import { parseAnswer } from '../boundary.ts';
import { readAnswer } from './answer.ts';
import { type Clock, systemClock } from './clock.ts';
import { EventStreamReader, type Message } from './event-stream.ts';
import type { HttpAdapterConfig } from './http-adapter.ts';
import type { Session } from './session.ts';

/** Heartbeats come every 15 s; a phone that changed its network is not told that the old connection is dead. */
const longestSilenceMs = 45_000;

/** A memory that a hostile or broken backend could fill. */
const longestMessage = 65_536;

const eventOf = ({ event, data, id }: Message): LiveEvent => {
  let fields: unknown;
  try {
    fields = JSON.parse(data);
  } catch {
    throw new ContractProblem(watchBookings.name, 'data', 'JSON');
  }
  return parseAnswer(watchBookings, { ...(fields as object), ...(event && { type: event }), ...(id && { id }) });
};

/** Runs out when nothing came for a while, or when the signal of the whole aborts. */
class Patience {
  readonly attempt = new AbortController();
  #clock: Clock;
  #turn: AbortController | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  wait(ms: number): void {
    this.#turn?.abort();
    const turn = (this.#turn = new AbortController());
    this.#clock.wait(ms, turn.signal).then(
      () => this.attempt.abort(new Problem('timeout', { detail: `${watchBookings.name}: nothing in ${ms} ms` })),
      () => undefined,
    );
  }

  end(): void {
    this.#turn?.abort();
    this.attempt.abort();
  }
}

const open = async (config: HttpAdapterConfig, lastEventId: string | undefined, token: string | undefined, signal: AbortSignal) => {
  const { baseUrl, headers, clock = systemClock, fetch: send = (url, init) => fetch(url, init) } = config;
  const sent = new Headers({ accept: 'text/event-stream', ...headers });
  if (token) sent.set('authorization', `Bearer ${token}`);
  if (lastEventId) sent.set('last-event-id', lastEventId);
  const init: RequestInit = { method: 'GET', headers: sent, credentials: 'omit', redirect: 'manual', cache: 'no-store', signal };
  const response = await send(baseUrl.replace(/\/+$/, '') + watchBookings.path, init);
  if (response.ok && !/^text\/event-stream\b/i.test(response.headers.get('content-type') ?? '')) {
    throw new Problem('not-supported', { detail: `${watchBookings.name}: the answer is no event stream` });
  }
  // Throws what it tells of.
  if (!response.ok) await readAnswer(watchBookings, response, clock.now());
  return response;
};

/** The events as they come. Ends when the connection does or the signal aborts; throws the problem that a refusal tells of. */
export async function* watch(
  config: HttpAdapterConfig,
  session: Session,
  { signal, lastEventId }: WatchOptions,
): AsyncGenerator<LiveEvent, void, undefined> {
  if (signal.aborted) return;
  const patience = new Patience(config.clock ?? systemClock);
  const { attempt } = patience;
  const giveUp = () => attempt.abort(signal.reason);
  signal.addEventListener('abort', giveUp);
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  try {
    patience.wait(config.timeoutMs ?? 10_000);
    const response = await session.run((token) => open(config, lastEventId, token, attempt.signal));
    reader = response.body!.getReader();
    yield* read(reader, patience);
  } catch (error) {
    if (signal.aborted) return;
    attempt.signal.throwIfAborted();
    throw error instanceof TypeError ? new Problem('offline', { cause: error }) : error;
  } finally {
    signal.removeEventListener('abort', giveUp);
    patience.end();
    reader?.cancel().catch(() => undefined);
  }
}

async function* read(reader: ReadableStreamDefaultReader<Uint8Array>, patience: Patience): AsyncGenerator<LiveEvent, void, undefined> {
  const decoder = new TextDecoder();
  const messages = new EventStreamReader();
  for (;;) {
    patience.wait(longestSilenceMs);
    const { done, value } = await reader.read();
    if (done) return;
    for (const message of messages.read(decoder.decode(value, { stream: true }))) yield eventOf(message);
    if (messages.pending > longestMessage) throw new ContractProblem(watchBookings.name, 'data', `at most ${longestMessage} characters`);
  }
}
