import type * as z from 'zod/mini';
import type { AnyOperation, InputOf, OutputOf } from '../../../contract/operation.ts';
import { ContractProblem, Problem } from '../../../domain/problem.ts';
import type { Quote, QuoteRequest } from '../../../domain/quote.ts';
import type { Service } from '../../../domain/service.ts';
import type { SlotPage } from '../../../domain/slot.ts';
import type { Adapter, CallOptions } from '../../adapter.ts';
import { parseAnswer } from '../../boundary.ts';
import { systemClock } from '../clock.ts';
import type { Auth } from '../config.ts';
import { createHttpAdapter, type HttpAdapterConfig } from '../http-adapter.ts';
import { Session } from '../session.ts';
import { blame } from './answer.ts';
import { type Errand, outbound } from './outbound.ts';
import { type Plan, planOf, requestOf } from './plan.ts';
import { daysOf, withDays } from './slots.ts';
import { Misfit, pathsIn } from './template.ts';

type Request = z.infer<typeof QuoteRequest>;

/** What all questions to one backend share. */
interface Line {
  session: Session;
  auth: Auth;
}

/** The token of who is signed in goes to no other backend unasked. */
const lineTo = ({ getToken }: HttpAdapterConfig, { backend, name }: Plan): Line => {
  const auth = backend.auth ?? { kind: name ? 'none' : 'bearer' };
  const isToldWho = auth.kind !== 'none' && auth.kind !== 'cookie';
  return {
    auth,
    session: new Session(isToldWho && getToken ? (options) => getToken({ ...options, ...(name && { backend: name }) }) : undefined),
  };
};

/** An adapter for backends that speak otherwise than the contract does, as the config's `operations` say. */
const createMappedAdapter = (config: HttpAdapterConfig): Pick<Adapter, 'call'> => {
  const { operations = {}, clock = systemClock, random = Math.random } = config;
  const lines = new Map<string, Line>();
  const asked = new Map<string, object>();

  const ask = async <O extends AnyOperation>(operation: O, input: object, options: CallOptions): Promise<OutputOf<O>> => {
    const plan = planOf(operation, config);
    let line = lines.get(plan.name);
    if (!line) lines.set(plan.name, (line = lineTo(config, plan)));
    const { auth, session } = line;
    // A write that the backend cannot recognise is never repeated; and nobody has asked this backend in advance.
    const idempotent = operation.idempotent === true && plan.backend.idempotency !== 'none';
    const bare = { ...operation, idempotent, path: '', query: undefined, body: undefined, cache: undefined } as unknown as O;
    const { baseUrl, headers = {}, timeoutMs, retries } = plan.backend;
    const errand: Errand = { plan, input };
    try {
      const wire = requestOf(plan, input, idempotent ? options.idempotencyKey : undefined);
      // The base adapter waits, tries again and says what went wrong; what it would send is put in the backend's own words.
      const fetch = outbound(errand, wire, auth, config.fetch);
      return await session.run((token) =>
        createHttpAdapter({ ...config, operations: undefined, baseUrl, headers, timeoutMs, retries, fetch, getToken: () => token }).call(
          bare,
          {} as InputOf<O>,
          options,
        ),
      );
    } catch (error) {
      if (error instanceof Misfit) throw new ContractProblem(operation.name, error.path, error.expected);
      throw error instanceof ContractProblem && errand.came !== undefined ? blame(plan, errand.came, error) : error;
    }
  };

  /** No answer of a foreign backend's marks days; the ones that were asked about are the ones to show. */
  const askSlots = async (operation: AnyOperation, input: object, options: CallOptions, isByDay: boolean) => {
    const question = withDays(input, clock.now(), planOf(operation, config).making.timeZone);
    const days = daysOf(question);
    const questions = isByDay ? days.map((day) => ({ ...question, from: day, to: day })) : [question];
    const answers = await Promise.all(questions.map((one) => ask(operation, one, options) as Promise<SlotPage>));
    return { ...answers[0]!, items: answers.flatMap(({ items }) => items), days: days.map((day) => ({ day, dayType: null })) };
  };

  const serviceOf = async (serviceId: string, options: CallOptions): Promise<Service> => {
    const { getService, listServices } = await import('../../../contract/services.ts');
    if (operations['getService']) return adapter.call(getService, { serviceId }, options);
    const found = (await adapter.call(listServices, { limit: 100 }, options)).items.find(({ id }) => id === serviceId);
    if (!found) throw new Problem('not-found', { detail: `no service ${serviceId}` });
    return found;
  };

  const quote = async (operation: AnyOperation, input: Request, options: CallOptions, isUnitPrice: boolean): Promise<unknown> => {
    let made: Quote;
    if (isUnitPrice) {
      const { unitPriceQuote } = await import('./quotes.ts');
      const id = `u${clock.now().toString(36)}${(asked.size + random()).toString(36).replace('.', '')}`;
      const service = await serviceOf(input.items[0]!.serviceId, options);
      made = unitPriceQuote(input, service, clock.now(), planOf(operation, config).making.timeZone, id);
    } else made = (await ask(operation, input, options)) as Quote;
    asked.set(made.id, input);
    return made;
  };

  /** A booking names its quote alone, but most backends want to hear again what was asked for: `{asked.items.0.serviceId}`. */
  const withAsked = (input: { quoteId: string }, body: unknown): object => {
    const request = asked.get(input.quoteId);
    // After a reload nobody knows any more; the form then asks for the price anew.
    if (!request && pathsIn(body).some((path) => path.startsWith('asked.')))
      throw new Problem('expired', { detail: 'quote of an earlier page' });
    return { ...input, asked: request };
  };

  const adapter: Pick<Adapter, 'call'> = {
    async call<O extends AnyOperation>(operation: O, input: InputOf<O>, options: CallOptions = {}): Promise<OutputOf<O>> {
      const said = Object.hasOwn(operations, operation.name) ? operations[operation.name] : undefined;
      if (said === undefined && operation.name === 'getCapabilities') {
        const { capabilitiesOf } = await import('./capabilities.ts');
        return parseAnswer(operation, capabilitiesOf(config, clock.now()));
      }
      if (!said) throw new Problem('not-supported', { detail: `${operation.name} is not supported` });
      if (said !== true && said.fixed !== undefined) return parseAnswer(operation, said.fixed);
      if (operation.name === 'listSlots' && said !== true && said.each !== undefined) {
        return (await askSlots(operation, input as object, options, said.eachDay === true)) as OutputOf<O>;
      }
      if (operation.name === 'quoteBooking') {
        return (await quote(operation, input as unknown as Request, options, said !== true && said.unitPrice === true)) as OutputOf<O>;
      }
      const isOrder = operation.name === 'createBooking' && said !== true && said.body !== undefined;
      return ask(operation, isOrder ? withAsked(input as unknown as { quoteId: string }, said.body) : (input as object), options);
    },
  };
  return adapter;
};

const made = new WeakMap<HttpAdapterConfig, Pick<Adapter, 'call'>>();

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
