import type { List } from '../../../adapters/http/config.ts';
import type { Endpoint } from '../document/endpoints.ts';
import type { Field } from '../document/fields.ts';

const asked: readonly ['page' | 'offset' | 'cursor' | 'size', RegExp][] = [
  ['cursor', /^(cursor|page_?token|next_?token|after|starting_after|continuation_?token)$/i],
  ['page', /^(page|page_?num|page_?no|page_?number|page_?index|current|current_?page)$/i],
  ['offset', /^(offset|skip|start_?index)$/i],
  ['size', /^(page_?size|size|limit|per_?page|max|count|max_?results|page_?limit|take)$/i],
];

const answered: readonly ['total' | 'pages' | 'next', RegExp][] = [
  ['next', /^(cursor|next_?cursor|next_?page_?token|next_?token)$/i],
  ['pages', /^(total_?pages|pages|page_?count|last_?page)$/i],
  ['total', /^(total|total_?items|total_?count|total_?elements|total_?results|totalrows)$/i],
];

const firstOf = (names: readonly string[], pattern: RegExp) => names.find((name) => pattern.test(name));

/** How a list is asked for in parts, of what its parameters and its answer are called. */
export const pagingOf = (endpoint: Endpoint, rows: string): List => {
  const [items = '.', inner] = rows.split('|');
  const names = [
    ...endpoint.parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name),
    ...(endpoint.body?.fields ?? []).filter(({ path }) => path.length === 1).map(({ path }) => path[0]!),
  ];
  const list: Record<string, unknown> = { items };
  if (inner !== undefined) list['inner'] = inner;
  const above = items.split('.').slice(0, -1).join('.');
  const beside = (endpoint.answer?.fields ?? []).filter((field: Field) => field.path.length <= 2 && !field.path.includes('0'));
  const found = (pattern: RegExp) => {
    const fits = beside.filter((field) => pattern.test(field.path.at(-1)!) && field.shape.type !== 'array');
    return (fits.find(({ path }) => path.slice(0, -1).join('.') === above) ?? fits[0])?.path.join('.');
  };
  const way = asked.find(([word, pattern]) => word !== 'size' && firstOf(names, pattern));
  if (way) list[way[0]] = firstOf(names, way[1]);
  const size = firstOf(names, asked[3]![1]);
  if (size !== undefined) list['size'] = size;
  for (const [word, pattern] of answered) {
    const path = found(pattern);
    // A cursor that comes back helps only where one can be sent.
    if (path !== undefined && (word !== 'next' || way?.[0] === 'cursor')) list[word] = path;
  }
  return list as unknown as List;
};
