import type * as z from 'zod/mini';
import { Booking } from '../../domain/booking.ts';
import { Community, Region } from '../../domain/community.ts';
import { Review } from '../../domain/review.ts';
import { sensitivityOf } from '../../domain/sensitivity.ts';
import { Service } from '../../domain/service.ts';
import { Slot } from '../../domain/slot.ts';
import { WorkerRecord } from '../../domain/worker.ts';
import { alternatives, fieldsOf, mayBeLeftOut, primitives, type Schema } from '../check-config/config/schema.ts';
import { meaningOf } from '../../contract/meanings.ts';

/** What a file may hold, and the name under which the catalogue has it. */
export const shapes: Record<string, { schema: z.ZodMiniObject; filed: string }> = {
  Service: { schema: Service, filed: 'Service' },
  Worker: { schema: WorkerRecord, filed: 'WorkerRecord' },
  Community: { schema: Community, filed: 'Community' },
  Region: { schema: Region, filed: 'Region' },
  Booking: { schema: Booking, filed: 'Booking' },
  Slot: { schema: Slot, filed: 'Slot' },
  Review: { schema: Review, filed: 'Review' },
};

/** A column that a file may have. */
export interface Field {
  path: string;
  /** In Chinese; its parts joined by a dot where the last alone says too little. */
  meaning: string;
  schema: Schema;
  required: boolean;
  /** The part that cannot do without it, where that part itself may be left out. */
  partOf?: string;
  /** Holds stars in the place of what it hides. */
  masks?: 'name' | 'phone';
  /** Its values are not repeated on a screen. */
  personal: boolean;
}

const sensitivity = (schema: Schema) =>
  [schema, ...alternatives(schema)].map((one) => sensitivityOf.get(one as z.ZodMiniType)?.sensitivity).find((one) => one !== undefined);

const fieldsUnder = (schema: Schema, path: string[], meanings: string[], filed: string, part: string | undefined): Field[] =>
  Object.entries(fieldsOf(schema) ?? {}).flatMap(([name, inner]): Field[] => {
    const here = [...path, name];
    const meant = [...meanings, meaningOf([filed, ...here].join('.'))];
    const isOptional = mayBeLeftOut(inner);
    if (primitives(inner).join() === 'object' && fieldsOf(inner))
      return fieldsUnder(inner, here, meant, filed, isOptional ? here.join('.') : part);
    const class_ = sensitivity(inner);
    const isMasked = name.startsWith('masked') && (class_ === 'name' || class_ === 'phone');
    return [
      {
        path: here.join('.'),
        meaning: meant.join('.'),
        schema: inner,
        required: !isOptional && part === undefined,
        ...(!isOptional && part !== undefined && { partOf: part }),
        personal: class_ !== undefined && class_ !== 'pseudonym',
        ...(isMasked && { masks: class_ }),
      },
    ];
  });

export const fieldsOfShape = (name: string): Field[] => {
  const { schema, filed } = shapes[name]!;
  return fieldsUnder(schema, [], [], filed, undefined);
};
