import { basename } from 'node:path';
import { check } from './check-config/check.ts';
import { faultLines, featuresText, summaryLine } from './check-config/print.ts';
import { readBytes } from './check-config/file/read.ts';
import { type Command, readArgs } from './command.ts';

const options = {
  live: { type: 'boolean' },
  token: { type: 'string' },
  origin: { type: 'string' },
  json: { type: 'boolean' },
} as const;

export const checkConfig: Command = {
  name: 'check-config',
  summary: 'what is wrong with a config, by line, and what it turns on',
  help: `linli check-config FILE [--live [--token T] [--origin URL]] [--json]

Reads a config (docs/connect-your-backend.md) or a portal’s file with one in it, and says of each mistake the line, the column and
the cure; of a right one, what the elements will show with it. FILE is - for what is piped in.

  --live          also asks each operation that only reads, and shows what came beside what the element will see. Nothing is written
  --token T       who asks, or LINLI_TOKEN; one’s own bookings are asked for only then
  --origin URL    of the page that will ask, such as https://portal.example: may it?
  --json          one JSON document instead of lines

Exit code: 0 no error, 1 some, 2 the command was not understood or there is no such file.`,
  async run(args, terminal) {
    const { values, positionals } = readArgs(args, options, ['FILE']);
    const [file = ''] = positionals;
    const name = file === '-' ? 'stdin' : basename(file);
    const { faults, features } = check(readBytes(file));
    const isWrong = faults.some(({ level }) => level === 'error');
    if (values.json) terminal.out(`${JSON.stringify({ file: name, faults, features }, null, 2)}\n`);
    else {
      terminal.out(faultLines(name, faults, terminal.colour) + summaryLine(name, faults));
      if (features && !isWrong) terminal.out(featuresText(features, terminal.colour));
    }
    return isWrong ? 1 : 0;
  },
};
