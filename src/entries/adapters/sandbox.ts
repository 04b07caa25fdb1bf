export { createSandboxAdapter, type SandboxOptions } from '../../adapters/sandbox/sandbox-adapter.ts';
