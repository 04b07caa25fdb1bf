import { readFileSync } from 'node:fs';

export const offices = ['firm', 'province', 'community'] as const;
export type Office = (typeof offices)[number];

/** What the document says of one thing that people do, while an office is down; nothing where all is as always. */
export interface Row {
  deed: string;
  says: Record<Office, string[]>;
}

const cellsOf = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
const quoted = (cell: string) => [...cell.matchAll(/“([^”]+)”/g)].map((match) => match[1]!);

/** The rows between two marks, without their head. */
const tableIn = (text: string, mark: string): string[][] => {
  const part = text.slice(text.indexOf(`<!-- ${mark} -->`), text.indexOf(`<!-- /${mark} -->`));
  const lines = part.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map(cellsOf);
};

const documents = ['docs/several-backends.md', 'docs/several-backends.zh-CN.md'].map((path) =>
  readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'),
);

/** The table of each document, in the order of its rows. */
export const outageTables: Row[][] = documents.map((text) =>
  tableIn(text, 'outage').map(([deed = '', ...cells]) => ({
    deed,
    says: Object.fromEntries(offices.map((office, index) => [office, quoted(cells[index] ?? '')])) as Row['says'],
  })),
);

/** What every notice says where a server refuses, has a gateway answer for it, never answers. */
export const mannerWords: string[][] = documents.map((text) => tableIn(text, 'manners').map(([, said = '']) => quoted(said)[0]!));
