import type { Operations } from '../contract/index.ts';
import { createBooking } from '../contract/booking.ts';
import { watchBookings } from '../contract/live.ts';
import type { AnyOperation, InputOf, OutputOf } from '../contract/operation.ts';
import { getCapabilities } from '../contract/session.ts';
import type { LiveEvent } from '../domain/live.ts';
import type { Capabilities } from '../domain/me.ts';
import { Problem } from '../domain/problem.ts';
import type { Adapter, CallOptions, WatchOptions } from './adapter.ts';
import { parseAnswer } from './boundary.ts';

type Answer<O> = (input: InputOf<O>, options: CallOptions) => OutputOf<O> | Promise<OutputOf<O>>;

/** One function per operation that a backend can answer. */
export type Answers = { [Name in Exclude<keyof Operations, 'watchBookings'>]?: Answer<Operations[Name]> } & {
  /** What happens, until the signal aborts: an async generator, for example. A `ready` event may come first. */
  watchBookings?: (options: WatchOptions) => AsyncIterable<LiveEvent>;
};

const notSupported = (operation: AnyOperation) => new Problem('not-supported', { detail: `${operation.name} is not supported` });

/**
 * An adapter in a portal's own code. An operation that is left out is not supported, and elements hide that feature.
 * To refuse, throw a `Problem` with a code of the contract, such as `new Problem('slot-taken')`.
 *
 *     defineAdapter({ async listSlots(input, { signal }) { … } })
 */
export const defineAdapter = (answers: Answers): Adapter => {
  const answerTo = <O extends AnyOperation>(operation: O) =>
    Object.hasOwn(answers, operation.name) ? (answers as Record<string, Answer<O> | undefined>)[operation.name] : undefined;
  async function* watch(options: WatchOptions) {
    for await (const event of answers.watchBookings!(options)) yield parseAnswer(watchBookings, event);
  }
  return {
    supports: ({ name }) => Object.hasOwn(answers, name) && answers[name as keyof Answers] !== undefined,
    async call(operation, input, options = {}) {
      const answer = answerTo(operation);
      if (!answer || operation.media === 'stream') throw notSupported(operation);
      // The functions of one object may use each other through `this`.
      return parseAnswer(operation, await answer.call(answers, input, options));
    },
    ...(answerTo(watchBookings) && { watch }),
  };
};

/**
 * What all of them can do together. How a write is known again is for the one that books to say; without its word nothing is known,
 * while another that is down only tells nothing.
 */
const jointCapabilities = async (adapters: readonly Adapter[], options?: CallOptions): Promise<Capabilities> => {
  const books = adapters.find((adapter) => adapter.supports(createBooking));
  const able = adapters.filter((adapter) => adapter.supports(getCapabilities));
  const first = books && able.includes(books) ? books : able[0]!;
  const main = await first.call(getCapabilities, {}, options);
  const rest = await Promise.allSettled(able.filter((one) => one !== first).map((one) => one.call(getCapabilities, {}, options)));
  const others = rest.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const serverTime = [main, ...others].find((one) => one.serverTime !== undefined)?.serverTime;
  const isWatched = adapters.some((adapter) => adapter.watch && adapter.supports(watchBookings));
  return {
    ...main,
    operations: [...new Set([main, ...others].flatMap(({ operations }) => operations))],
    issuers: [...new Map([main, ...others].flatMap(({ issuers }) => issuers.map((one) => [one.iss, one] as const))).values()],
    ...(isWatched && { watch: 'stream' as const }),
    ...(serverTime !== undefined && { serverTime }),
  };
};

/**
 * Each operation goes to the first adapter that supports it: one backend may book while another keeps reviews. When one of them is
 * down, its operations fail and no others do.
 */
export const combineAdapters = (...adapters: Adapter[]): Adapter => {
  const first = (operation: Pick<AnyOperation, 'name'>) => adapters.find((adapter) => adapter.supports(operation));
  const watching = adapters.find((adapter) => adapter.watch && adapter.supports(watchBookings));
  return {
    supports: (operation) => (operation.name === watchBookings.name ? watching : first(operation)) !== undefined,
    async call<O extends AnyOperation>(operation: O, input: InputOf<O>, options?: CallOptions): Promise<OutputOf<O>> {
      const adapter = first(operation);
      if (!adapter) throw notSupported(operation);
      if (operation.name === getCapabilities.name) return (await jointCapabilities(adapters, options)) as OutputOf<O>;
      return adapter.call(operation, input, options);
    },
    ...(watching && { watch: (options: WatchOptions) => watching.watch!(options) }),
  };
};
