/**
 * The part of `zod/mini` that our schemas use, for pages that load it over the wire: `dist/cdn` is built with this module
 * in its place, which is 5 kB (brotli) less on every page. The npm output imports zod itself. `test/unit/lite` holds both
 * to the same answers and the same first issue, for every operation of the contract.
 */
type Path = (string | number)[];

export interface Issue {
  code: string;
  path: Path;
  message?: string;
  expected?: string;
  origin?: string;
  values?: readonly unknown[];
  options?: readonly unknown[];
  pattern?: string;
}

type Run = (value: unknown, path: Path, issues: Issue[]) => unknown;
type Check = ((value: never) => Omit<Issue, 'path'> | undefined) & { ofLength?: true };

interface Schema {
  run: Run;
  shape?: Record<string, Schema>;
  values?: readonly unknown[];
  check(...checks: Check[]): Schema;
  safeParse(value: unknown): Result;
}

type Result = { success: true; data: unknown } | { success: false; error: { issues: Issue[] } };

const schema = (run: Run, more: Partial<Schema> = {}): Schema => ({
  ...more,
  run,
  safeParse: (value) => {
    const issues: Issue[] = [];
    const data = run(value, [], issues);
    return issues.length > 0 ? { success: false, error: { issues } } : { success: true, data };
  },
  check: (...checks) =>
    schema((value, path, issues) => {
      const before = issues.length;
      const parsed = run(value, path, issues);
      const broken = issues.length > before;
      for (const check of checks) {
        // A list of the wrong length is one also when something in it is wrong.
        if (broken && !(check.ofLength && Array.isArray(parsed))) continue;
        const issue = check(parsed as never);
        if (issue) issues.push({ ...issue, path });
      }
      return parsed;
    }, more),
});

const wrongType = (expected: string, path: Path): Issue => ({ code: 'invalid_type', expected, path });

const typed = (expected: string, fits: (value: unknown) => boolean) => (): Schema =>
  schema((value, path, issues) => {
    if (!fits(value)) issues.push(wrongType(expected, path));
    return value;
  });

export const string = typed('string', (value) => typeof value === 'string');
export const number = typed('number', Number.isFinite);
export const boolean = typed('boolean', (value) => typeof value === 'boolean');
export const unknown = typed('unknown', () => true);

export const int = (): Schema =>
  number().check((value: number) =>
    Number.isSafeInteger(value)
      ? undefined
      : Number.isInteger(value)
        ? { code: value > 0 ? 'too_big' : 'too_small', origin: 'int' }
        : { code: 'invalid_type', expected: 'int' },
  );

const numbers = number();
export const coerce = { number: (): Schema => schema((value, path, issues) => numbers.run(Number(value), path, issues)) };

const unless = (inner: Schema, isLeftOut: (value: unknown) => boolean): Schema =>
  schema((value, path, issues) => (isLeftOut(value) ? value : inner.run(value, path, issues)));
export const optional = (inner: Schema): Schema => unless(inner, (value) => value === undefined);
export const nullable = (inner: Schema): Schema => unless(inner, (value) => value === null);
export const nullish = (inner: Schema): Schema => unless(inner, (value) => value == null);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields that the shape does not name are left out. */
export const object = (shape: Record<string, Schema>): Schema =>
  schema(
    (value, path, issues) => {
      if (!isObject(value)) {
        issues.push(wrongType('object', path));
        return value;
      }
      const fields: [string, unknown][] = [];
      for (const [key, field] of Object.entries(shape)) {
        const parsed = field.run(value[key], [...path, key], issues);
        if (parsed !== undefined || key in value) fields.push([key, parsed]);
      }
      return Object.fromEntries(fields);
    },
    { shape },
  );

export const extend = ({ shape }: Schema, more: Record<string, Schema>): Schema => object({ ...shape, ...more });

export const array = (inner: Schema): Schema =>
  schema((value, path, issues) => {
    if (Array.isArray(value)) return value.map((item, index) => inner.run(item, [...path, index], issues));
    issues.push(wrongType('array', path));
    return value;
  });

export const record = (_: Schema, inner: Schema): Schema =>
  schema((value, path, issues) => {
    if (!isObject(value)) {
      issues.push(wrongType('record', path));
      return value;
    }
    const known = Object.entries(value).filter(([key]) => key !== '__proto__');
    return Object.fromEntries(known.map(([key, item]) => [key, inner.run(item, [...path, key], issues)]));
  });

const oneOf = (values: readonly unknown[]): Schema =>
  schema(
    (value, path, issues) => {
      if (!values.includes(value)) issues.push({ code: 'invalid_value', values, path });
      return value;
    },
    { values },
  );
export { oneOf as enum };
export const literal = (value: unknown): Schema => oneOf([value]);

/** Of the right type, but out of bounds. */
const isSoft = ({ code }: Issue) => /^(too_|invalid_f|custom)/.test(code);

export const union = (all: readonly Schema[]): Schema =>
  schema((value, path, issues) => {
    const near: { parsed: unknown; own: Issue[] }[] = [];
    for (const one of all) {
      const own: Issue[] = [];
      const parsed = one.run(value, path, own);
      if (own.length === 0) return parsed;
      if (own.every(isSoft)) near.push({ parsed, own });
    }
    // The one that would fit, were it not out of bounds, says more than "none of them".
    const [nearest] = near;
    issues.push(...(nearest && near.length === 1 ? nearest.own : [{ code: 'invalid_union', path }]));
    return nearest && near.length === 1 ? nearest.parsed : value;
  });

export const discriminatedUnion = (key: string, all: readonly Schema[]): Schema =>
  schema((value, path, issues) => {
    if (!isObject(value)) {
      issues.push(wrongType('object', path));
      return value;
    }
    const found = all.find((one) => one.shape![key]!.values!.includes(value[key]));
    if (found) return found.run(value, path, issues);
    issues.push({ code: 'invalid_union', options: all.flatMap((one) => one.shape![key]!.values!), path: [...path, key] });
    return value;
  });

const ofLength = (check: Check): Check => Object.assign(check, { ofLength: true as const });
export const minLength = (least: number): Check =>
  ofLength(({ length }: string | unknown[]) => (length < least ? { code: 'too_small', origin: 'string' } : undefined));
export const maxLength = (most: number): Check =>
  ofLength(({ length }: string | unknown[]) => (length > most ? { code: 'too_big', origin: 'string' } : undefined));
export const minimum =
  (least: number): Check =>
  (value: number) =>
    value < least ? { code: 'too_small', origin: 'number' } : undefined;
export const maximum =
  (most: number): Check =>
  (value: number) =>
    value > most ? { code: 'too_big', origin: 'number' } : undefined;
export const nonnegative = (): Check => minimum(0);
export const regex =
  (pattern: RegExp): Check =>
  (value: string) =>
    pattern.test(value) ? undefined : { code: 'invalid_format', pattern: String(pattern) };
export const refine =
  (fits: (value: never) => boolean, message: string): Check =>
  (value) =>
    fits(value) ? undefined : { code: 'custom', message };

/** What is said about a field is read by tools, which have zod; a page only says it. */
export const registry = () => ({ add: (): void => undefined, get: (): unknown => undefined });
export const clone = (one: Schema): Schema => one;

export const safeParse = (one: Schema, value: unknown): Result => one.safeParse(value);
