import type { Sensitivity } from '../domain/sensitivity.ts';
import type { Json } from './json-schema.ts';
import { meaningOf } from './meanings.ts';
import { openapi } from './openapi.ts';
import type { AnyOperation } from './operation.ts';

/** One row of the 数据编目. */
export interface CatalogueRow {
  /** `Booking.contact.maskedName`: the shape that the document knows, and the way in it; `[]` is each of a list, `{}` each of a record. */
  field: string;
  /** In Chinese. */
  meaning: string;
  type: string;
  required: boolean;
  /** Operations that ask for it or answer with it. */
  operations: string[];
  sensitivity: Sensitivity | 'public';
  masking: string;
}

/** What is done with each class before anybody sees it (`domain/masking.ts`). */
const maskingOf: Record<Sensitivity | 'public', string> = {
  public: '不脱敏',
  name: '隐去姓氏（*大友）；仅提交时为明文，返回一律脱敏',
  phone: '保留前三后四（137****9050）；仅提交时为明文，返回一律脱敏',
  address: '派单前只显示楼幢；本人与已派单的服务人员可见门牌',
  health: '访客不可见；扫码核验者与预约本人可见结论，日期仅扫码后或本人预约可见',
  'free-text': '原文，仅当事人与服务企业可见',
  secret: '仅本人可见，不写入日志',
  pseudonym: '以编号代替身份',
};

const refPrefix = '#/components/schemas/';
const nameIn = (ref: unknown) => String(ref).slice(refPrefix.length);

const alternatives = (schema: Json): Json[] => [schema['anyOf'], schema['oneOf']].flat().filter((one): one is Json => one != null);

const typeOf = (schema: Json): string => {
  if (schema['$ref']) return nameIn(schema['$ref']);
  const several = alternatives(schema);
  if (several.length > 0) return [...new Set(several.map(typeOf))].join(' | ');
  const words = (schema['enum'] ?? schema['x-linli-vocabulary']) as unknown[] | undefined;
  if (words) return words.join(' | ');
  if (schema['const'] !== undefined) return String(schema['const']);
  if (schema['type'] === 'array') return `${typeOf((schema['items'] ?? {}) as Json)}[]`;
  return String(schema['format'] ?? schema['type'] ?? 'any');
};

interface Field {
  path: string;
  schema: Json;
  required: boolean;
}

/** The fields of a shape that it has itself; what has a name of its own is a shape of its own. */
const fieldsOf = (schema: Json, path: string): Field[] => {
  const required = new Set((schema['required'] ?? []) as string[]);
  const own = Object.entries((schema['properties'] ?? {}) as Record<string, Json>).flatMap(([name, inner]) => {
    const at = `${path}.${name}`;
    return [{ path: at, schema: inner, required: required.has(name) }, ...fieldsOf(inner, at)];
  });
  const list = schema['items'] ? fieldsOf(schema['items'] as Json, `${path}[]`) : [];
  const record = schema['additionalProperties'];
  const values = typeof record === 'object' && record !== null ? fieldsOf(record as Json, `${path}{}`) : [];
  return [...own, ...list, ...values, ...alternatives(schema).flatMap((one) => fieldsOf(one, path))];
};

const namesIn = (part: unknown): string[] =>
  [...JSON.stringify(part).matchAll(/"#\/components\/schemas\/([^"/]+)"/g)].map(([, name]) => name!);

const rowOf = ({ path, schema, required }: Field, operations: readonly string[]): CatalogueRow => {
  const sensitivity = (schema['x-linli-sensitivity'] as Sensitivity | undefined) ?? 'public';
  return {
    field: path,
    meaning: meaningOf(path),
    type: typeOf(schema),
    required,
    operations: [...operations],
    sensitivity,
    masking: maskingOf[sensitivity],
  };
};

/** Every field that the contract knows, each once, with the operations in which it travels. */
export const dataCatalogue = (operations: Readonly<Record<string, AnyOperation>>): CatalogueRow[] => {
  const { paths, components } = openapi(operations, { title: '', version: '', server: '' });
  const schemas = components['schemas']!;
  const users = new Map<string, Set<string>>();
  const use = (part: unknown, operation: string): void => {
    for (const name of namesIn(part)) {
      const known = users.get(name) ?? new Set();
      if (known.has(operation)) continue;
      users.set(name, known.add(operation));
      use(schemas[name], operation);
    }
  };
  for (const entries of Object.values(paths)) for (const entry of Object.values(entries)) use(entry, String(entry['operationId']));

  const rows = new Map<string, CatalogueRow>();
  for (const [name, schema] of Object.entries(schemas)) {
    for (const field of fieldsOf(schema, name)) {
      // One name in two alternatives of a shape is one field.
      if (!rows.has(field.path)) rows.set(field.path, rowOf(field, [...(users.get(name) ?? [])]));
    }
  }
  return [...rows.values()];
};

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const heads = ['field', 'meaning', 'type', 'required', 'operations', 'sensitivity', 'masking'] as const;

/** RFC 4180, with the mark by which spreadsheets know UTF-8. */
export const catalogueCsv = (rows: readonly CatalogueRow[]): string => {
  const lines = rows.map((row) =>
    heads.map((head) => cell(head === 'operations' ? row.operations.join(' ') : String(row[head]))).join(','),
  );
  return `\ufeff${[heads.join(','), ...lines].join('\r\n')}\r\n`;
};
