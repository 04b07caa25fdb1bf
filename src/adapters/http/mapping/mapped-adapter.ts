import type { AnyOperation, InputOf, OutputOf } from '../../../contract/operation.ts';
import { Problem } from '../../../domain/problem.ts';
import type { Quote } from '../../../domain/quote.ts';
import type { Slot, SlotPage } from '../../../domain/slot.ts';
import type { CallOptions } from '../../adapter.ts';
import { parseAnswer } from '../../boundary.ts';
import { systemClock } from '../clock.ts';
import type { OperationConfig } from '../config.ts';
import type { HttpAdapterConfig } from '../http-adapter.ts';
import { answerIn } from './answer.ts';
import { capabilitiesOf } from './capabilities.ts';
import { serviceOf } from './asking/services.ts';
import type { Row } from './list.ts';
import { backendOf, type Plan, planOf, zoneOf } from './plan.ts';
import { requestOf } from './question.ts';
import { pieces } from './slots.ts';
import { talkBy } from './talk.ts';
import { named } from './template.ts';

type Json = Record<string, unknown>;
export type Asking = (operation: AnyOperation, input: Json, options: CallOptions) => Promise<unknown>;

/** How far a question has come. */
export interface Course {
  plan?: Plan;
  json?: unknown;
  answer?: unknown;
}

/** A question about bookable times, their rows as the backend has them, and what they were made into. */
export interface Listed extends Json {
  input: Json;
  rows?: Row[];
  items?: Slot[];
}

/** Asks as planned, and makes the contract's answer out of what comes. */
export type Answered = (operation: AnyOperation, course: Course, input: Json, beside: Json, options: CallOptions) => Promise<unknown>;

/** What takes more than one question or look, in the JSON of an operation's config. */
const unusual = /^."getBooking|"(steps|names|reread)":|\basked\.services|\bslot\./;

/** A field that should hold stars, and holds none. */
const unmasked = /"masked\w+":"[^*"]+"/;

/** An adapter for backends that speak otherwise than the contract does, as the config's `operations` say. */
const createMappedAdapter = (config: HttpAdapterConfig): Asking => {
  const { operations = {}, clock = systemClock } = config;
  const talk = talkBy(config);
  const plans: Record<string, Plan> = {};
  /** By quote: what was asked for, and what was answered. */
  const quotes = new Map<unknown, Json>();
  const listed: Listed[] = [];
  const zoneIn = (own: OperationConfig) => zoneOf(backendOf(config, own));

  const answered: Answered = async (operation, course, input, beside, options) => {
    const plan = course.plan!;
    course.json = await talk(plan, requestOf(plan, input, beside, options.idempotencyKey), options);
    course.answer = answerIn(plan, course.json, input, beside);
    if (unmasked.test(JSON.stringify(course.answer)))
      course.answer = (await import('./failing/odd.ts')).masked(operation.name, course.answer);
    return parseAnswer(operation, course.answer);
  };

  const ask = async (operation: AnyOperation, own: OperationConfig, input: Json, options: CallOptions, beside: Json) => {
    const { name } = operation;
    const course: Course = {};
    try {
      course.plan = plans[name] ??= await planOf(operation, config, own);
      Object.assign(beside, { input, key: options.idempotencyKey });
      if (unusual.test(course.plan.text))
        return await (
          await import('./asking/steps.ts')
        ).inSteps({ operation, course, config, input, beside, options, talk, answered, ask: call, listed });
      return await answered(operation, course, input, beside, options);
    } catch (error) {
      const { mended } = await import('./failing/odd.ts').catch(() => {
        throw error;
      });
      return mended(operation, course, error, call);
    }
  };

  /** No answer of a foreign backend's marks days; the ones that were asked about are the ones to show. */
  const askSlots = async (operation: AnyOperation, own: OperationConfig, input: Json, options: CallOptions) => {
    // Where nobody says how long a time is, it is the least that the service lasts.
    const isLost = !(input['durationMinutes'] ?? own.slotMinutes) && !/"end"/.test(JSON.stringify(named(own.each, config)));
    const service = isLost ? await serviceOf(input['serviceId'], call, options).catch(() => undefined) : undefined;
    const asked = service ? { ...input, durationMinutes: service.duration.min } : input;
    const { days, questions } = pieces(asked, clock.now(), zoneIn(own), Number(own.eachDay));
    const pages = await Promise.all(
      questions.map((question) => {
        // Who asks puts in the rest.
        const beside = { days: question.days } as unknown as Listed;
        listed.push(beside);
        return ask(operation, own, question, options, beside) as Promise<SlotPage>;
      }),
    );
    return { ...pages[0]!, items: pages.flatMap(({ items }) => items), days: days.map((day) => ({ day, dayType: null })) };
  };

  const quoteFor = async (operation: AnyOperation, own: OperationConfig, asked: Json, options: CallOptions) => {
    const quote = (await (own.unitPrice
      ? (await import('./asking/unit-price.ts')).unitPriceQuote(own, asked, clock.now(), zoneIn(own), call, options)
      : ask(operation, own, asked, options, {}))) as Quote;
    quotes.set(quote.id, { asked, quote });
    return quote;
  };

  const call: Asking = async (operation, input, options) => {
    const { name } = operation;
    const said = operations[name] ?? (name === 'getCapabilities' && { fixed: capabilitiesOf(config) });
    if (!said) throw new Problem('not-supported');
    const own = said === true ? {} : said;
    if (own.fixed !== undefined) return parseAnswer(operation, own.fixed);
    if (name === 'listSlots' && own.each !== undefined) return askSlots(operation, own, input, options);
    if (name === 'quoteBooking') return quoteFor(operation, own, input, options);
    // A booking names its quote alone, but most backends want to hear again what was asked for: `{asked.items.0.serviceId}`.
    const quoted = quotes.get(input['quoteId']);
    // After a reload nobody knows any more; the form then asks for the price anew.
    if (!quoted && /\b(asked|quote)\./.test(JSON.stringify(own))) throw new Problem('expired');
    return ask(operation, own, input, options, { ...quoted });
  };
  return call;
};

const made = new WeakMap<HttpAdapterConfig, Asking>();

/** Asks as this config says; one config is one adapter. */
export const callMapped = <O extends AnyOperation>(
  config: HttpAdapterConfig,
  operation: O,
  input: InputOf<O>,
  options: CallOptions = {},
): Promise<OutputOf<O>> => {
  let ask = made.get(config);
  if (!ask) made.set(config, (ask = createMappedAdapter(config)));
  return ask(operation, input as Json, options) as Promise<OutputOf<O>>;
};
