import type { MiddlewareHandler } from 'hono';

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

export const isLoopbackHost = (host: string): boolean => loopback.test(host) || host === '::1';

/** `http://localhost:5173` and its like. */
export const isLoopbackOrigin = (origin: string): boolean => URL.canParse(origin) && loopback.test(new URL(origin).hostname);

const allowed = {
  'access-control-allow-methods': 'GET, POST, PUT, DELETE',
  'access-control-allow-headers': 'authorization, content-type, idempotency-key, last-event-id, linli-site-key',
  'access-control-max-age': '600',
};

/** Lets pages of the given origins call the API. No cookies exist, so no credentials are ever allowed. */
export const cors =
  (mayCall: (origin: string) => boolean): MiddlewareHandler =>
  async (context, next) => {
    const origin = context.req.header('origin');
    const isAllowed = origin !== undefined && mayCall(origin);
    const isPreflight = context.req.method === 'OPTIONS' && context.req.header('access-control-request-method') !== undefined;
    if (isPreflight) context.res = new Response(null, { status: 204, headers: isAllowed ? allowed : {} });
    else await next();
    context.res.headers.append('vary', 'origin');
    if (!isAllowed) return;
    context.res.headers.set('access-control-allow-origin', origin);
    context.res.headers.set('access-control-expose-headers', 'retry-after');
  };
