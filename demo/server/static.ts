import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import type { Context, Handler } from 'hono';
import { compressed, encodingFor, type Encoding } from './compress.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
};
/** Already compressed by its own format. */
const isPacked = (type: string): boolean => type === 'image/png';

/** What is served under one part of the path. */
export interface Folder {
  at: string;
  root: string;
  /** Files whose names change with their content. */
  immutable?: RegExp;
  /** Other sites load these, so the answer says that anyone may. */
  shared?: boolean;
}

interface Kept {
  modified: number;
  body: Buffer<ArrayBuffer>;
  etag: string;
  encoded: Partial<Record<Encoding, Promise<Buffer<ArrayBuffer>>>>;
}

const kept = new Map<string, Kept>();

const load = async (file: string): Promise<Kept | undefined> => {
  const info = await stat(file).catch(() => undefined);
  if (!info?.isFile()) return undefined;
  const known = kept.get(file);
  if (known?.modified === info.mtimeMs && known.body.byteLength === info.size) return known;
  const body = await readFile(file);
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const fresh: Kept = { modified: info.mtimeMs, body, etag, encoded: {} };
  kept.set(file, fresh);
  return fresh;
};

/** A file compressed as far as it goes at its first use, and kept in memory until it changes on disk. */
const send = async (context: Context, file: string, headers: Record<string, string>): Promise<Response | undefined> => {
  const found = await load(file);
  if (!found) return undefined;
  const type = types[extname(file)]!;
  const all: Record<string, string> = { ...headers, 'content-type': type, etag: found.etag, vary: 'accept-encoding' };
  const known = context.req.header('if-none-match')?.split(/,\s*/);
  if (known?.includes(found.etag)) return context.body(null, 304, all);
  const encoding = isPacked(type) ? undefined : encodingFor(context.req.header('accept-encoding'));
  if (!encoding) return context.body(found.body, 200, all);
  found.encoded[encoding] ??= compressed(found.body, encoding, 11);
  return context.body(await found.encoded[encoding], 200, { ...all, 'content-encoding': encoding });
};

/** The file that a path means; undefined for one that leads out of the folder, to something hidden, or of no known type. */
const fileIn = (root: string, path: string): string | undefined => {
  let name: string;
  try {
    name = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (/[\0\\]|(^|\/)\./.test(name)) return undefined;
  const file = resolve(root, `./${name}`);
  return file.startsWith(resolve(root) + sep) && types[extname(file)] ? file : undefined;
};

export const serveFolder =
  ({ at, root, immutable, shared }: Folder): Handler =>
  async (context, next) => {
    const path = context.req.path.slice(at.length);
    const file = fileIn(root, path);
    const headers = {
      'cache-control': immutable?.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(shared && { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }),
    };
    return (file && (await send(context, file, headers))) ?? next();
  };

/** `fleeting`: nothing on the way and no history of the browser keeps it. */
export type Page = string | { file: string; fleeting: true };

export const servePage = (page: Page): Handler => {
  const [file, kept] = typeof page === 'string' ? [page, 'no-cache'] : [page.file, 'no-store'];
  return async (context, next) => (await send(context, file, { 'cache-control': kept })) ?? next();
};
