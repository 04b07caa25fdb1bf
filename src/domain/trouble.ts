import type { Problem } from './problem.ts';

/** What a person is told about a problem; its sentence is in i18n. */
export interface Trouble {
  code: string;
  /** The server's own words, shown only for a code that we do not know. */
  detail?: string;
  retryAfterSeconds?: number;
}

export const troubleOf = ({ code, message, retryAfterSeconds }: Pick<Problem, 'code' | 'message' | 'retryAfterSeconds'>): Trouble => ({
  code,
  ...(message !== code && { detail: message }),
  ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
});
