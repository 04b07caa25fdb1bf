import { describe, it } from 'node:test';
import { createBackend } from '../../../src/backend/backend.ts';
import { createMemoryStore } from '../../../src/backend/memory.ts';
import { buildWorld } from '../../../src/backend/world/index.ts';
import { casesFor, portalOf } from '../../../src/testing/behaviour/index.ts';
import { instantOf } from '../../../src/domain/zone.ts';

const today = '2026-11-25';

describe('the contract on the store in memory', () => {
  let now = instantOf(today, '09:30', 'Asia/Shanghai');
  const backend = createBackend({ store: createMemoryStore(buildWorld({ today })), now: () => (now += 1) });
  const portal = portalOf(
    (token) => ({
      call: (operation, input, { idempotencyKey }) => backend.call(operation, input, { token, address: 'test', idempotencyKey }),
    }),
    { advance: (milliseconds) => (now += milliseconds) },
  );
  for (const { title, run } of casesFor(portal)) it(title, () => run(portal));
});
