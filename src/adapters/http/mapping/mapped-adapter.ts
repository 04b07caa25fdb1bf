import type * as z from 'zod/mini';
import type { AnyOperation, InputOf, OutputOf } from '../../../contract/operation.ts';
import type { Booking } from '../../../domain/booking.ts';
import { ContractProblem, Problem } from '../../../domain/problem.ts';
import type { Quote, QuoteRequest } from '../../../domain/quote.ts';
import type { SlotPage } from '../../../domain/slot.ts';
import type { Adapter, CallOptions } from '../../adapter.ts';
import { parseAnswer } from '../../boundary.ts';
import { systemClock } from '../clock.ts';
import type { OperationConfig } from '../config.ts';
import type { HttpAdapterConfig } from '../http-adapter.ts';
import { answerIn } from './answer.ts';
import { defaultZone, type Plan, planOf, whole } from './plan.ts';
import { requestOf } from './question.ts';
import { daysOf, withDays } from './slots.ts';
import { talkBy } from './talk.ts';
import { Misfit } from './template.ts';

/** A field that should hold stars, and holds none. */
const unmasked = /"masked\w+":"[^*"]+"/;

type Json = Record<string, unknown>;
type Asked = z.infer<typeof QuoteRequest>;
export type MappedAdapter = Pick<Adapter, 'call'>;

/** An adapter for backends that speak otherwise than the contract does, as the config's `operations` say. */
const createMappedAdapter = (config: HttpAdapterConfig): MappedAdapter => {
  const { operations = {}, clock = systemClock } = config;
  const talk = talkBy(config);
  const plans = new Map<string, Plan>();
  /** Quotes that were made here, and what each was asked for. */
  const quotes = new Map<string, { asked: Asked; quote: Quote }>();

  const planFor = async (operation: AnyOperation, own: OperationConfig): Promise<Plan> => {
    const { name } = operation;
    const plan = plans.get(name) ?? (await whole(planOf(operation, config, own, `operations.${name}`)));
    plans.set(name, plan);
    return plan;
  };

  const ask = async (operation: AnyOperation, own: OperationConfig, input: object, options: CallOptions, more?: Json): Promise<unknown> => {
    let plan = await planFor(operation, own);
    // A write that the backend cannot recognise is never repeated; and nobody has asked this backend in advance.
    const idempotent = operation.idempotent === true && plan.backend.idempotency !== 'none';
    plan = { ...plan, operation: { ...operation, idempotent } };
    const beside: Json = { input, key: options.idempotencyKey, ...more };
    try {
      const steps = (own.steps ?? own.names ?? own.reread) ? await import('./more/steps.ts') : undefined;
      if (steps) plan = await steps.taken(plan, config, input, beside, options, talk);
      const json = await talk(plan, requestOf(plan, input, beside, idempotent ? options.idempotencyKey : undefined), options);
      if (own.reread) return await steps!.reread(plan, json, adapter, options);
      let answer = operation.media === 'blob' ? json : answerIn(plan, json, input, beside);
      if (unmasked.test(JSON.stringify(answer))) answer = (await import('./more/mask.ts')).masked(operation.name, answer);
      const whole = await Promise.resolve(answer)
        .then((one) => parseAnswer(operation, one))
        .catch(async (problem: unknown) => (await import('./more/failed.ts')).mended(operation, plan, json, answer, problem, adapter));
      const { bookingId } = input as { bookingId?: string };
      if (operation.name !== 'getBooking' || (whole as Booking).id === bookingId) return whole;
      throw new Misfit('id', 'the booking that was asked for, not another');
    } catch (error) {
      throw error instanceof Misfit ? new ContractProblem(operation.name, error.path, error.expected) : error;
    }
  };

  const zoneOf = ({ backend = '' }: OperationConfig) => (config.backends?.[backend] ?? config).timeZone ?? defaultZone;

  /** No answer of a foreign backend's marks days; the ones that were asked about are the ones to show. */
  const askSlots = async (operation: AnyOperation, own: OperationConfig, input: object, options: CallOptions) => {
    const question = withDays(input, clock.now(), zoneOf(own));
    const days = daysOf(question);
    const questions = own.eachDay ? days.map((day) => ({ ...question, from: day, to: day })) : [question];
    const answers = (await Promise.all(
      questions.map((one) => ask(operation, own, one, options, { days: daysOf(one).length })),
    )) as SlotPage[];
    return { ...answers[0]!, items: answers.flatMap(({ items }) => items), days: days.map((day) => ({ day, dayType: null })) };
  };

  const quoteFor = async (operation: AnyOperation, own: OperationConfig, asked: Asked, options: CallOptions): Promise<Quote> => {
    const quote = own.unitPrice
      ? await (await import('./more/quotes.ts')).unitPriceQuote(asked, own.unitPrice, config, zoneOf(own), adapter, options)
      : ((await ask(operation, own, asked, options)) as Quote);
    quotes.set(quote.id, { asked, quote });
    return quote;
  };

  /** A booking names its quote alone, but most backends want to hear again what was asked for: `{asked.items.0.serviceId}`. */
  const askOrder = async (operation: AnyOperation, own: OperationConfig, input: { quoteId: string }, options: CallOptions) => {
    const quoted = quotes.get(input.quoteId);
    const text = JSON.stringify(own);
    // After a reload nobody knows any more; the form then asks for the price anew.
    if (!quoted && /\b(asked|quote)\./.test(text)) throw new Problem('expired', { detail: 'quote of an earlier page' });
    const more = /asked\.services/.test(text) ? await (await import('./more/services.ts')).withServices(quoted!, adapter, options) : quoted;
    return ask(operation, own, input, options, more);
  };

  const answerTo = async (operation: AnyOperation, input: object, options: CallOptions): Promise<unknown> => {
    const { name } = operation;
    const said = Object.hasOwn(operations, name) ? operations[name] : undefined;
    if (said === undefined && name === 'getCapabilities') {
      const { capabilitiesOf } = await import('./more/capabilities.ts');
      return parseAnswer(operation, capabilitiesOf(config, clock.now()));
    }
    if (!said) throw new Problem('not-supported', { detail: `${name} is not supported` });
    const own = said === true ? {} : said;
    if (own.fixed !== undefined) return parseAnswer(operation, own.fixed);
    if (name === 'listSlots' && own.each !== undefined) return askSlots(operation, own, input, options);
    if (name === 'quoteBooking') return quoteFor(operation, own, input as Asked, options);
    if (name === 'createBooking') return askOrder(operation, own, input as { quoteId: string }, options);
    return ask(operation, own, input, options);
  };

  const adapter: MappedAdapter = {
    call: async <O extends AnyOperation>(operation: O, input: InputOf<O>, options: CallOptions = {}) =>
      (await answerTo(operation, input as object, options)) as OutputOf<O>,
  };
  return adapter;
};

const made = new WeakMap<HttpAdapterConfig, MappedAdapter>();

/** Asks as this config says; one config is one adapter. */
export const callMapped = async <O extends AnyOperation>(
  config: HttpAdapterConfig,
  operation: O,
  input: InputOf<O>,
  options?: CallOptions,
): Promise<OutputOf<O>> => {
  let adapter = made.get(config);
  if (!adapter) made.set(config, (adapter = createMappedAdapter(config)));
  return adapter.call(operation, input, options);
};
