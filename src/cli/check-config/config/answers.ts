import * as z from 'zod/mini';
import { conversionOf } from '../../../adapters/http/mapping/more/kinds.ts';
import type { AnyOperation } from '../../../contract/operation.ts';
import { BookedItem, Booking } from '../../../domain/booking.ts';
import { Slot } from '../../../domain/slot.ts';
import { atKey, atValue, didYouMean, type Fault, isRecord, near, type Path, recordOf } from '../file/fault.ts';
import { isRule } from '../../../adapters/http/mapping/template.ts';
import { almost, type Named, resolved } from './rules.ts';
import { alternatives, elementOf, fieldsOf, kindInWords, mayBeLeftOut, primitives, type Schema, under, wanted, wordsOf } from './schema.ts';

export interface Making {
  named: Named;
  /** A text in braces is filled in; in a `fixed` answer it is a text like others. */
  fills: boolean;
}

/** What does not change of which kind a value is. */
const kept = ['from', 'or', 'as', 'plus', 'default', 'day'];

/** A word of an enumeration, or one that is shown as it is. */
const wordFaults = (value: string, path: Path, schema: Schema): Fault[] => {
  const said = wordsOf(schema);
  if (!said || said.closed || said.words.includes(value)) return [];
  const meant = near(value, said.words);
  const cure = meant === undefined ? `the contract’s words are ${said.words.join(', ')}` : `did you mean ${meant}?`;
  return [atValue('warning', path, [`“${value}” is no word of the contract’s: people read it as it stands`, cure])];
};

const constantFaults = (value: unknown, path: Path, schema: Schema): Fault[] => {
  const { success } = z.safeParse(schema, value);
  if (success) return typeof value === 'string' ? wordFaults(value, path, schema) : [];
  const name = path.findLast((key) => typeof key === 'string') ?? '';
  const words = wordsOf(schema)?.words ?? [];
  if (typeof value === 'string' && words.length > 0)
    return [atValue('error', path, [`${name} cannot be “${value}”`, didYouMean(value, words)])];
  const isKind = primitives(schema).includes(kindInWords(value) === 'a text' ? 'string' : 'any');
  const says = isKind ? `${name} cannot be “${String(value)}”` : `${name} cannot be ${kindInWords(value)}`;
  return [atValue('error', path, [says, `the contract wants ${isKind ? 'another form' : wanted(schema)}`])];
};

/** What kind of JSON a rule makes, where that is known without an answer. */
const madeBy = (rule: Record<string, unknown>): 'string' | 'number' | 'boolean' | undefined => {
  if (Object.keys(rule).some((key) => !kept.includes(key))) return undefined;
  if (Array.isArray(rule['from']) && rule['as'] === undefined) return 'string';
  const conversion = typeof rule['as'] === 'string' ? conversionOf({ as: rule['as'] }, () => []) : undefined;
  if (!conversion) return undefined;
  const read = (value: string): unknown => {
    try {
      return conversion.read(value, 'Asia/Shanghai');
    } catch {
      return undefined;
    }
  };
  const type = typeof (read('60000') ?? read('1') ?? '');
  return type === 'string' || type === 'number' || type === 'boolean' ? type : undefined;
};

const mapFaults = (rule: Record<string, unknown>, path: Path, schema: Schema, { named: { maps } }: Making): Fault[] => {
  const { values } = rule;
  const map = recordOf(typeof values === 'string' ? maps[values] : values);
  const place = typeof values === 'string' ? undefined : [...path, 'values'];
  return Object.entries(map).flatMap(([theirs, ours]) =>
    constantFaults(ours, [...(place ?? ['values', values as string]), theirs], schema).map((fault) =>
      // A map that several rules share is wrong where it is used.
      place
        ? fault
        : atValue(fault.level, [...path, 'values'], [`“${String(values)}” makes ${JSON.stringify(ours)} of “${theirs}”`, fault.cure]),
    ),
  );
};

const ruleFaults = (rule: Record<string, unknown>, path: Path, schema: Schema, making: Making): Fault[] => {
  if ('each' in rule) {
    const element = alternatives(schema).map(elementOf).find(Boolean);
    return element ? madeOf(rule['each'], [...path, 'each'], element, making) : [];
  }
  if ('part' in rule) return madeOf(rule['part'], [...path, 'part'], schema, making);
  const made = madeBy(rule);
  const kindsWanted = primitives(schema);
  const isRight = made === undefined || kindsWanted.includes(made) || kindsWanted.includes('any');
  const as = rule['as'] === undefined ? 'several fields joined' : `as ${JSON.stringify(rule['as']).replace(/^"(.*)"$/, '“$1”')}`;
  const kind = made === 'string' ? 'a text' : made === 'number' ? 'a number' : 'true or false';
  const wrong = isRight
    ? []
    : [
        atValue(
          'error',
          [...path, rule['as'] === undefined ? 'from' : 'as'],
          [`${as} makes ${kind}`, `the contract wants ${wanted(schema)}`],
        ),
      ];
  const fallback = rule['default'] === undefined ? [] : constantFaults(rule['default'], [...path, 'default'], schema);
  return [...wrong, ...fallback, ...mapFaults(rule, path, schema, making)];
};

const objectFaults = (part: Record<string, unknown>, path: Path, schema: Schema, making: Making): Fault[] => {
  const fields = fieldsOf(schema);
  if (!fields)
    return Object.entries(part).flatMap(([key, inner]) =>
      under(schema, key).flatMap((one) => madeFaults(inner, [...path, key], one, making)),
    );
  const names = Object.keys(fields);
  const missing = names.filter((name) => !Object.hasOwn(part, name) && !mayBeLeftOut(fields[name]!));
  const strange = Object.keys(part).filter((key) => !names.includes(key) && key !== '$comment');
  // What is misspelt is missing too: it is told once.
  const meant = new Map(strange.map((key) => [key, near(key, names)]));
  const lost = missing.filter((name) => ![...meant.values()].includes(name));
  return [
    ...(lost.length > 0
      ? [atKey('error', path, [`the answer has no ${lost.join(', ')}, which the contract requires`, cureOf(lost, fields)])]
      : []),
    ...strange.map((key) =>
      atKey(meant.get(key) ? 'error' : 'warning', [...path, key], [`“${key}” is no field of the contract’s`, didYouMean(key, names)]),
    ),
    ...names.flatMap((name) => (Object.hasOwn(part, name) ? madeFaults(part[name], [...path, name], fields[name]!, making) : [])),
  ];
};

const cureOf = ([name = '']: string[], fields: Record<string, Schema>): string => {
  const [kind] = primitives(fields[name]!);
  return `add "${name}": ${kind === 'list' ? '[]' : kind === 'object' ? '{ … }' : '"{…}"'}, or a rule`;
};

/** What is wrong with an answer that a template makes, before any backend was asked. */
export const madeFaults = (template: unknown, path: Path, schema: Schema, making: Making): Fault[] => {
  const kinds = primitives(schema);
  if (kinds.includes('any')) return [];
  if (typeof template === 'string' && making.fills && /\{[^{}]+\}/.test(template)) {
    const isWhole = /^\{[^{}]+\}$/.test(template);
    return isWhole || kinds.includes('string')
      ? []
      : [atValue('error', path, [`“${template}” makes a text`, `the contract wants ${wanted(schema)}`])];
  }
  if (making.fills && isRule(template)) return ruleFaults(recordOf(template), path, schema, making);
  // Told where rules are looked at.
  if (making.fills && isRecord(template) && almost(template, path).length > 0) return [];
  const fitting = alternatives(schema).filter((one) => primitives(one).includes(Array.isArray(template) ? 'list' : 'object'));
  if ((!isRecord(template) && !Array.isArray(template)) || fitting.length === 0) return constantFaults(template, path, schema);
  const tried = fitting.map((one) =>
    Array.isArray(template)
      ? template.flatMap((item, index) => madeFaults(item, [...path, index], elementOf(one)!, making))
      : objectFaults(template as Record<string, unknown>, path, one, making),
  );
  return tried.sort((a, b) => a.length - b.length)[0]!;
};

/** Of a template, or of the one that is meant by its name. */
export const madeOf = (template: unknown, path: Path, schema: Schema, making: Making): Fault[] => {
  const [meant, at] = resolved(template, path, making.named);
  // The name of none is told where rules are looked at.
  return typeof meant === 'string' && !meant.includes('{') ? [] : madeFaults(meant, at, schema, making);
};

/** What the adapter itself adds to each time of a list. */
const times = z.extend(Slot, { end: z.optional(z.unknown()), left: z.optional(z.int()), surchargeInFen: z.optional(z.int()) });

/** The name of a booked service is looked up where a backend tells its id alone. */
const bookedService = z.object({ id: BookedItem.shape.service.shape.id, name: z.optional(z.string()) });
const booking = z.extend(Booking, { items: z.array(z.extend(BookedItem, { service: bookedService })) });

/** An operation's answer, as far as the backend has to give it. */
export const answerOf = ({ response }: AnyOperation): Schema => ((response as Schema) === Booking ? booking : response);

/** Of a list's answer, one of it. */
export const itemOf = ({ name, response }: AnyOperation): Schema | undefined => {
  const items = (fieldsOf(response) ?? {})['items'];
  const item = items && elementOf(items);
  return name === 'listSlots' ? times : item === Booking ? booking : item;
};
