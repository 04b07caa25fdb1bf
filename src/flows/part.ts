/** What a person is told about a problem; its sentence is in i18n. */
export interface Trouble {
  code: string;
  /** The server's own words, shown only for a code that we do not know. */
  detail?: string;
  retryAfterSeconds?: number;
}

/** Something that comes from the backend. `value` outlives a refresh and a failure, so that nothing on the screen goes away. */
export type Part<T> =
  | { at: 'idle'; value?: undefined }
  | { at: 'asked'; value?: T | undefined }
  | { at: 'ready'; value: T }
  | { at: 'failed'; value?: T | undefined; trouble: Trouble };
