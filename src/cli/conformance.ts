import { Problem } from '../domain/problem.ts';
import { conformance as check } from '../testing/conformance/conformance.ts';
import type { CaseResult, ConformanceReport } from '../testing/conformance/options.ts';
import { type Command, readArgs, UsageError, wholeNumber } from './command.ts';
import { peopleFrom } from './conformance/people.ts';
import { backendsOf, targetFrom } from './conformance/target.ts';
import { writeFile } from './files.ts';
import { junit } from './junit.ts';

const options = {
  token: { type: 'string', multiple: true },
  'other-token': { type: 'string', multiple: true },
  'worker-token': { type: 'string', multiple: true },
  'company-token': { type: 'string', multiple: true },
  'office-token': { type: 'string', multiple: true },
  base: { type: 'string', multiple: true },
  community: { type: 'string' },
  demo: { type: 'boolean' },
  write: { type: 'boolean' },
  only: { type: 'string' },
  timeout: { type: 'string' },
  json: { type: 'boolean' },
  junit: { type: 'string' },
} as const;

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
  help: `linli conformance URL|CONFIG.json [--token T] [--write] [--json] [--junit FILE]

Asks a portal’s API what Linli’s own tests ask its reference server: shapes, masking, whose booking may be read, paging, zones, and
with --write keys, versions, races, holds, fees, codes at the door. URL is the address under which the contract’s paths lie
(api-base). CONFIG.json (docs/connect-your-backend.md) is one that maps a backend of other words: it is asked through the adapter
that pages use, for what the config supports; what it cannot say is skipped, with the reason.
Without --write nothing but GET is sent, and of a CONFIG nothing but what the contract reads. With it, visits are booked and
cancelled again: not for a portal with real people in it.

  --token T           a resident’s token            or LINLI_TOKEN
  --other-token T     another resident’s            or LINLI_OTHER_TOKEN
  --worker-token T    a worker’s                    or LINLI_WORKER_TOKEN
  --company-token T   of the worker’s firm          or LINLI_COMPANY_TOKEN
  --office-token T    of an office                  or LINLI_OFFICE_TOKEN
                      of a CONFIG with several backends: --token NAME=T, once for each
  --base URL          of a CONFIG: asked here, in the place of its baseUrl; --base NAME=URL of one of its backends
  --community ID      of a CONFIG: where to book, unless it says so
  --demo              the people of the reference server’s demo and of linli mock
  --write             also what writes; marks what it books, and cancels it
  --only WORDS        only checks whose sentence holds these words
  --timeout MS        for each answer; 30000 unless told
  --json              one JSON document instead of lines
  --junit FILE        also a report for a build server

What needs somebody whose token is not given is skipped, and says so.
Exit code: 0 nothing failed, 1 something did or nothing answers, 2 the command was not understood.`,
  async run(args, terminal) {
    const { values, positionals } = readArgs(args, options, ['URL|CONFIG.json']);
    const timeoutMs = wholeNumber('--timeout', values.timeout, { from: 1, to: 600_000 });
    const target = await targetFrom(positionals[0]!, values.base ?? [], values.community);
    try {
      const report = await check({
        ...target,
        people: peopleFrom(values, terminal.env, backendsOf(target)),
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
      terminal.err(`linli: ${target.baseUrl} ${unreachable[error.code] ?? 'cannot be asked'} (${error.message}).\n`);
      return 1;
    }
  },
};
