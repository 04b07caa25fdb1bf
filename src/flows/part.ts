import type { Trouble } from '../domain/trouble.ts';

export type { Trouble };

/** Something that comes from the backend. `value` outlives a refresh and a failure, so that nothing on the screen goes away. */
export type Part<T> =
  | { at: 'idle'; value?: undefined }
  | { at: 'asked'; value?: T | undefined }
  | { at: 'ready'; value: T }
  | { at: 'failed'; value?: T | undefined; trouble: Trouble };
