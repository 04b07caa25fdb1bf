import type { AnyOperation, InputOf } from '../../contract/operation.ts';
import type { People, Portal } from './portal.ts';

/** What an adapter and a backend have in common, once it is known who asks. */
export interface Asking {
  call<O extends AnyOperation>(operation: O, input: InputOf<O>, options: { idempotencyKey?: string | undefined }): Promise<unknown>;
}

/** The tokens of the demo's people. */
export const demoPeople: People = {
  resident: 'demo-resident',
  otherResident: 'demo-resident-2',
  worker: 'demo-worker',
  company: 'demo-company',
  office: 'demo-office',
};

/** A portal reached as one person or another: by an adapter each, or by a backend in this process. */
export const portalOf = (
  askingAs: (token: string | undefined) => Asking,
  { people = demoPeople, advance }: { people?: People; advance?: (milliseconds: number) => void } = {},
): Portal => {
  const known = new Map<string | undefined, Asking>();
  const as = (token: string | undefined): Asking => {
    let asking = known.get(token);
    if (!asking) known.set(token, (asking = askingAs(token)));
    return asking;
  };
  return {
    people,
    call: (operation, input, options = {}) => as(options.as).call(operation, input, { idempotencyKey: options.key }),
    ...(advance && { advance }),
  };
};
