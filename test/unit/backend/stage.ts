import { createBackend, type Backend, type BackendOptions } from '../../../src/backend/backend.ts';
import { createMemoryStore } from '../../../src/backend/memory.ts';
import type { World } from '../../../src/backend/records.ts';
import type { Store } from '../../../src/backend/store.ts';
import { buildWorld } from '../../../src/backend/world/index.ts';
import { Problem } from '../../../src/domain/problem.ts';
import { instantOf } from '../../../src/domain/zone.ts';
import { portalOf, type Portal } from '../../../src/testing/behaviour/index.ts';

export const today = '2026-11-25';

export interface Stage {
  world: World;
  store: Store;
  backend: Backend;
  portal: Portal;
  /** Where the callers sit; nobody signed in is told apart by it. */
  from(address: string): Portal;
}

/** The demo's world on the store in memory, with a clock that ticks at each look and can be moved. */
export const createStage = (options: Partial<BackendOptions> = {}): Stage => {
  const world = buildWorld({ today });
  const store = options.store ?? createMemoryStore(world);
  let now = instantOf(today, '09:30', 'Asia/Shanghai');
  const backend = createBackend({ now: () => (now += 1), ...options, store });
  const from = (address: string) =>
    portalOf(
      (token) => ({ call: (operation, input, { idempotencyKey }) => backend.call(operation, input, { token, address, idempotencyKey }) }),
      { advance: (milliseconds) => (now += milliseconds) },
    );
  return { world, store, backend, portal: from('192.0.2.1'), from };
};

export const isProblem =
  (code: string) =>
  (problem: unknown): boolean =>
    problem instanceof Problem && problem.code === code;

/** The problem that a call ends in. */
export const refusalOf = async (call: Promise<unknown>): Promise<Problem> => {
  const problem = await call.then(
    () => new Error('it was answered'),
    (refusal: unknown) => refusal,
  );
  if (problem instanceof Problem) return problem;
  throw problem;
};
