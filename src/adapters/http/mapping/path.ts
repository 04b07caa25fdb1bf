/** What lies at a dotted path; `.` is the thing itself. Only a record's own fields count, so that `__proto__` leads nowhere. */
export const at = (value: unknown, path: string): unknown => {
  let found = value;
  for (const key of path.split('.').filter(Boolean)) {
    if (!Object.hasOwn(Object(found) as object, key)) return undefined;
    found = (found as Record<string, unknown>)[key];
  }
  return found;
};

/** Java back offices send `null` and `""` for what is not there. */
export const isAbsent = (value: unknown): value is null | undefined | '' => (value ?? '') === '';

export const joined = (...parts: (string | number | undefined)[]): string => parts.join('.').split('.').filter(Boolean).join('.');

/** What was found where something else is wanted; the message is a word, out of which `failing/sentences.ts` makes a sentence. */
export interface Misfit extends Error {
  path: string;
  came: unknown;
}

export const misfit = (path: string, why: string, came?: unknown): Misfit => Object.assign(new Error(why), { path, came });
