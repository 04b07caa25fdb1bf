import { Problem } from '../domain/problem.ts';
import { demoPeople, type People } from '../testing/behaviour/index.ts';
import { conformance as check } from '../testing/conformance/conformance.ts';
import type { CaseResult, ConformanceReport } from '../testing/conformance/options.ts';
import { type Command, readArgs, type Terminal, UsageError, wholeNumber } from './command.ts';
import { writeFile } from './files.ts';
import { junit } from './junit.ts';

const options = {
  token: { type: 'string' },
  'other-token': { type: 'string' },
  'worker-token': { type: 'string' },
  'company-token': { type: 'string' },
  'office-token': { type: 'string' },
  demo: { type: 'boolean' },
  write: { type: 'boolean' },
  only: { type: 'string' },
  timeout: { type: 'string' },
  json: { type: 'boolean' },
  junit: { type: 'string' },
} as const;

/** A token on the command line can be read by everybody on the machine; in the environment it cannot. */
const tokenOf: Record<keyof People, [flag: 'token' | `${string}-token`, variable: string]> = {
  resident: ['token', 'LINLI_TOKEN'],
  otherResident: ['other-token', 'LINLI_OTHER_TOKEN'],
  worker: ['worker-token', 'LINLI_WORKER_TOKEN'],
  company: ['company-token', 'LINLI_COMPANY_TOKEN'],
  office: ['office-token', 'LINLI_OFFICE_TOKEN'],
};

const peopleFrom = (values: Record<string, unknown>, env: Terminal['env']): Partial<People> => {
  const people: Partial<People> = values['demo'] ? { ...demoPeople } : {};
  for (const [role, [flag, variable]] of Object.entries(tokenOf) as [keyof People, [string, string]][]) {
    const token = (values[flag] as string | undefined) ?? env[variable];
    if (token && !/^[\x21-\x7e]+$/.test(token)) throw new UsageError(`--${flag} holds a character that no header can carry.`);
    if (token) people[role] = token;
  }
  return people;
};

const baseFrom = (text: string): string => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
    throw new UsageError(`URL is the address under which the API’s paths lie, such as https://portal.example/api/v1, not “${text}”.`);
  if (url.username || url.password) throw new UsageError('URL holds a password: --token or LINLI_TOKEN say who asks.');
  if (url.search || url.hash) throw new UsageError('URL ends before “?” and “#”: paths are added to it.');
  return text.replace(/\/+$/, '');
};

const signs = { passed: ['✓', 32], failed: ['✗', 31], skipped: ['–', 90] } as const;

const lines = ({ title, outcome, reason, tried, see }: CaseResult, colour: boolean): string => {
  const [sign, code] = signs[outcome];
  const mark = colour ? `\u001b[${code}m${sign}\u001b[0m` : sign;
  if (outcome === 'passed') return `${mark} ${title}\n`;
  if (outcome === 'skipped') return `${mark} ${title} (skipped: ${reason})\n`;
  const asked = tried.slice(-3).map(({ method, path, as = 'nobody', came }) => `    tried  ${method} ${path} as ${as} → ${came}`);
  return [`${mark} ${title}`, ...asked, `    found  ${reason}`, ...(see ? [`    see    ${see}`] : []), ''].join('\n');
};

const summary = ({ passed, failed, skipped, leftBehind }: ConformanceReport): string => {
  const left = leftBehind.length === 0 ? '' : `Left behind, for they can no longer be cancelled: ${leftBehind.join(', ')}\n`;
  return `\n${left}${passed} passed, ${failed} failed, ${skipped} skipped\n`;
};

const unreachable: Record<string, string> = { offline: 'cannot be reached', timeout: 'does not answer' };

export const conformance: Command = {
  name: 'conformance',
  summary: 'whether a portal’s API behaves as the contract says',
  help: `linli conformance URL [--token T] [--write] [--json] [--junit FILE]

Asks a portal’s API what Linli’s own tests ask its reference server: shapes, masking, whose booking may be read, paging, zones, and
with --write keys, versions, races, holds, fees, codes at the door. URL is the address under which the paths lie (api-base).
Without --write nothing but GET is sent. With it, visits are booked and cancelled again: not for a portal with real people in it.

  --token T           a resident’s token            or LINLI_TOKEN
  --other-token T     another resident’s            or LINLI_OTHER_TOKEN
  --worker-token T    a worker’s                    or LINLI_WORKER_TOKEN
  --company-token T   of the worker’s firm          or LINLI_COMPANY_TOKEN
  --office-token T    of an office                  or LINLI_OFFICE_TOKEN
  --demo              the people of the reference server’s demo and of linli mock
  --write             also what writes; marks what it books, and cancels it
  --only WORDS        only checks whose sentence holds these words
  --timeout MS        for each answer; 30000 unless told
  --json              one JSON document instead of lines
  --junit FILE        also a report for a build server

What needs somebody whose token is not given is skipped, and says so.
Exit code: 0 nothing failed, 1 something did or nothing answers, 2 the command was not understood.`,
  async run(args, terminal) {
    const { values, positionals } = readArgs(args, options, ['URL']);
    const timeoutMs = wholeNumber('--timeout', values.timeout, { from: 1, to: 600_000 });
    const baseUrl = baseFrom(positionals[0]!);
    try {
      const report = await check({
        baseUrl,
        people: peopleFrom(values, terminal.env),
        write: values.write ?? false,
        ...(values.only !== undefined && { only: values.only }),
        ...(timeoutMs !== undefined && { timeoutMs }),
        onResult: (result) => values.json || terminal.out(lines(result, terminal.colour)),
      });
      if (report.results.length === 0) throw new UsageError(`No check’s sentence holds “${values.only}”.`);
      terminal.out(values.json ? `${JSON.stringify(report, null, 2)}\n` : summary(report));
      if (values.junit !== undefined) writeFile(values.junit, junit(report));
      return report.failed > 0 ? 1 : 0;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      terminal.err(`linli: ${baseUrl} ${unreachable[error.code] ?? 'cannot be asked'} (${error.message}).\n`);
      return 1;
    }
  },
};
