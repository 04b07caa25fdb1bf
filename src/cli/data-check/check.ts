import { type Column, columnsOf, meantBy } from './columns.ts';
import { cellFaults } from './cells.ts';
import type { Row, Source } from './read.ts';
import { type Field, fieldsOfShape } from './shapes.ts';

export interface DataFault {
  line: number;
  level: 'error' | 'warning';
  says: string;
}

export interface Report {
  shape: string;
  rows: number;
  /** The first of them. */
  faults: DataFault[];
  errors: number;
  warnings: number;
  fields: { path: string; meaning: string; required: boolean; filled: number; column: boolean }[];
}

const shown = 100;
const isEmpty = (cell: unknown) => cell === undefined || cell === null || cell === '';

const columnFaults = (columns: readonly Column[], fields: readonly Field[]): DataFault[] => {
  const seen = new Set<string>();
  const odd = columns.flatMap(({ header, field }): DataFault[] => {
    if (!field) {
      const meant = meantBy(header, fields);
      return header === ''
        ? []
        : [
            {
              line: 1,
              level: meant ? 'error' : 'warning',
              says: `column “${header}” is not known${meant ? `; did you mean ${meant}?` : ', and passed over'}`,
            },
          ];
    }
    const isTwice = seen.has(field.path);
    seen.add(field.path);
    return isTwice ? [{ line: 1, level: 'error', says: `column “${header}” stands here twice` }] : [];
  });
  const isThere = (test: (path: string) => boolean) => columns.some(({ field }) => field !== undefined && test(field.path));
  const isWanted = ({ required, partOf }: Field) => required || (partOf !== undefined && isThere((path) => path.startsWith(`${partOf}.`)));
  const missing = fields.filter((field) => isWanted(field) && !isThere((path) => path === field.path));
  return [
    ...odd,
    ...missing.map(({ path, meaning }): DataFault => ({ line: 1, level: 'error', says: `column ${path} (${meaning}) is missing` })),
  ];
};

const rowFaults = (row: Row, columns: readonly Column[], fill: Map<string, number>, isTable: boolean): Omit<DataFault, 'line'>[] => {
  const faults = columns.flatMap(({ header, field }) => {
    if (!field) return [];
    const cell = row.cells.get(header);
    if (!isEmpty(cell)) {
      fill.set(field.path, (fill.get(field.path) ?? 0) + 1);
      return cellFaults(field, cell, isTable);
    }
    const { partOf } = field;
    const isPartThere =
      partOf !== undefined && columns.some((other) => other.field?.path.startsWith(`${partOf}.`) && !isEmpty(row.cells.get(other.header)));
    if (isPartThere) return [{ level: 'error' as const, says: `${field.path} is empty, and ${partOf} cannot do without it` }];
    // An empty text is one, where the source writes texts.
    const isText = !isTable && cell === '';
    return field.required && !isText ? [{ level: 'error' as const, says: `${field.path} is empty` }] : [];
  });
  const surplus = row.cells.get('');
  return Array.isArray(surplus)
    ? [...faults, { level: 'error', says: 'the line has more cells than there are columns: a comma without quotes?' }]
    : faults;
};

/** Every record against the contract; one at a time, so that a large file takes no more than its own room. */
export const checkData = (source: Source, shape: string): Report => {
  const fields = fieldsOfShape(shape);
  const columns = columnsOf(source.headers, fields);
  const report: Report = { shape, rows: 0, faults: [], errors: 0, warnings: 0, fields: [] };
  const tell = (fault: DataFault) => {
    report[fault.level === 'error' ? 'errors' : 'warnings']++;
    if (report.faults.length < shown) report.faults.push(fault);
  };
  columnFaults(columns, fields).forEach(tell);
  const fill = new Map<string, number>();
  const ids = new Map<string, number>();
  const idHeader = columns.find(({ field }) => field?.path === 'id')?.header;
  source.each((row) => {
    report.rows++;
    for (const fault of rowFaults(row, columns, fill, source.isTable)) tell({ line: row.line, ...fault });
    const id = idHeader === undefined ? undefined : row.cells.get(idHeader);
    if (isEmpty(id)) return;
    const first = ids.get(String(id));
    if (first === undefined) ids.set(String(id), row.line);
    else tell({ line: row.line, level: 'error', says: `id “${String(id)}” stands in line ${first} already` });
  });
  report.fields = fields.map(({ path, meaning, required }) => ({
    path,
    meaning,
    required,
    filled: report.rows === 0 ? 0 : (fill.get(path) ?? 0) / report.rows,
    column: columns.some(({ field }) => field?.path === path),
  }));
  return report;
};
