import { createHttpAdapter } from '../adapters/http/http-adapter.ts';
import { registerHttpAdapter } from '../context/adapter-factory.ts';
import { define } from '../context/define.ts';
import { LinliWorkerCode } from '../elements/worker-code/worker-code.ts';

registerHttpAdapter(createHttpAdapter);
define('linli-worker-code', LinliWorkerCode);

export * from './worker-code/class.ts';
