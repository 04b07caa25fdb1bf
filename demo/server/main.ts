import { logTo } from './log.ts';
import { startServer, type RunningServer, type ServerOptions } from './start-server.ts';

const { env } = process;

const numberFrom = (name: string, fallback: number, most: number): number => {
  const value = Number(env[name] || fallback);
  if (!Number.isInteger(value) || value < 0 || value > most) throw new RangeError(`${name} must be a whole number from 0 to ${most}.`);
  return value;
};

/** The settings of this process, from its environment (demo/server/README.md). */
const optionsFromEnvironment = (): ServerOptions => ({
  location: env['DATABASE_URL'] ? { databaseUrl: env['DATABASE_URL'] } : { dataDir: env['LINLI_DATA'] || '.data/' },
  host: env['HOST'] || '127.0.0.1',
  port: numberFrom('PORT', 8787, 65_535),
  demo: env['LINLI_DEMO'] === '1',
  origins: (env['LINLI_ORIGINS'] ?? '').split(',').filter(Boolean),
  trustProxy: numberFrom('TRUST_PROXY', 0, 10),
  log: logTo(process.stdout),
});

/** One sentence for what a person can do something about; anything else is a fault with its trace. */
const sentenceFor = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall === 'listen' && code === 'EADDRINUSE')
    return `Port ${env['PORT'] || 8787} is taken: stop what uses it, or set PORT to another.`;
  if (syscall === 'listen')
    return `The server cannot listen on ${env['HOST'] || '127.0.0.1'}:${env['PORT'] || 8787} (${code}): set HOST or PORT.`;
  if (env['DATABASE_URL'] && code)
    return `The database of DATABASE_URL cannot be used (${code}): ${error.message || 'it does not answer'}.`;
  if (code === 'EACCES' || code === 'EROFS' || code === 'ENOTDIR' || code === 'ENOSPC')
    return `The data folder ${env['LINLI_DATA'] || '.data/'} cannot be written (${code}): set LINLI_DATA to another.`;
  return error.name === 'Error' || error instanceof TypeError ? (error.stack ?? error.message) : error.message;
};

/** Starts, and closes cleanly on SIGTERM and SIGINT. */
export const main = async (): Promise<RunningServer | undefined> => {
  try {
    const options = optionsFromEnvironment();
    const server = await startServer(options);
    let isClosing = false;
    const stop = (signal: string) => {
      if (isClosing) return;
      isClosing = true;
      options.log({ event: 'closing', signal });
      void server.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
    options.log({ event: 'ready', url: server.url });
    return server;
  } catch (error) {
    console.error(sentenceFor(error));
    process.exitCode = 1;
    return undefined;
  }
};

if (import.meta.main) await main();
