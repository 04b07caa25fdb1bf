import type { AnyOperation, InputOf, OutputOf } from '../../../contract/operation.ts';
import { ContractProblem, Problem } from '../../../domain/problem.ts';
import type { SlotPage } from '../../../domain/slot.ts';
import type { Adapter, CallOptions } from '../../adapter.ts';
import { parseAnswer } from '../../boundary.ts';
import { systemClock } from '../clock.ts';
import { createHttpAdapter, type HttpAdapterConfig } from '../http-adapter.ts';
import type { WireRequest } from '../request.ts';
import { blame } from './answer.ts';
import { capabilitiesOf } from './capabilities.ts';
import { type Errand, outbound } from './outbound.ts';
import { type Plan, planOf, requestOf } from './plan.ts';
import { daysOf, withDays } from './slots.ts';
import { Misfit } from './template.ts';

/** Wire and errand are made before the base adapter is asked: it only sends, waits, renews and tries again. */
const asItIs = (_operation: AnyOperation, input: object) => input as WireRequest;

/** One base adapter for each backend, so that all its questions share one sign-in. */
const adapterFor = (config: HttpAdapterConfig, { backend, name }: Plan): Adapter => {
  const { getToken, clock, random, fetch: send = (url, init) => fetch(url, init) } = config;
  // The token of who is signed in goes to no other backend unasked.
  const auth = backend.auth ?? { kind: name ? 'none' : 'bearer' };
  const isToldWho = getToken && auth.kind !== 'none' && auth.kind !== 'cookie';
  const { baseUrl, headers, timeoutMs, retries } = backend;
  return createHttpAdapter(
    {
      baseUrl,
      ...(headers && { headers }),
      ...(timeoutMs !== undefined && { timeoutMs }),
      ...(retries !== undefined && { retries }),
      ...(clock && { clock }),
      ...(random && { random }),
      ...(isToldWho && { getToken: (options) => getToken({ ...options, ...(name && { backend: name }) }) }),
      fetch: outbound(send, auth),
    },
    asItIs,
  );
};

/** An adapter for backends that speak otherwise than the contract does, as the config's `operations` say. */
export const createMappedAdapter = (config: HttpAdapterConfig): Pick<Adapter, 'call'> => {
  const { operations = {}, clock = systemClock } = config;
  const adapters = new Map<string, Adapter>();

  const ask = async <O extends AnyOperation>(operation: O, input: object, options: CallOptions): Promise<OutputOf<O>> => {
    const plan = planOf(operation, config);
    let adapter = adapters.get(plan.name);
    if (!adapter) adapters.set(plan.name, (adapter = adapterFor(config, plan)));
    const errand: Errand = { plan, input };
    // A write that the backend cannot recognise is never repeated; and nobody has asked this backend in advance.
    const idempotent = operation.idempotent === true && plan.backend.idempotency !== 'none';
    const asked = { ...operation, idempotent, cache: undefined };
    try {
      const wire = { ...requestOf(plan, input, idempotent ? options.idempotencyKey : undefined), errand };
      return (await adapter.call(asked, wire as never, options)) as OutputOf<O>;
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

  return {
    async call<O extends AnyOperation>(operation: O, input: InputOf<O>, options: CallOptions = {}): Promise<OutputOf<O>> {
      const said = Object.hasOwn(operations, operation.name) ? operations[operation.name] : undefined;
      if (said === undefined && operation.name === 'getCapabilities') return parseAnswer(operation, capabilitiesOf(config, clock.now()));
      if (!said) throw new Problem('not-supported', { detail: `${operation.name} is not supported` });
      if (said !== true && said.fixed !== undefined) return parseAnswer(operation, said.fixed);
      if (operation.name === 'listSlots' && said !== true && said.each !== undefined) {
        return (await askSlots(operation, input as object, options, said.eachDay === true)) as OutputOf<O>;
      }
      return ask(operation, input as object, options);
    },
  };
};
