import { once } from 'node:events';
import { operations } from '../contract/index.ts';
import { type ProblemCode, problemCodes, statusOfProblem } from '../domain/problem.ts';
import { demoPeople } from '../testing/behaviour/index.ts';
import { type Command, oneOf, readArgs, UsageError, wholeNumber } from './command.ts';
import { type MockOptions, startMock } from './mock-server.ts';

const defaultPort = 8788;

const codes = problemCodes.filter((code) => statusOfProblem[code] > 0);

const faultsOf = (texts: readonly string[]): Map<string, ProblemCode> =>
  new Map(
    texts.map((text) => {
      const [name = '', code, ...more] = text.split(':');
      if (code === undefined || more.length > 0)
        throw new UsageError(`--fail takes OPERATION:CODE, such as createBooking:slot-taken, not “${text}”.`);
      return [oneOf('The operation', name, Object.keys(operations)), oneOf('The code', code, codes)];
    }),
  );

const start = async (options: MockOptions) => {
  try {
    return await startMock(options);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new UsageError(`Port ${options.port} is taken: --port gives another, 0 any that is free.`);
    if (code === 'EACCES') throw new UsageError(`Port ${options.port} may not be used: --port gives another.`);
    throw error;
  }
};

export const mock: Command = {
  name: 'mock',
  summary: 'the sandbox over HTTP: a whole portal with invented people',
  help: `linli mock [--port N] [--seed S] [--delay MS] [--fail OPERATION:CODE]…

Serves the whole contract over HTTP, with invented people and firms, until it is stopped. Nothing is kept.
People are known by bearer token: ${Object.values(demoPeople).join(', ')}.

  --port N                ${defaultPort} unless told; 0 is any that is free
  --seed S                another world; the same seed gives the same one
  --delay MS              before each answer
  --fail OPERATION:CODE   refuse an operation with a problem, such as createBooking:slot-taken; may be given again
  --quiet                 say nothing of each answer`,
  async run(args, { out, signal }) {
    const { values } = readArgs(args, {
      port: { type: 'string' },
      seed: { type: 'string' },
      delay: { type: 'string' },
      fail: { type: 'string', multiple: true },
      quiet: { type: 'boolean' },
    });
    const server = await start({
      port: wholeNumber('--port', values.port, { to: 65_535 }) ?? defaultPort,
      seed: values.seed,
      delayMs: wholeNumber('--delay', values.delay, { to: 600_000 }) ?? 0,
      faults: faultsOf(values.fail ?? []),
      ...(!values.quiet && { onAnswer: (line: string) => out(`${line}\n`) }),
    });
    out(`${server.url}\n`);
    if (!signal.aborted) await once(signal, 'abort');
    await server.close();
    return 0;
  },
};
