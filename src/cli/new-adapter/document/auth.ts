import type { Auth } from '../../../adapters/http/config.ts';
import { type Json, recordOf, resolve, textOf } from './shape.ts';

const authOf = (scheme: Json): Auth | undefined => {
  const type = textOf(scheme['type']).toLowerCase();
  const about = textOf(scheme['description']);
  if (type === 'basic' || (type === 'http' && textOf(scheme['scheme']).toLowerCase() === 'basic')) return { kind: 'basic' };
  if (type === 'http' || type === 'oauth2' || type === 'openidconnect') return { kind: 'bearer' };
  if (type !== 'apikey') return undefined;
  const name = textOf(scheme['name']);
  if (scheme['in'] === 'query') return { kind: 'query', name };
  if (scheme['in'] === 'cookie') return { kind: 'cookie' };
  const prefix = /\b(Token|Bearer|ApiKey|Key|Basic)[ :]+[{<["]/.exec(about)?.[1];
  return prefix === 'Bearer' && name.toLowerCase() === 'authorization'
    ? { kind: 'bearer' }
    : { kind: 'header', name, ...(prefix && { prefix: `${prefix} ` }) };
};

/** The first way in that the document names, and how many it names. */
export const authIn = (document: Json): { auth?: Auth; ways: string[] } => {
  const schemes = recordOf(recordOf(document['components'])['securitySchemes'] ?? document['securityDefinitions']);
  const ways = Object.entries(schemes).flatMap(([name, raw]) => {
    const auth = authOf(resolve(document, raw).value);
    return auth ? [{ name, auth }] : [];
  });
  return { ...(ways[0] && { auth: ways[0].auth }), ways: ways.map(({ name }) => name) };
};

/** Where the API lies; nothing where the document does not say. */
export const baseUrlIn = (document: Json, source: string): string | undefined => {
  const [server] = Array.isArray(document['servers']) ? document['servers'].map(recordOf) : [];
  const variables = recordOf(server?.['variables']);
  const filled = textOf(server?.['url']).replace(
    /\{(\w+)\}/g,
    (whole, name: string) => textOf(recordOf(variables[name])['default']) || whole,
  );
  const host = textOf(document['host']);
  const scheme = Array.isArray(document['schemes']) && !document['schemes'].includes('https') ? 'http' : 'https';
  const url = host ? `${scheme}://${host}${textOf(document['basePath'])}` : filled || textOf(document['basePath']);
  try {
    return new URL(url, /^https?:/.test(source) ? source : undefined).href.replace(/\/$/, '');
  } catch {
    return undefined;
  }
};
