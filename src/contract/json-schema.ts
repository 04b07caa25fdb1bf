import * as z from 'zod/mini';
import * as booking from '../domain/booking.ts';
import * as community from '../domain/community.ts';
import * as me from '../domain/me.ts';
import * as newBooking from '../domain/new-booking.ts';
import * as place from '../domain/place.ts';
import * as problem from '../domain/problem.ts';
import * as quote from '../domain/quote.ts';
import * as refundRule from '../domain/refund-rule.ts';
import * as schedule from '../domain/schedule.ts';
import { sensitivityOf } from '../domain/sensitivity.ts';
import * as service from '../domain/service.ts';
import * as slot from '../domain/slot.ts';
import { vocabularyOf } from '../domain/values.ts';
import { Cancel } from '../domain/visit.ts';
import * as worker from '../domain/worker.ts';

export type Json = Record<string, unknown>;

/** A shape's name in every document is the name that the domain exports it by. */
const domainShapes: Json = {
  ...booking,
  ...newBooking,
  Cancel,
  ...community,
  ...me,
  ...problem,
  ...quote,
  ...refundRule,
  ...place,
  ...schedule,
  ...service,
  ...slot,
  ...worker,
};

const isShape = (value: unknown): value is z.ZodMiniType => typeof value === 'object' && value !== null && '_zod' in value;

const annotate = ({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: Json }): void => {
  const schema = zodSchema as unknown as z.ZodMiniType;
  const sensitivity = sensitivityOf.get(schema)?.sensitivity;
  const words = vocabularyOf.get(schema)?.words;
  if (sensitivity) jsonSchema['x-linli-sensitivity'] = sensitivity;
  if (words) jsonSchema['x-linli-vocabulary'] = words;
  // An integer says so by its type; the edges of JavaScript's are no rule of the contract.
  if (jsonSchema['minimum'] === Number.MIN_SAFE_INTEGER) delete jsonSchema['minimum'];
  if (jsonSchema['maximum'] === Number.MAX_SAFE_INTEGER) delete jsonSchema['maximum'];
};

/**
 * JSON Schema (2020-12) of the domain's shapes and of others under the names given here, with `$ref`s among them.
 * Objects are open: what a newer server adds is ignored.
 */
export const jsonSchemas = (others: Iterable<readonly [string, z.ZodMiniType]>, uri: (name: string) => string): Record<string, Json> => {
  const names = z.registry<{ id: string }>();
  for (const [id, shape] of [...Object.entries(domainShapes), ...others]) {
    if (isShape(shape) && !names.has(shape)) names.add(shape, { id });
  }
  const { schemas } = z.toJSONSchema(names, { uri, io: 'input', override: annotate as never });
  for (const schema of Object.values(schemas) as Json[]) {
    delete schema['$schema'];
    delete schema['$id'];
  }
  return schemas as Record<string, Json>;
};

/** The name under which `jsonSchemas` files a shape of the domain. */
export const nameOfShape = (shape: z.ZodMiniType): string | undefined =>
  Object.keys(domainShapes).find((name) => domainShapes[name] === shape);
