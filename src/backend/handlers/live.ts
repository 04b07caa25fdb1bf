import type { Operations } from '../../contract/index.ts';
import { Problem } from '../../domain/problem.ts';
import type { Handler } from '../context.ts';

/** It never ends, so it is no answer: `Backend.watch` has it. */
export const watchBookings: Handler<Operations['watchBookings']> = async () => {
  throw new Problem('not-supported', { detail: 'read as a stream' });
};
