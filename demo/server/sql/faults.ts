import { Problem } from '../../../src/domain/problem.ts';

const codeOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
};

/** What two transactions may both make at first: the later one is run again, and finds what the earlier one made or draws anew. */
const madeOnce: readonly unknown[] = ['handle_once', 'handle_pkey', 'handle_status'];

const constraintOf = (error: unknown): unknown => (error instanceof Error && 'constraint' in error ? error.constraint : undefined);

/** The database asks for the transaction to be run again: serialization failure, deadlock, or somebody made the same thing first. */
export const wantsRetry = (error: unknown): boolean => {
  const code = codeOf(error);
  return code === '40001' || code === '40P01' || (code === '23505' && madeOnce.includes(constraintOf(error)));
};

/** Connection lost or refused, server starting or stopping, no connection free. */
const away = /^(08...|57P0.|53300|ECONN\w+|EPIPE|ENOENT|ENOTFOUND|ETIMEDOUT|EAI_AGAIN)$/;
const awayMessages = /timeout exceeded when trying to connect|Connection terminated|connection error/;

/** What a caller can be told about a database's error; everything else stays what it is and becomes `unknown`. */
export const asProblem = (error: unknown): unknown => {
  const code = codeOf(error);
  if (away.test(code) || (error instanceof Error && awayMessages.test(error.message)))
    return new Problem('unavailable', { retryAfterSeconds: 3, cause: error });
  return error;
};
