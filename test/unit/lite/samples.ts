import * as z from 'zod/mini';
import { type OperationName, operations } from '../../../src/contract/index.ts';
import { casesFor } from '../../../src/testing/behaviour/index.ts';
import { createStage } from '../backend/stage.ts';

type Part = 'response' | 'body' | 'query';

const most = 12;

/** What was really asked and answered while the behavioural suite ran on the store in memory. */
const record = async (): Promise<Map<string, unknown[]>> => {
  const kept = new Map<string, unknown[]>();
  const keep = (name: string, part: Part, value: unknown) => {
    const schema = operations[name as OperationName][part];
    if (!schema || !z.safeParse(schema, value).success) return;
    const values = kept.get(name + part) ?? [];
    if (values.length < most) kept.set(name + part, [...values, value]);
  };
  const { portal } = createStage();
  const recording: typeof portal = {
    ...portal,
    async call(operation, input, options) {
      const answer = await portal.call(operation, input, options);
      keep(operation.name, 'response', answer);
      keep(operation.name, 'body', input);
      keep(operation.name, 'query', input);
      return answer;
    },
  };
  for (const { run } of casesFor(recording)) await run(recording);
  return kept;
};

let recorded: Promise<Map<string, unknown[]>> | undefined;

/** No case reads a stream to its end; what one brings is tested where it is told. */
const streamed = new Map<string, unknown[]>([
  [
    'watchBookings',
    [
      { id: '7-1764000000000', type: 'booking', bookingId: 'b-1', version: 2 },
      { id: '8-1764000000000', type: 'code' },
      { type: 'reset' },
      { id: '9-1764000000000', type: 'of a newer server' },
    ],
  ],
]);

export const samples = async (name: OperationName, part: Part): Promise<unknown[]> => {
  const found = streamed.get(name) ?? (await (recorded ??= record())).get(name + part);
  if (!found?.length) throw new Error(`no case asks ${name}, so its ${part} has no sample`);
  return found;
};
