import type { Auth } from '../../config.ts';

const base64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

/** Puts the token where this backend looks for it; the adapter has put it where the contract does. */
export const identify = (url: string, headers: Headers, auth: Auth): string => {
  const given = headers.get('authorization');
  // What `headers` of the config say stays.
  if (given && !given.startsWith('Bearer ')) return url;
  const token = given?.slice('Bearer '.length) ?? auth.token;
  headers.delete('authorization');
  if (token === undefined) return url;
  const { kind, name = kind === 'query' ? 'token' : 'authorization', prefix = '' } = auth;
  switch (kind) {
    case 'bearer':
      headers.set('authorization', `Bearer ${token}`);
      return url;
    case 'header':
      headers.set(name, prefix + token);
      return url;
    case 'basic':
      headers.set('authorization', `Basic ${base64(token)}`);
      return url;
    case 'query':
      return `${url}${url.includes('?') ? '&' : '?'}${encodeURIComponent(name)}=${encodeURIComponent(token)}`;
    // The browser sends it by itself, or nobody does.
    case 'cookie':
    case 'none':
      return url;
  }
  return kind satisfies never;
};
