import { basename } from 'node:path';
import { count, paint } from './check-config/print.ts';
import { readBytes } from './files.ts';
import { type Command, oneOf, readArgs, UsageError } from './command.ts';
import { checkData, type Report } from './data-check/check.ts';
import { guessedShape } from './data-check/columns.ts';
import { sourceIn } from './data-check/read.ts';
import { shapes } from './data-check/shapes.ts';

const names = Object.keys(shapes);

const share = (filled: number) => `${filled > 0 && filled < 0.01 ? '<1' : String(Math.floor(filled * 100))} %`.padStart(6);

const fillTable = ({ fields }: Report): string => {
  const width = Math.max(...fields.map(({ path }) => path.length));
  const lines = fields.map(({ path, meaning, required, filled, column }) =>
    `  ${column ? share(filled) : '     –'}  ${path.padEnd(width)}  ${required ? '*' : ' '}  ${meaning}`.trimEnd(),
  );
  return `\nHow much of each field is filled (* the contract requires it, – no such column)\n${lines.join('\n')}\n`;
};

const text = (name: string, report: Report, encoding: string | undefined, isColoured: boolean): string => {
  const { faults, errors, warnings, rows, shape } = report;
  const lines = faults.map(({ line, level, says }) => `${name}:${line}  ${paint(level, level, isColoured)}  ${says}\n`);
  const rest = errors + warnings - faults.length;
  const more = rest > 0 ? `… and ${rest} more\n` : '';
  const how = encoding ? `, read as ${encoding}` : '';
  return `${lines.join('')}${more}${name}: ${count(rows, 'row')} of ${shape}${how}, ${count(errors, 'error')}, ${count(warnings, 'warning')}\n${fillTable(report)}`;
};

export const dataCheck: Command = {
  name: 'data-check',
  summary: 'a file of records against the data catalogue, row by row',
  help: `linli data-check FILE [--of ${names.join('|')}] [--json]

Reads a table (CSV, in UTF-8 or GBK, as spreadsheets save it) or a list in JSON, and says of each row what the contract would not
have; then how much of each field is filled. A column is called by its field (maskedName, company.id) or by its meaning in the data
catalogue (脱敏姓名, 所属企业.编号; linli schemas lists both). FILE is - for what is piped in. Personal values are not shown.

  --of SHAPE   what a row is; told by the columns, where it is left out
  --json       one JSON document instead of lines

Exit code: 0 no error, 1 some, 2 the command was not understood or the file cannot be read.`,
  async run(args, terminal) {
    const { values, positionals } = readArgs(args, { of: { type: 'string' }, json: { type: 'boolean' } }, ['FILE']);
    const [file = ''] = positionals;
    const name = file === '-' ? 'stdin' : basename(file);
    const told = values.of === undefined ? undefined : oneOf('--of', values.of, names);
    const source = sourceIn(readBytes(file));
    const shape = told ?? guessedShape(source.headers);
    if (shape === undefined) throw new UsageError(`no column of ${name} is known: --of says what a row is, one of ${names.join(', ')}.`);
    const report = checkData(source, shape);
    terminal.out(values.json ? `${JSON.stringify(report, null, 2)}\n` : text(name, report, source.encoding, terminal.colour));
    return report.errors > 0 ? 1 : 0;
  },
};
