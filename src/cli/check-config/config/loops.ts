import { atKey, type Fault, isRecord, type Path, recordOf } from '../file/fault.ts';
import { isRule } from '../../../adapters/http/mapping/template.ts';

type Json = Record<string, unknown>;

/** The templates that a template calls by name. */
const calledIn = (template: unknown, templates: Json): string[] => {
  if (typeof template !== 'object' || template === null) return [];
  const called = isRule(template)
    ? [template.each, template.part].filter((name): name is string => typeof name === 'string' && Object.hasOwn(templates, name))
    : [];
  return [...called, ...Object.values(template).flatMap((inner) => calledIn(inner, templates))];
};

/** Templates that come back to themselves would be filled in without end. */
export const loopFaults = (connection: Json, path: Path): Fault[] => {
  const templates = recordOf(connection['templates']);
  if (!isRecord(connection['templates'])) return [];
  const reaches = (from: string, name: string, seen = new Set<string>()): boolean =>
    calledIn(templates[from], templates).some((called) => {
      if (called === name) return true;
      if (seen.has(called)) return false;
      seen.add(called);
      return reaches(called, name, seen);
    });
  return Object.keys(templates)
    .filter((name) => reaches(name, name))
    .map((name) =>
      atKey('error', [...path, 'templates', name], [`the template “${name}” comes back to itself`, 'write out the part that it repeats']),
    );
};
