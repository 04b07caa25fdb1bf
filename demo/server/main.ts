import { logTo } from './log.ts';
import { startServer, type RunningServer, type ServerOptions } from './start-server.ts';

const { env } = process;

const numberFrom = (name: string, fallback: number, most: number): number => {
  const value = Number(env[name] || fallback);
  if (!Number.isInteger(value) || value < 0 || value > most) throw new Error(`${name} must be a whole number from 0 to ${most}.`);
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
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `Port ${env['PORT'] || 8787} is taken: stop what uses it, or set PORT to another.`;
  if (code === 'EACCES') return `This user may not listen on port ${env['PORT']}: set PORT to one above 1023.`;
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'ENOENT')
    return `The database of DATABASE_URL does not answer (${code}).`;
  if (code === '28P01' || code === '28000' || code === '3D000') return `The database of DATABASE_URL refuses: ${error.message}.`;
  return error.name === 'Error' ? (error.stack ?? error.message) : error.message;
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
