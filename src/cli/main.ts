import { type Command, nearest, type Terminal, UsageError } from './command.ts';

/** Each loads what it needs, when it is asked for. */
const commands: Record<string, () => Promise<Command>> = {
  'check-config': async () => (await import('./check-config.ts')).checkConfig,
  conformance: async () => (await import('./conformance.ts')).conformance,
  'data-check': async () => (await import('./data-check.ts')).dataCheck,
  mock: async () => (await import('./mock.ts')).mock,
  'new-adapter': async () => (await import('./new-adapter.ts')).newAdapter,
  openapi: async () => (await import('./openapi.ts')).openapi,
  schemas: async () => (await import('./schemas.ts')).schemas,
};

const overview = async (): Promise<string> => {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  const rows = all.map(({ name, summary }) => `  ${name.padEnd(12)} ${summary}`);
  return ['linli COMMAND …', '', ...rows, '', 'linli help COMMAND tells more of one; linli --version tells the version.', ''].join('\n');
};

const commandNamed = (name: string): Promise<Command> => {
  if (Object.hasOwn(commands, name)) return commands[name]!();
  const near = nearest(name, Object.keys(commands));
  throw new UsageError(`There is no command “${name}”${near ? `; did you mean ${near}?` : ': linli help lists them.'}`);
};

const dispatch = async (args: string[], terminal: Terminal): Promise<number> => {
  const [name, ...rest] = args;
  if (name === '--version' || name === '-v') {
    terminal.out(`${terminal.version}\n`);
    return 0;
  }
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    const text = rest[0] === undefined ? await overview() : `${(await commandNamed(rest[0])).help}\n`;
    (name === undefined ? terminal.err : terminal.out)(text);
    return name === undefined ? 2 : 0;
  }
  const command = await commandNamed(name);
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out(`${command.help}\n`);
    return 0;
  }
  return command.run(rest, terminal);
};

/** Runs one command; the exit code. */
export const main = async (args: string[], terminal: Terminal): Promise<number> => {
  try {
    return await dispatch(args, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.err(`linli: ${error.message}\n`);
    return 2;
  }
};
