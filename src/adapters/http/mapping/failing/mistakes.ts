import { ContractProblem } from '../../../../domain/problem.ts';
import type { HttpConfig, OperationConfig, Step } from '../../config.ts';
import { isRule, type Making, named, names } from '../template.ts';

/** Input that may hold personal data: addresses are kept in logs and histories, and sent to others. */
export const personal: readonly string[] = ['contact', 'address', 'onBehalfOf', 'note', 'reason', 'text', 'code', 'intake', 'metadata'];

type Templates = Pick<Making, 'templates'>;

/** The paths that a template takes something from. */
export const pathsIn = (template: unknown, making: Templates = {}): string[] => {
  if (typeof template === 'string') return [...template.matchAll(names)].map((match) => match[1]!);
  if (isRule(template)) {
    const { from, or = [], plus, each, part } = template;
    const own = [from, or, typeof plus === 'string' ? plus : []].flat(2);
    return [...own, ...[each, part].flatMap((inner) => pathsIn(named(inner, making), making))];
  }
  return typeof template === 'object' && template !== null ? Object.values(template).flatMap((inner) => pathsIn(inner, making)) : [];
};

/** All that was typed at once. Of a part or of a list, what its own template takes counts. */
const whole = /^\.*(input|asked)?\.*$/;

const wholesIn = (template: unknown): string[] => {
  if (isRule(template))
    return 'part' in template || 'each' in template ? [] : [template.from, template.or ?? []].flat(2).filter((one) => whole.test(one));
  if (typeof template === 'string') return pathsIn(template).filter((one) => whole.test(one));
  return typeof template === 'object' && template !== null ? Object.values(template).flatMap(wholesIn) : [];
};

/** A mistake in the config, by the place in it. */
const mistake = (operation: string, place: string, expected: string) => new ContractProblem(operation, `config.${place}`, expected);

/** Throws what must not be asked as the config says. */
export const refuse = (operation: string, config: HttpConfig, own: OperationConfig | Step, place: string): void => {
  const { backends = {} } = config;
  const name = own.backend ?? '';
  if (name && !Object.hasOwn(backends, name))
    throw mistake(operation, `${place}.backend`, `one of ${Object.keys(backends).join(', ') || 'none'}`);
  const { baseUrl } = name ? backends[name]! : config;
  if (!/^https?:\/\/|^\/(?!\/)/.test(baseUrl))
    throw mistake(operation, `${name && `backends.${name}.`}baseUrl`, 'a URL with https:// or a path with /');
  const { path, query, headers, names: values }: OperationConfig = own;
  // The backend's address and it would become the name of another host, which is sent the token.
  if (path !== undefined && !/^([/?]|$)/.test(path)) throw mistake(operation, `${place}.path`, 'a path with /');
  for (const [where, templates] of Object.entries({ '': { path }, 'query.': query, 'headers.': headers, 'names.': values })) {
    for (const [key, template] of Object.entries(templates ?? {})) {
      const all = pathsIn(template, config).filter((one) => one.split('.').some((part) => personal.includes(part)));
      const [found] = [...all, ...wholesIn(template)];
      if (found !== undefined)
        throw mistake(operation, `${place}.${where}${key}`, `no personal data in an address: {${found}} belongs into the body`);
    }
  }
};
