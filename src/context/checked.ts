import type { LinliOptions } from './environment.ts';
import { warnOnce } from './warn-once.ts';

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isFunction: Check = (value) => typeof value === 'function';
const oneOf =
  (...words: string[]): Check =>
  (value) =>
    words.includes(value as string);

const isWebAddress: Check = (value) => {
  try {
    return /^https?:$/.test(new URL(value as string, globalThis.document?.baseURI ?? 'http://localhost').protocol);
  } catch {
    return false;
  }
};

// Intl's formatters throw on a malformed tag, in the middle of a render.
const isLanguage: Check = (value) => {
  try {
    return Intl.getCanonicalLocales(value as string).length === 1;
  } catch {
    return false;
  }
};

const checks: Record<keyof LinliOptions, Check> = {
  apiBase: isWebAddress,
  config: isWebAddress,
  adapter: (value) => isFunction((value as LinliOptions['adapter'])?.call),
  getToken: isFunction,
  community: isText,
  lang: isLanguage,
  theme: oneOf('auto', 'light', 'dark'),
  elder: (value) => typeof value === 'boolean',
  siteKey: isText,
  hotline: isText,
  host: oneOf('browser', 'zlb', 'wechat', 'alipay', 'dingtalk'),
};

// Read at every render: a value that passed last time is not looked at again.
const passed: Partial<Record<keyof LinliOptions, unknown>> = {};

/** Only what is set and right; a page never breaks by a wrong value, its developer reads about it. */
export const checked = (options: LinliOptions, where: string): LinliOptions => {
  const right: Record<string, unknown> = {};
  for (const key of Object.keys(checks) as (keyof LinliOptions)[]) {
    const value: unknown = options[key];
    if (value === undefined || value === null || value === '') continue;
    if (passed[key] === value || checks[key](value)) right[key] = passed[key] = value;
    else warnOnce(`${where}: ${key} cannot be ${JSON.stringify(value)}; it is ignored`);
  }
  return right;
};
