import type { MiddlewareHandler } from 'hono';

/** One line of JSON each. A value is a number, a code or a template: never what somebody typed, asked for or is called. */
export type LogEntry = Record<string, string | number | undefined>;
export type Log = (entry: LogEntry) => void;

export const logTo =
  (out: { write(line: string): unknown }): Log =>
  (entry) =>
    void out.write(`${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`);

/** Where in the code it happened, without its message: a database's message quotes values. */
export const faultEntry = (fault: unknown, operation?: string): LogEntry => {
  const error = fault instanceof Error ? fault : new Error('not an error');
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const frames = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .flatMap((line) => /^\s+at (.*)$/.exec(line)?.[1] ?? []);
  const own = frames.filter((frame) => !/node_modules|wasm:|node:/.test(frame));
  const where = (own.length > 0 ? own : frames).slice(0, 6).join(' < ');
  return { event: 'fault', operation, name: error.name, sqlState: code, where };
};

/** The problem's code, read from a copy of the answer. */
const codeOf = async (response: Response): Promise<string | undefined> => {
  if (!response.headers.get('content-type')?.startsWith('application/problem+json')) return undefined;
  const body = (await response.clone().json()) as { code?: string };
  return body.code;
};

/** Method, route template, status and time of each request. `routeOf` names the template; a path holds ids. */
export const requestLog =
  (log: Log, routeOf: (method: string, path: string) => string): MiddlewareHandler =>
  async (context, next) => {
    const start = performance.now();
    await next();
    const { method, path } = context.req;
    log({
      event: 'request',
      method,
      route: routeOf(method, path),
      status: context.res.status,
      ms: Math.round((performance.now() - start) * 10) / 10,
      code: await codeOf(context.res),
    });
  };
