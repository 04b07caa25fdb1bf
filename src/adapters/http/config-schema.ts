import type { OperationName } from '../../contract/index.ts';
import { type Json, jsonSchemas } from '../../contract/json-schema.ts';
import * as config from './config.ts';

const { HttpConfig, Backend, Auth, Envelope, List, Rule, Step, OperationConfig } = config;
const shapes = { HttpConfig, Backend, Auth, Envelope, List, Rule, Step, OperationConfig };

/** JSON Schema (2020-12) of an HTTP adapter's config, by which editors complete and check it. */
export const httpConfigSchema = (operationNames: readonly OperationName[]): Json => {
  const all = jsonSchemas(Object.entries(shapes), (name) => `#/$defs/${name}`);
  const { HttpConfig: whole, ...parts } = Object.fromEntries(Object.keys(shapes).map((name) => [name, all[name]!]));
  const properties = whole!['properties'] as Record<string, Json>;
  properties['operations'] = { ...properties['operations'], propertyNames: { enum: operationNames } };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Linli: a backend connected by JSON',
    ...whole,
    $defs: parts,
  };
};
