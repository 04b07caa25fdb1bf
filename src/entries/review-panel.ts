import { createHttpAdapter } from '../adapters/http/http-adapter.ts';
import { registerHttpAdapter } from '../context/adapter-factory.ts';
import { define } from '../context/define.ts';
import { LinliReviewPanel } from '../elements/review-panel/review-panel.ts';

registerHttpAdapter(createHttpAdapter);
define('linli-review-panel', LinliReviewPanel);

export * from './review-panel/class.ts';
