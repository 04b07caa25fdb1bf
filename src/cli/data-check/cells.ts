import * as z from 'zod/mini';
import { near } from '../check-config/file/fault.ts';
import { primitives, wanted, wordsOf } from '../check-config/config/schema.ts';
import type { Field } from './shapes.ts';

export interface CellFault {
  level: 'error' | 'warning';
  says: string;
}

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** What a cell means where its field is of another kind than text. */
const meaningOf = (text: string, kinds: readonly string[], isWhole: boolean): unknown => {
  // 35.00 is whole to JavaScript; whoever writes it so means yuan.
  const number = isWhole ? /^-?\d+$/ : /^-?\d+(\.\d+)?$/;
  if (kinds.includes('number') && number.test(text)) return Number(text);
  if (kinds.includes('boolean') && /^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  if (kinds.includes('list')) return /^\[/.test(text) ? jsonIn(text) : text.split(/[;；|、]/).map((part) => part.trim());
  return kinds.includes('object') ? jsonIn(text) : text;
};

const yes = /^(是|有|y|yes|1|√)$/i;
const no = /^(否|无|n|no|0|×)$/i;

const twoDigits = (text: string) => text.padStart(2, '0');

/** What most often stands in the place of what is wanted, and how it should be written. */
const hints: [test: (path: string, text: string, kind: string) => boolean, hint: (text: string) => string][] = [
  [(path, text) => path.endsWith('InFen') && /^[¥￥]?-?[\d,]+\.\d{1,2}(元)?$/.test(text), () => ' (yuan?)'],
  [(path, text) => path.endsWith('InFen') && /元|¥|￥/.test(text), () => ' (yuan?)'],
  [(path, text) => /minutes|duration/i.test(path) && /^\d+\.\d+$/.test(text), () => ' (hours?)'],
  [(_, text, kind) => kind === 'true or false' && yes.test(text), () => ': write true'],
  [(_, text, kind) => kind === 'true or false' && no.test(text), () => ': write false'],
  [
    (_, text) => /^\d{4}[/.年]\d{1,2}[/.月]\d{1,2}日?$/.test(text),
    (text) => {
      const [year = '', month = '', day = ''] = text.match(/\d+/g) ?? [];
      return `: write ${year}-${twoDigits(month)}-${twoDigits(day)}`;
    },
  ],
  [(_, text) => /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d)?$/.test(text), (text) => `: write ${text.replace(' ', 'T')}+08:00`],
  [(_, text) => isCut(text), () => ' (a spreadsheet has cut its digits: format the column as text)'],
];

const kindOf = ({ path, schema }: Field): string => {
  if (path.endsWith('InFen')) return 'a whole number of fen';
  const { error } = z.safeParse(schema, '\u0000');
  const pattern = error?.issues.find((issue) => issue.code === 'invalid_format');
  const source = pattern && 'pattern' in pattern ? String(pattern.pattern) : '';
  if (source.includes('T(') || source.includes('T([')) return 'a time with its offset, such as 2026-12-01T09:00:00+08:00';
  if (source.startsWith('/^\\d{4}-(0')) return 'a day, such as 2026-12-01';
  if (source.startsWith('/^([01]')) return 'a clock time, such as 09:00';
  return wanted(schema);
};

const isCut = (text: string) => /^\d(\.\d+)?e\+\d+$/i.test(text);

const broken = (text: string) => /\ufffd|锟斤拷/.test(text);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

const unmasked = ({ masks, path }: Field, text: string): CellFault[] => {
  const isOpen = masks !== undefined && !text.includes('*');
  const like = masks === 'phone' ? '137****9050' : '*大友';
  return isOpen ? [{ level: 'error', says: `${path} holds a ${masks} in full; it should leave the source as ${like}` }] : [];
};

const wordFault = ({ path, schema }: Field, text: string): CellFault[] => {
  const said = wordsOf(schema);
  if (!said || said.words.includes(text)) return [];
  const meant = near(text, said.words);
  const cure = meant ? `did you mean ${meant}?` : `it knows ${said.words.join(', ')}`;
  return [{ level: 'warning', says: `${path} is no word of the contract’s, but “${text}”: people read it as it stands; ${cure}` }];
};

/** What is wrong with one cell that is not empty. `isText`: of a table, where everything is. */
export const cellFaults = (field: Field, cell: unknown, isText: boolean): CellFault[] => {
  const text = textOf(cell);
  const kinds = primitives(field.schema);
  const isWhole = !z.safeParse(field.schema, 1.5).success;
  const value = isText && !kinds.includes('string') ? meaningOf(text, kinds, isWhole) : cell;
  if (broken(text)) return [{ level: 'error', says: `${field.path} holds letters that got lost in another encoding` }];
  if (isText && kinds.includes('string') && isCut(text))
    return [{ level: 'error', says: `${field.path} has lost digits in a spreadsheet: format the column as text before it is filled` }];
  const open = unmasked(field, text);
  if (open.length > 0) return open;
  if (z.safeParse(field.schema, value).success) return wordFault(field, text);
  const kind = kindOf(field);
  const hint = hints.find(([test]) => test(field.path, text, kind))?.[1](text) ?? '';
  // A value that may be somebody's own is not shown.
  const came = field.personal ? 'what it is' : `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
  return [{ level: 'error', says: `${field.path} should be ${kind}, not ${came}${hint}` }];
};
