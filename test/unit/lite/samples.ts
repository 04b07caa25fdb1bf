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

export const samples = async (name: OperationName, part: Part): Promise<unknown[]> => {
  const found = (await (recorded ??= record())).get(name + part);
  if (!found?.length) throw new Error(`no case asks ${name}, so its ${part} has no sample`);
  return found;
};
