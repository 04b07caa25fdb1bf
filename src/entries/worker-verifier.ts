import { createHttpAdapter } from '../adapters/http/http-adapter.ts';
import { registerHttpAdapter } from '../context/adapter-factory.ts';
import { define } from '../context/define.ts';
import { LinliWorkerVerifier } from '../elements/worker-verifier/worker-verifier.ts';

registerHttpAdapter(createHttpAdapter);
define('linli-worker-verifier', LinliWorkerVerifier);

export * from './worker-verifier/class.ts';
