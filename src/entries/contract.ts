export * from './contract/page.ts';
export { jsonSchemas } from '../contract/json-schema.ts';
export { openapi, type OpenApiDocument, type OpenApiInfo } from '../contract/openapi.ts';
