import * as z from 'zod/mini';
import { HttpConfig } from '../../../adapters/http/config.ts';
import { atKey, atValue, didYouMean, type Fault, isRecord, near, type Path } from '../file/fault.ts';
import { follow, kindInWords, namesUnder, type Schema, wanted, wordsOf } from './schema.ts';

/** What a portal's config file may say besides how its backend is asked (`LinliOptions` of the context, without what JSON cannot hold). */
export const PortalConfig = z.strictObject({
  $schema: z.optional(z.string()),
  $comment: z.optional(z.unknown()),
  apiBase: z.union([HttpConfig, z.string()]),
  community: z.optional(z.string()),
  lang: z.optional(z.string()),
  theme: z.optional(z.enum(['auto', 'light', 'dark'])),
  elder: z.optional(z.boolean()),
  siteKey: z.optional(z.string()),
  hotline: z.optional(z.string()),
  host: z.optional(z.enum(['browser', 'zlb', 'wechat', 'alipay', 'dingtalk'])),
});

type Issue = z.core.$ZodIssue;

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (found, key) => (typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[key] : undefined),
    value,
  );

const texts = (path: Path) => path.map(String);

/** What zod found, of alternatives the one that the value looks most like. */
const flattened = (issue: Issue, prefix: PropertyKey[]): Issue[] => {
  const here = { ...issue, path: [...prefix, ...issue.path] };
  if (here.code !== 'invalid_union') return [here];
  const deeper = here.errors.filter((one) => one.some(({ path, code }) => path.length > 0 || code === 'unrecognized_keys'));
  const [only] = deeper;
  return only && deeper.length === 1 ? only.flatMap((one) => flattened(one, here.path)) : [here];
};

const schemasAt = (schema: Schema, path: Path): Schema[] => {
  const led = follow(schema, texts(path));
  return 'found' in led ? led.found : [];
};

/** A word where another belongs, or a thing of another kind. */
const wrongValue = (path: Path, value: unknown, schemas: Schema[], issue: Issue): Fault => {
  const name = path.findLast((key) => typeof key === 'string') ?? 'the config';
  const [schema] = schemas;
  if (!schema) return atValue('error', path, [`${name} is wrong`, issue.message]);
  const words = wordsOf(schema)?.words ?? [];
  const isWord = typeof value === 'string' && words.length > 0;
  const meant = isWord ? near(value, words) : undefined;
  if (isWord) return atValue('error', path, [`${name} cannot be “${value}”`, meant ? `did you mean ${meant}?` : `it is ${wanted(schema)}`]);
  return atValue('error', path, [`${name} cannot be ${kindInWords(value)}`, `it is ${wanted(schema)}`]);
};

const faultsOf = (schema: Schema, value: unknown, issue: Issue): Fault[] => {
  const path = issue.path as (string | number)[];
  if (issue.code === 'unrecognized_keys') {
    const names = schemasAt(schema, path).flatMap(namesUnder);
    const where = path.length === 0 ? 'here' : `of ${path.findLast((key) => typeof key === 'string')}`;
    return issue.keys
      .filter((key) => key !== '__proto__')
      .map((key) => atKey('error', [...path, key], [`“${key}” is no option ${where}`, didYouMean(key, names)]));
  }
  const found = at(value, path);
  if (found === undefined && path.length > 0) {
    const name = String(path.at(-1));
    const into = schemasAt(schema, path);
    return [atKey('error', path.slice(0, -1), [`“${name}” is missing`, `say "${name}": ${into[0] ? wanted(into[0]) : 'what it is'}`])];
  }
  return [wrongValue(path, found, schemasAt(schema, path), issue)];
};

/** Options that are not known and values of another kind, by the schema of a config itself. */
export const shapeFaults = (schema: z.ZodMiniType, value: unknown): Fault[] => {
  const { error } = z.safeParse(schema, value);
  return (error?.issues ?? []).flatMap((issue) => flattened(issue, [])).flatMap((issue) => faultsOf(schema, value, issue));
};

/** A config, or a portal's file with one in it; neither where it does not look like either. */
export const connectionIn = (value: unknown): { schema: z.ZodMiniType; at: Path } | { faults: Fault[] } => {
  if (!isRecord(value))
    return { faults: [atValue('error', [], [`this is ${kindInWords(value)}`, 'a config is an object: { "baseUrl": … }'])] };
  if ('apiBase' in value) return { schema: PortalConfig, at: ['apiBase'] };
  if ('baseUrl' in value) return { schema: HttpConfig, at: [] };
  const isPortal = Object.keys(value).some((key) => key in PortalConfig.shape && !(key in HttpConfig.shape));
  const names = isPortal ? ['apiBase'] : ['apiBase', 'baseUrl'];
  for (const key of Object.keys(value)) {
    const cure = didYouMean(key, names);
    if (cure.startsWith('did')) return { faults: [atKey('error', [key], [`“${key}” is no option`, cure])] };
  }
  const says = isPortal ? '“apiBase” is missing: nothing says whom to ask' : 'neither “baseUrl” nor “apiBase” is here';
  return { faults: [atValue('error', [], [says, 'a connection has "baseUrl"; a portal’s file has the connection under "apiBase"'])] };
};
