import type { AnyOperation } from '../../contract/operation.ts';
import { expectProblem, expectThat, skip } from './expect.ts';
import type { Portal } from './portal.ts';

/** What a backend that is reached through a config can be asked, and how exactly it can answer. */

export const has = (portal: Portal, operation: AnyOperation): boolean => portal.offers?.(operation) !== false;

export const brings = (portal: Portal, operation: AnyOperation, field: string): boolean =>
  portal.mapping?.brings(operation, field) !== false;

/** For cases that can say nothing without it. */
export const need = (portal: Portal, operation: AnyOperation, ...fields: string[]): void => {
  if (!has(portal, operation)) skip(`the config does not support ${operation.name}`);
  for (const field of fields) {
    if (!brings(portal, operation, field)) skip(`the config does not bring “${field}” of ${operation.name} to the backend`);
  }
};

export const needKeys = (portal: Portal): void => {
  if (portal.mapping && !portal.mapping.knowsKeys) skip('the config says that the backend knows no keys (idempotency: none)');
};

/**
 * Refused, in the contract's own word; of a mapped backend one of others will do, for many have one word for all that they
 * refuse. Anything but a refusal, such as an answer that nobody can read, is a failure.
 */
export const expectRefusal = (portal: Portal, call: Promise<unknown>, code: string, others: readonly string[], what: string) =>
  expectProblem(call, portal.mapping ? [code, ...others] : code, what);

/** Nobody’s name or phone was in the answers of this case, whatever the adapter made of them. */
export const expectNothingInTheClear = (portal: Portal): void => {
  const [first, ...more] = portal.mapping?.unmasked() ?? [];
  expectThat(first === undefined, `the backend sent it unmasked: ${[first, ...more].join(', ')}`);
};
