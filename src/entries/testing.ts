export { createSandboxAdapter, type SandboxOptions } from '../adapters/sandbox/sandbox-adapter.ts';
export { type Backend, type BackendOptions, type Caller, createBackend } from '../backend/backend.ts';
export { createMemoryStore } from '../backend/memory.ts';
export type { World } from '../backend/records.ts';
export { answerRequest, matchRoute } from '../backend/route.ts';
export { buildWorld } from '../backend/world/index.ts';
