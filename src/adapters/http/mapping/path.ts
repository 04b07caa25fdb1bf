/** What lies at a dotted path; `.` is the thing itself. Only a record's own fields count, so that `__proto__` leads nowhere. */
export const at = (value: unknown, path: string): unknown => {
  if (path === '.' || path === '') return value;
  let found = value;
  for (const key of path.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Record<string, unknown>)[key];
  }
  return found;
};

/** Java back offices send `null` and `""` for what is not there. */
export const isAbsent = (value: unknown): value is null | undefined | '' => value === null || value === undefined || value === '';

export const joined = (...parts: (string | undefined)[]): string => parts.filter((part) => part && part !== '.').join('.');

/** Said to a developer in the place of the value, which may be someone's name. */
export const kindOf = (value: unknown): string =>
  value === null ? 'null' : value === undefined ? 'nothing' : Array.isArray(value) ? 'a list' : typeof value;
