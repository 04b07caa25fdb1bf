import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { LogEntry } from '../../demo/server/log.ts';
import { startServer, type ServerOptions } from '../../demo/server/start-server.ts';
import type { Location } from '../../demo/server/sql/sql-store.ts';
import { morning } from './world.ts';

/** The server inside this process, at eight in the morning of the tests' first day, without rate limits. */
export const serverHere = async (location: Location, options: Partial<ServerOptions> = {}) => {
  const logged: LogEntry[] = [];
  const server = await startServer({
    location,
    host: '127.0.0.1',
    port: 0,
    demo: true,
    now: () => morning,
    settings: { rateLimits: false },
    log: (entry) => logged.push(entry),
    ...options,
  });
  return { ...server, logged };
};

export interface Child {
  process: ChildProcess;
  url: string;
  /** Ends the process and waits for it; how it ended. */
  end(signal: NodeJS.Signals): Promise<{ code: number | null; signal: string | null }>;
}

const root = join(import.meta.dirname, '../..');

const environmentOf = (location: Location): Record<string, string> =>
  'dataDir' in location ? { LINLI_DATA: location.dataDir } : { DATABASE_URL: location.databaseUrl };

const spawnServer = (location: Location, env: Record<string, string> = {}) =>
  spawn(process.execPath, [join(root, 'demo/server/main.ts')], {
    env: { ...process.env, PORT: '0', LINLI_DEMO: '1', ...environmentOf(location), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** A server process of its own, ready; it knows the real day. */
export const serverProcess = async (location: Location, env: Record<string, string> = {}): Promise<Child> => {
  const child = spawnServer(location, env);
  // A test process that dies must not leave a server behind.
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
  child.stderr.pipe(process.stderr);
  const lines = createInterface(child.stdout);
  const url = await new Promise<string>((ready, fail) => {
    lines.on('line', (line) => {
      const entry = JSON.parse(line) as LogEntry;
      if (entry['event'] === 'ready') ready(String(entry['url']));
    });
    child.once('exit', (code) => fail(new Error(`The server ended with ${code} before it was ready.`)));
  });
  return {
    process: child,
    url,
    async end(name) {
      child.kill(name);
      const [code, signal] = await ended;
      process.off('exit', kill);
      return { code, signal };
    },
  };
};

/** A start that is expected to be refused: what it says and how it ends. */
export const refusedStart = async (location: Location, env: Record<string, string> = {}) => {
  const child = spawnServer(location, env);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { said: said.trim(), code };
};
