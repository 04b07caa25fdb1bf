import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { isRequired } from '../../scripts/engines.ts';

const run = promisify(execFile);

export interface Cluster {
  /** A new, empty database in it. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
}

/** Debian keeps the server's programs of each version in a folder of its own; the newest wins. */
const findBinaries = (): string | undefined => {
  const base = '/usr/lib/postgresql';
  if (!existsSync(base)) return undefined;
  const versions = readdirSync(base).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => join(base, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')));
};

const isRoot = process.getuid?.() === 0;
/** PostgreSQL refuses to run as root. */
const asServerUser = (program: string, args: string[]): [string, string[]] =>
  isRoot ? ['setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', program, ...args]] : [program, args];

const createDatabaseAt = async (adminUrl: string): Promise<string> => {
  const name = `linli_${crypto.randomUUID().replaceAll('-', '')}`;
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
};

const ready = (server: ChildProcess): Promise<void> =>
  new Promise((done, fail) => {
    let log = '';
    server.stderr!.on('data', (chunk: Buffer) => {
      log += chunk.toString();
      if (log.includes('database system is ready to accept connections')) done();
    });
    server.once('exit', () => fail(new Error(`PostgreSQL did not start:\n${log}`)));
  });

const startCluster = async (bin: string): Promise<Cluster> => {
  const folder = mkdtempSync(join(tmpdir(), 'linli-postgres-'));
  if (isRoot) {
    const { stdout } = await run('id', ['-u', 'postgres']);
    chownSync(folder, Number(stdout), Number(stdout));
  }
  const data = join(folder, 'data');
  await run(
    ...asServerUser(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '--auth=trust', '--no-sync', '-E', 'UTF8', '--locale=C.UTF-8']),
  );
  // Nothing here outlives the test, so nothing needs to reach the disk. A socket in the folder: no port to collide with.
  const quick = [
    'deadlock_timeout=50ms',
    'fsync=off',
    'full_page_writes=off',
    'synchronous_commit=off',
    'listen_addresses=',
    `unix_socket_directories=${folder}`,
  ];
  // The server lives as long as this end of its input: a test process that dies, however, leaves no server behind.
  const leash = ['sh', ['-c', '"$0" "$@" & read -r _; kill -QUIT $!; wait', join(bin, 'postgres'), '-D', data]] as const;
  const [program, args] = asServerUser(leash[0], [...leash[1], ...quick.flatMap((setting) => ['-c', setting])]);
  const server = spawn(program, args, { stdio: ['pipe', 'ignore', 'pipe'] });
  const stop = async () => {
    const gone = new Promise((done) => server.once('exit', done));
    // SIGQUIT: at once, whoever is still connected.
    server.stdin.end();
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  await ready(server);
  const adminUrl = `postgres://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`;
  return { createDatabase: () => createDatabaseAt(adminUrl), stop };
};

/** PostgreSQL of the caller's choice, or a private throw-away one where its programs are installed. */
export const postgres = async (): Promise<Cluster> => {
  const given = process.env['LINLI_TEST_DATABASE_URL'];
  if (given) return { createDatabase: () => createDatabaseAt(given), stop: async () => undefined };
  const bin = findBinaries();
  if (!bin) throw new Error('PostgreSQL is not installed.');
  return startCluster(bin);
};

/** Why a test on PostgreSQL does not run here; false when it does, or must. */
export const noPostgres: string | false =
  process.env['LINLI_TEST_DATABASE_URL'] || findBinaries() || isRequired('postgres') ? false : 'PostgreSQL is not installed here';
