import { demoPeople, type People } from '../../testing/behaviour/index.ts';
import type { ConformanceOptions, Token } from '../../testing/conformance/options.ts';
import { type Terminal, UsageError } from '../command.ts';
import { namedIn } from './target.ts';

/** A token on the command line can be read by everybody on the machine; in the environment it cannot. */
const sources: Record<keyof People, [flag: 'token' | `${string}-token`, variable: string]> = {
  resident: ['token', 'LINLI_TOKEN'],
  otherResident: ['other-token', 'LINLI_OTHER_TOKEN'],
  worker: ['worker-token', 'LINLI_WORKER_TOKEN'],
  company: ['company-token', 'LINLI_COMPANY_TOKEN'],
  office: ['office-token', 'LINLI_OFFICE_TOKEN'],
};

const tokenFrom = (texts: readonly string[], backends: readonly string[], flag: string): Token => {
  for (const text of texts) if (!/^[\x21-\x7e]+$/.test(text)) throw new UsageError(`--${flag} holds a character that no header can carry.`);
  if (backends.length === 0) return texts.at(-1)!;
  return Object.fromEntries(texts.map((text) => namedIn(text, backends)));
};

/** Whose tokens were given, for which backend: `--token firm=…`, or `LINLI_TOKEN="firm=… province=…"`. */
export const peopleFrom = (
  values: Record<string, unknown>,
  env: Terminal['env'],
  backends: readonly string[],
): NonNullable<ConformanceOptions['people']> => {
  const people: NonNullable<ConformanceOptions['people']> = values['demo'] ? { ...demoPeople } : {};
  for (const [role, [flag, variable]] of Object.entries(sources) as [keyof People, [string, string]][]) {
    const own = env[variable]?.trim();
    const texts = (values[flag] as string[] | undefined) ?? (own ? (backends.length > 0 ? own.split(/\s+/) : [own]) : []);
    if (texts.length > 0) people[role] = tokenFrom(texts, backends, flag);
  }
  return people;
};
