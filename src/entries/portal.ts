import { createHttpAdapter } from '../adapters/http/http-adapter.ts';
import { registerHttpAdapter } from '../context/adapter-factory.ts';
import { define } from '../context/define.ts';
import { LinliPortal } from '../elements/portal/portal.ts';

registerHttpAdapter(createHttpAdapter);
define('linli-portal', LinliPortal);

export * from './portal/class.ts';
