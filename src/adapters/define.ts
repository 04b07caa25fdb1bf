import type { Operations } from '../contract/index.ts';
import { watchBookings } from '../contract/live.ts';
import type { AnyOperation, InputOf, OutputOf } from '../contract/operation.ts';
import type { LiveEvent } from '../domain/live.ts';
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

/** Each operation goes to the first adapter that supports it: one backend may book while another keeps reviews. */
export const combineAdapters = (...adapters: Adapter[]): Adapter => {
  const first = (operation: Pick<AnyOperation, 'name'>) => adapters.find((adapter) => adapter.supports(operation));
  const watching = adapters.find((adapter) => adapter.watch && adapter.supports(watchBookings));
  return {
    supports: (operation) => first(operation) !== undefined,
    async call(operation, input, options) {
      const adapter = first(operation);
      if (!adapter) throw notSupported(operation);
      return adapter.call(operation, input, options);
    },
    ...(watching && { watch: (options: WatchOptions) => watching.watch!(options) }),
  };
};
