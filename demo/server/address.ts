import type { Context } from 'hono';

/** What `@hono/node-server` gives along with a request. */
interface NodeBindings {
  incoming?: { socket: { remoteAddress?: string } };
}

/**
 * Where a request comes from. Behind `hops` proxies of one's own, each of which appends the address that it saw,
 * it is the one that the outermost of them wrote; whatever stands left of it was sent by the caller.
 */
export const addressOf = (context: Context, hops: number): string => {
  const peer = (context.env as NodeBindings | undefined)?.incoming?.socket.remoteAddress ?? 'unknown';
  if (hops === 0) return peer;
  const forwarded = (context.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim());
  return forwarded.at(-hops) || peer;
};
