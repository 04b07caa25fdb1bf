import { type Backend, createBackend } from '../../backend/backend.ts';
import { createMemoryStore } from '../../backend/memory.ts';
import { buildWorld } from '../../backend/world/index.ts';
import { operations } from '../../contract/index.ts';
import { Problem } from '../../domain/problem.ts';
import { dayAt } from '../../domain/zone.ts';
import type { Adapter } from '../adapter.ts';
import { parseAnswer } from '../boundary.ts';
import { type Clock, systemClock } from '../http/clock.ts';

export interface SandboxOptions {
  /** Same seed and day, same world. */
  seed?: string;
  /** Who is signed in: `demo-resident` unless told; `null` is nobody. */
  token?: string | null;
  now?: () => number;
  /** How long each answer takes. */
  latencyMs?: number;
  clock?: Clock;
}

const timeZone = 'Asia/Shanghai';

/** A whole portal without a server: the contract's rules over invented people and firms, in memory. Built at the first call. */
export const createSandboxAdapter = (options: SandboxOptions = {}): Adapter => {
  const { seed, token = 'demo-resident', now = Date.now, latencyMs = 0, clock = systemClock } = options;
  let built: Backend | undefined;
  const backend = () => {
    const world = () => buildWorld({ today: dayAt(now(), timeZone), ...(seed !== undefined && { seed }) });
    return (built ??= createBackend({ store: createMemoryStore(world()), now, settings: { timeZone, rateLimits: false } }));
  };
  return {
    supports: (operation) => Object.hasOwn(operations, operation.name),
    async call(operation, input, { signal, idempotencyKey } = {}) {
      if (!Object.hasOwn(operations, operation.name)) throw new Problem('not-supported');
      if (latencyMs > 0) await clock.wait(latencyMs, signal);
      signal?.throwIfAborted();
      const caller = { token: token ?? undefined, address: 'sandbox', idempotencyKey };
      return parseAnswer(operation, await backend().call(operation, input, caller));
    },
    async *watch(options) {
      yield* await backend().watch({ token: token ?? undefined, address: 'sandbox' }, options);
    },
  };
};
