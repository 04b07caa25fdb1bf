import type { Envelope } from '../config.ts';
import { at, isAbsent } from './path.ts';

/** Did all go well? Some say 200 and some "200". What a refusal means is in `more/refusal.ts`. */
export const isFine = (json: unknown, status: number, { success, failure }: Envelope): boolean => {
  const told = success && at(json, success.at);
  const wrong = failure && at(json, failure);
  return (
    status >= 200 &&
    status < 300 &&
    (!success || success.is.some((one) => String(one) === String(told))) &&
    (isAbsent(wrong) || wrong === false || (typeof wrong === 'object' && Object.keys(wrong).length === 0))
  );
};
