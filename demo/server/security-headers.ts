import type { MiddlewareHandler } from 'hono';

/** The page policy that every element works under. Change it and the browser tests for violations change too. */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html linli 'allow-duplicates'",
].join('; ');

const headers = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  // The camera reads the code of the worker at the door; nothing else is ever asked for.
  'permissions-policy': 'camera=(self), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
};

/** Three phones on one page are three frames of this same server; no other page may hold any. */
const policyOf = (path: string): string => (path === '/three' ? `${pagePolicy}; frame-src 'self'` : pagePolicy);

export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  context.res.headers.set('content-security-policy', policyOf(context.req.path));
  for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value);
};
