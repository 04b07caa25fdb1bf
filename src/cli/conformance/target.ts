import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { HttpConfig } from '../../adapters/http/config.ts';
import type { ConformanceOptions } from '../../testing/conformance/options.ts';
import { UsageError } from '../command.ts';
import { readBytes } from '../files.ts';

/** What is asked: a portal that speaks the contract, or a backend as a config maps it. */
export type Target = Pick<ConformanceOptions, 'baseUrl' | 'config' | 'communityId'>;

const isUrl = (text: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(text);

const baseFrom = (name: string, text: string): string => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
    throw new UsageError(`${name} is the address under which the API’s paths lie, such as https://portal.example/api/v1, not “${text}”.`);
  if (url.username || url.password) throw new UsageError(`${name} holds a password: --token or LINLI_TOKEN say who asks.`);
  if (url.search || url.hash) throw new UsageError(`${name} ends before “?” and “#”: paths are added to it.`);
  return text.replace(/\/+$/, '');
};

/** `NAME=…` where the config has a backend of that name; anything else is whole, for tokens and addresses hold “=” as well. */
export const namedIn = (text: string, names: readonly string[]): [name: string, rest: string] => {
  const [name = '', ...rest] = text.split('=');
  return rest.length > 0 && names.includes(name) ? [name, rest.join('=')] : ['', text];
};

export const backendsOf = ({ config }: Target): string[] => Object.keys(config?.backends ?? {});

const configFrom = async (file: string): Promise<{ config: HttpConfig; community?: string }> => {
  const { check } = await import('../check-config/check.ts');
  const { faults, config, community } = check(readBytes(file));
  const first = faults.find(({ level }) => level === 'error');
  if (!config) {
    const where = first ? `, line ${first.line}, column ${first.column}: ${first.says}` : '';
    throw new UsageError(`${basename(file)} is no right config${where.replace(/\.?$/, '.')} linli check-config ${file} tells all of it.`);
  }
  return { config, ...(community !== undefined && { community }) };
};

/** The same config, asked at other addresses: a stand-in, a test stage. */
const rebased = (config: HttpConfig, bases: readonly string[]): HttpConfig => {
  const names = Object.keys(config.backends ?? {});
  let { baseUrl, backends = {} } = config;
  for (const base of bases) {
    const [name, text] = namedIn(base, names);
    const url = baseFrom('--base', text);
    if (name) backends = { ...backends, [name]: { ...backends[name]!, baseUrl: url } };
    else baseUrl = url;
  }
  return { ...config, baseUrl, ...(names.length > 0 && { backends }) };
};

export const targetFrom = async (text: string, bases: readonly string[], communityId: string | undefined): Promise<Target> => {
  if (isUrl(text)) {
    if (bases.length > 0) throw new UsageError('--base is for a CONFIG; a URL is where it is asked already.');
    return { baseUrl: baseFrom('URL', text) };
  }
  if (text !== '-' && !existsSync(text) && !text.endsWith('.json')) baseFrom('URL', text);
  const { config: written, community } = await configFrom(text);
  const config = rebased(written, bases);
  for (const [name, { baseUrl }] of [['', config] as const, ...Object.entries(config.backends ?? {})]) {
    if (!isUrl(baseUrl))
      throw new UsageError(`“${baseUrl}” is a path of the page’s own address: --base ${name && `${name}=`}URL says which.`);
  }
  // Without operations a config is one more way to write the address of a portal that speaks the contract.
  return { baseUrl: config.baseUrl, ...(config.operations && { config }), communityId: communityId ?? community };
};
