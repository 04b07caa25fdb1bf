import type { Adapter } from '../../adapters/adapter.ts';
import { createSandboxAdapter, type SandboxOptions } from '../../adapters/sandbox/sandbox-adapter.ts';
import { createTestClock, type TestClock } from './clock.ts';
import { type Script, Scripted } from './script.ts';

export interface TestSandboxOptions extends Omit<SandboxOptions, 'now' | 'clock' | 'latencyMs'> {
  /** When it is, such as `2026-12-01T09:00:00+08:00`; now, unless told. Stands still until `clock` is moved. */
  at?: string;
}

export interface TestSandbox extends Adapter, Script {
  clock: TestClock;
}

/** The sandbox for a page's own tests: a whole portal in memory whose clock and whose mishaps the test decides. */
export const createTestSandbox = ({ at, ...options }: TestSandboxOptions = {}): TestSandbox => {
  const clock = createTestClock(at);
  const sandbox = createSandboxAdapter({ ...options, now: clock.now });
  const script = new Scripted();
  return {
    clock,
    supports: (operation) => sandbox.supports(operation),
    call: (operation, input, given) => script.play(operation.name, () => sandbox.call(operation, input, given)),
    watch: (given) => sandbox.watch!(given),
    failNext: (operation, refusal) => script.failNext(operation, refusal),
    delayNext: (operation, until) => script.delayNext(operation, until),
    loseNext: (operation) => script.loseNext(operation),
  };
};
