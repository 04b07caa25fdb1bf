import { ContractProblem } from '../../../domain/problem.ts';
import type { Auth } from '../config.ts';
import type { HttpAdapterConfig } from '../http-adapter.ts';
import { answerIn } from './answer.ts';
import { identify } from './auth.ts';
import { jsonIn, textOf } from './body.ts';
import { refusalIn } from './envelope.ts';
import type { Plan, Wire } from './plan.ts';

/** One question on its way; what came back is kept, to say which of its fields was wrong. */
export interface Errand {
  plan: Plan;
  input: object;
  came?: unknown;
}

type Send = NonNullable<HttpAdapterConfig['fetch']>;

const mostBytes = 2_000_000;

/** A field that should hold stars, and holds none. */
const unmasked = /"masked\w+":"[^*"]+"/;

/** The backend's answer as the contract has it; a refusal in its own words is thrown. */
const translated = async (errand: Errand, response: Response): Promise<Response> => {
  const { plan, input } = errand;
  const { operation, backend } = plan;
  const isRedirect = response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400);
  if (isRedirect || (response.ok && operation.media === 'blob')) return response;
  const json = jsonIn((await textOf(operation.name, response, backend.maxBytes ?? mostBytes)) || '{}');
  const refusal = json === undefined ? undefined : refusalIn(operation.name, json, response.status, backend.envelope ?? {});
  if (refusal) throw refusal;
  // Its head alone says the rest; a page of a gateway's is no JSON.
  if (!response.ok) return new Response(null, { status: response.status, headers: response.headers });
  if (json === undefined) {
    const [kind = 'text'] = (response.headers.get('content-type') ?? 'text').split(';');
    throw new ContractProblem(operation.name, '', `JSON, not ${kind} (a login page?)`);
  }
  const answer = answerIn(plan, json, input);
  errand.came = json;
  const text = JSON.stringify(answer) ?? 'null';
  if (!unmasked.test(text)) return new Response(text);
  const { masked } = await import('./mask.ts');
  return new Response(JSON.stringify(masked(operation.name, answer)));
};

const globalFetch: Send = (url, init) => fetch(url, init);

/** Sends as the base adapter does, but as this backend wants it, and brings back what the contract wants. */
export const outbound =
  (errand: Errand, { path, ...wire }: Wire, auth: Auth, send: Send = globalFetch): Send =>
  async (base, init) => {
    const { config, backend } = errand.plan;
    const headers = new Headers(init.headers);
    if (wire.body) headers.set('content-type', config.form ? 'application/x-www-form-urlencoded' : 'application/json');
    if (typeof backend.idempotency === 'object') headers.delete('idempotency-key');
    const credentials = auth.kind === 'cookie' ? 'include' : 'omit';
    return translated(errand, await send(identify(base + path, headers, auth), { ...init, ...wire, headers, credentials }));
  };
