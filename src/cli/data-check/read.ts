import { type Node, parseTree, type ParseError, printParseErrorCode, visit } from 'jsonc-parser';
import { CsvError, parse } from 'csv-parse/sync';
import { UsageError } from '../command.ts';

/** One record of a file, by the line in which it begins. Cells are texts in a table, anything in JSON. */
export interface Row {
  line: number;
  cells: ReadonlyMap<string, unknown>;
}

export interface Source {
  headers: string[];
  /** How its letters are written, where that is not UTF-8. */
  encoding?: string;
  /** A table: everything is text. */
  isTable: boolean;
  each(take: (row: Row) => void): void;
}

const decoders: [test: (bytes: Uint8Array) => boolean, encoding: string][] = [
  [(bytes) => bytes[0] === 0xff && bytes[1] === 0xfe, 'utf-16le'],
  [(bytes) => bytes[0] === 0xfe && bytes[1] === 0xff, 'utf-16be'],
];

/** Excel in China saves GBK; the mark at the beginning, or that it is no UTF-8, tells. */
const decoded = (bytes: Uint8Array): { text: string; encoding?: string } => {
  const marked = decoders.find(([test]) => test(bytes))?.[1];
  if (marked) return { text: new TextDecoder(marked).decode(bytes), encoding: marked };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { text: new TextDecoder('gb18030').decode(bytes), encoding: 'gb18030' };
  }
};

const delimiterIn = (line: string): string => {
  const counts = [',', '\t', ';'].map((sign) => ({ sign, count: line.split(sign).length }));
  return counts.sort((a, b) => b.count - a.count)[0]!.sign;
};

const table = (text: string): Source => {
  // Excel's own first line, which it hides.
  const told = /^sep=(.)\r?\n/i.exec(text);
  const rest = told ? text.slice(told[0].length) : text;
  const offset = told ? 1 : 0;
  const [first = ''] = rest.split(/\r?\n/, 1);
  const delimiter = told?.[1] ?? delimiterIn(first);
  const options = { delimiter, relax_column_count: true, bom: true } as const;
  const [cells = []] = parse(first, { ...options, skip_empty_lines: true, to: 1 } as never) as unknown as string[][];
  const headers = cells.map((header) => header.trim());
  return {
    headers,
    isTable: true,
    each: (take) => {
      // A record may go over several lines; where it ends is told, where it begins follows.
      let before = 0;
      let isHeader = true;
      parse(rest, {
        ...options,
        info: true,
        // Taken one by one and not kept: a file may have a million.
        on_record: ({ info, record }: { info: { lines: number }; record: string[] }) => {
          const line = before + 1 + offset;
          before = info.lines;
          // Empty lines are no records, and lines all the same.
          if (record.length === 1 && record[0]!.trim() === '') return null;
          const isFirst = isHeader;
          isHeader = false;
          if (isFirst) return null;
          const pairs = headers.map((header, index) => [header, record[index]?.trim() ?? ''] as const);
          const more = record.slice(headers.length).filter((cell) => cell.trim() !== '');
          take({ line, cells: new Map<string, unknown>(more.length > 0 ? [...pairs, ['', more]] : pairs) });
          return null;
        },
      } as never);
    },
  };
};

/** The fields of a record, nested ones by their dotted path; lists stay whole. */
const flat = (value: object, path = ''): [string, unknown][] =>
  Object.entries(value).flatMap(([key, inner]: [string, unknown]): [string, unknown][] => {
    const here = path ? `${path}.${key}` : key;
    return typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? flat(inner, here) : [[here, inner]];
  });

/** In which line each record of a list begins; the list is the whole, or lies under `items`. */
const linesOf = (text: string): number[] => {
  const lines: number[] = [];
  const take = (_: number, __: number, line: number, ___: number, path: () => (string | number)[]) => {
    const at = path();
    const index = at.at(-1);
    if (typeof index === 'number' && (at.length === 1 || (at.length === 2 && at[0] === 'items'))) lines[index] = line + 1;
  };
  visit(text, {
    onObjectBegin: (...at) => void take(...(at as Parameters<typeof take>)),
    onLiteralValue: (_, ...at) => void take(...(at as unknown as Parameters<typeof take>)),
  });
  return lines;
};

const json = (text: string): Source => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const errors: ParseError[] = [];
    const tree: Node | undefined = parseTree(text, errors);
    const [first] = errors;
    const line = text.slice(0, first?.offset ?? tree?.length ?? 0).split('\n').length;
    throw new UsageError(`FILE is no JSON: line ${line}${first ? ` (${printParseErrorCode(first.error)})` : ''}.`);
  }
  const list = Array.isArray(value) ? (value as unknown[]) : (value as { items?: unknown } | null)?.items;
  if (!Array.isArray(list)) throw new UsageError('FILE holds no list: it is [ … ] or { "items": [ … ] }.');
  const records = (list as unknown[]).map((item) => (typeof item === 'object' && item !== null ? flat(item) : []));
  const lines = linesOf(text);
  const headers = [...new Set(records.flatMap((record) => record.map(([path]) => path)))];
  return {
    headers,
    isTable: false,
    each: (take) => records.forEach((record, index) => take({ line: lines[index] ?? 1, cells: new Map(record) })),
  };
};

/** What a file of records says, whichever of both ways it is written. */
export const sourceIn = (bytes: Uint8Array): Source => {
  const { text, encoding } = decoded(bytes);
  if (text.trim() === '') throw new UsageError('FILE is empty.');
  try {
    const source = /^\s*[[{]/.test(text) ? json(text) : table(text);
    return { ...source, ...(encoding && { encoding }) };
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError('FILE is nested too deeply to be read: is it the right file?');
    if (error instanceof CsvError) throw new UsageError(`FILE is no table: ${error.message.split('\n')[0]}.`);
    throw error;
  }
};
