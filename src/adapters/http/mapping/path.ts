/** What lies at a dotted path; `.` is the thing itself. Only a record's own fields count, so that `__proto__` leads nowhere. */
export const at = (value: unknown, path: string): unknown => {
  if (path === '.' || path === '') return value;
  let found = value;
  // A field may have a dot in its name, such as `@odata.nextLink`.
  for (const key of Object.hasOwn(Object(value) as object, path) ? [path] : path.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Record<string, unknown>)[key];
  }
  return found;
};

/** Java back offices send `null` and `""` for what is not there. */
export const isAbsent = (value: unknown): value is null | undefined | '' => value === null || value === undefined || value === '';

export const joined = (...parts: (string | number | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '' && part !== '.').join('.');

/** What was found where something else is wanted. `why` is a word, out of which `more/failed.ts` makes a sentence. */
export class Misfit extends Error {
  readonly path: string;
  readonly why: string;
  readonly came: unknown;

  constructor(path: string, why: string, came?: unknown) {
    super(why);
    this.path = path;
    this.why = why;
    this.came = came;
  }
}
