import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

export type Encoding = 'br' | 'gzip';

/** The best one that the client takes; `br;q=0` is a no. */
export const encodingFor = (accepted: string | undefined): Encoding | undefined => {
  const names = (accepted ?? '')
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';')[0]);
  return names.includes('br') ? 'br' : names.includes('gzip') ? 'gzip' : undefined;
};

export const compressed = (body: Uint8Array, encoding: Encoding, quality: number): Promise<Buffer<ArrayBuffer>> =>
  encoding === 'br'
    ? brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength } })
    : deflate(body, { level: Math.min(quality, 9) });

/** A smaller answer than this fits one packet as it is. */
const worthwhile = 1000;

/** What anyone may keep, or a drawn picture, is the same for everyone for a while: compressed as far as it goes, once. */
const kept = new Map<string, Promise<Buffer<ArrayBuffer>>>();
const mostKept = 50;

const compressedOnce = (body: Uint8Array, encoding: Encoding): Promise<Buffer<ArrayBuffer>> => {
  const key = encoding + createHash('sha256').update(body).digest('base64');
  const known = kept.get(key) ?? compressed(body, encoding, 11);
  kept.delete(key);
  kept.set(key, known);
  if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
  return known;
};

/** Answers in JSON, and drawn pictures; of those made anew each time, quality 5 costs the server less than sending more bytes costs a poor phone. */
export const compressText: MiddlewareHandler = async (context, next) => {
  await next();
  const { res } = context;
  if (!/json|svg/.test(res.headers.get('content-type') ?? '') || !res.body) return;
  const headers = new Headers(res.headers);
  headers.append('vary', 'accept-encoding');
  const body = new Uint8Array(await res.arrayBuffer());
  const encoding = body.byteLength < worthwhile ? undefined : encodingFor(context.req.header('accept-encoding'));
  if (encoding) headers.set('content-encoding', encoding);
  // Hono copies the old answer's headers over those of a new one, unless there is no old one.
  context.res = undefined;
  const isForAll = /\bpublic\b/.test(headers.get('cache-control') ?? '') || /svg/.test(headers.get('content-type')!);
  const packed = encoding && (isForAll ? await compressedOnce(body, encoding) : await compressed(body, encoding, 5));
  context.res = new Response(packed ?? body, { status: res.status, headers });
};
