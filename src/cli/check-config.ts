import { basename } from 'node:path';
import type { HttpConfig } from '../adapters/http/config.ts';
import { check } from './check-config/check.ts';
import { faultLines, featuresText, summaryLine } from './check-config/print.ts';
import { readBytes } from './files.ts';
import { askAll, type LiveAnswer } from './check-config/live/ask.ts';
import { answerText, liveSummary } from './check-config/live/print.ts';
import { type Command, readArgs, type Terminal, UsageError } from './command.ts';

const options = {
  live: { type: 'boolean' },
  token: { type: 'string' },
  origin: { type: 'string' },
  json: { type: 'boolean' },
} as const;

const originFrom = (text: string | undefined): string | undefined => {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash)
    throw new UsageError(`--origin is where the page lies, such as https://portal.example, not “${text}”.`);
  return url.origin;
};

const tokenFrom = (flag: string | undefined, { env }: Terminal): string | undefined => {
  const token = flag ?? env['LINLI_TOKEN'];
  if (token && !/^[\x21-\x7e]+$/.test(token)) throw new UsageError('--token holds a character that no header can carry.');
  return token;
};

/** Paths that begin with / lie where the page does. */
const needsOrigin = ({ baseUrl, backends = {} }: HttpConfig) =>
  [baseUrl, ...Object.values(backends).map((backend) => backend.baseUrl)].some((base) => base.startsWith('/'));

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
    const origin = originFrom(values.origin);
    const token = tokenFrom(values.token, terminal);
    const { faults, features, config, community } = check(readBytes(file));
    const isWrong = faults.some(({ level }) => level === 'error');
    const tell = (text: string) => values.json || terminal.out(text);
    tell(faultLines(name, faults, terminal.colour) + summaryLine(name, faults));
    if (features && !isWrong) tell(featuresText(features, terminal.colour));
    let live: LiveAnswer[] | undefined;
    if (values.live && config) {
      if (needsOrigin(config) && !origin) throw new UsageError('baseUrl is a path: --origin says on which site it lies.');
      tell('\n');
      const onAnswer = (answer: LiveAnswer) => tell(answerText(answer, terminal.colour));
      live = await askAll({ config, community, token, origin, signal: terminal.signal, onAnswer });
      tell(liveSummary(live, origin));
    }
    if (values.json) terminal.out(`${JSON.stringify({ file: name, faults, features, live }, null, 2)}\n`);
    return isWrong || live?.some(({ outcome, cors }) => outcome === 'wrong' || cors !== undefined) ? 1 : 0;
  },
};
