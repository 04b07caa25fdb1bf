import type { Misfit } from '../path.ts';

/** Said to a developer in the place of the value, which may be someone's name. */
export const kindOf = (value: unknown): string =>
  value === null ? 'null' : value === undefined ? 'nothing' : Array.isArray(value) ? 'a list' : typeof value;

/** What a value of each kind looks like. */
const looks: Record<string, string> = {
  yuan: 'yuan, with two decimals at most',
  'yuan-text': 'yuan as text, with two decimals at most',
  'fen-text': 'whole fen as text',
  hours: 'hours',
  seconds: 'seconds of whole minutes',
  milliseconds: 'milliseconds of whole minutes',
  days: 'days',
  'iso-duration': 'a duration such as PT1H30M',
  number: 'a number or a text',
  text: 'a number as text',
  'Y/N': 'Y or N',
  '1/0': '1 or 0',
  '+86': 'a telephone number',
  'family-name': 'a name',
  'given-name': 'a name',
  json: 'JSON in a text',
  iso: 'a time as ISO 8601',
  utc: 'a time as ISO 8601',
  undefined: 'a time as ISO 8601',
  'minutes-of-day': 'minutes since midnight',
  'epoch-seconds': 'seconds since 1970',
  'epoch-milliseconds': 'milliseconds since 1970',
};

/** What `why` and what came mean. */
export const sentenceOf = ({ message: why, came }: Misfit): string => {
  const text = String(came);
  switch (why) {
    case 'list':
      return `a list, not ${kindOf(came)}`;
    case 'day':
      return 'a day, or `eachDay` in the config';
    case 'end':
      return 'an end, or a duration (slotMinutes in the config)';
    case 'path':
      return `a name of the operation’s input, not {${text}}`;
    case 'bytes':
      return `at most ${text} bytes`;
    case 'values':
      return `a value map "${text}" in the config’s values`;
    case 'other':
      return 'the booking that was asked for, not another';
  }
  const as = why.slice('as '.length);
  if (Object.hasOwn(looks, as)) return `${looks[as]}, not ${kindOf(came)}`;
  return /yyyy|H|h/.test(as) ? `a time written ${as}, not ${kindOf(came)}` : `a known "as" in the config, not "${as}"`;
};
