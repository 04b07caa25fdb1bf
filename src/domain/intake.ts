import { isBlank, type FieldError, type FieldReason } from './contact.ts';
import { isDay } from './day.ts';
import type { IntakeField } from './service.ts';

const mostCharacters = { text: 200, longtext: 2000 };

const within = (size: number, { min, max }: Pick<IntakeField, 'min' | 'max'>): FieldReason | undefined => {
  if (min !== undefined && size < min) return 'too-small';
  return max !== undefined && size > max ? 'too-big' : undefined;
};

const isMissing = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && isBlank(value)) || (Array.isArray(value) && value.length === 0);

const checkText = (value: unknown, field: IntakeField, most: number): FieldReason | undefined => {
  if (typeof value !== 'string') return 'required';
  if (value.length > (field.max ?? most)) return 'too-long';
  return within(value.length, { min: field.min });
};

/** A number, or one as a person types it, full-width digits too. */
export const numberOf = (value: unknown): number => {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && !isBlank(value) ? Number(value.normalize('NFKC')) : NaN;
};

const checkNumber = (value: unknown, field: IntakeField): FieldReason | undefined => {
  const number = numberOf(value);
  return Number.isFinite(number) ? within(number, field) : 'not-a-number';
};

const checkList = (value: unknown, field: IntakeField, allowed: (item: unknown) => boolean): FieldReason | undefined => {
  if (!Array.isArray(value) || !value.every(allowed) || new Set(value).size < value.length) return 'not-an-option';
  return within(value.length, field);
};

const checkValue = (value: unknown, field: IntakeField): FieldReason | undefined => {
  const isOption = (item: unknown) => (field.options ?? []).some((option) => option.value === item);
  switch (field.kind) {
    case 'text':
    case 'longtext':
      return checkText(value, field, mostCharacters[field.kind as 'text' | 'longtext']);
    case 'number':
      return checkNumber(value, field);
    case 'choice':
      return isOption(value) ? undefined : 'not-an-option';
    case 'choices':
      return checkList(value, field, isOption);
    case 'photos':
      return checkList(value, field, (item) => typeof item === 'string' && item !== '');
    case 'toggle':
      return typeof value === 'boolean' ? undefined : 'not-an-option';
    case 'date':
      return typeof value === 'string' && isDay(value) ? undefined : 'not-a-day';
    default:
      // A newer server's kind: only the server knows what fits.
      return undefined;
  }
};

/** What is wrong with the answers to a service's questions; answers to questions that it does not ask are not looked at. */
export const checkIntake = (fields: readonly IntakeField[], values: Record<string, unknown>): FieldError[] =>
  fields.flatMap((field): FieldError[] => {
    const value = Object.hasOwn(values, field.key) ? values[field.key] : undefined;
    // A switch that must be answered must be on, as a required checkbox is.
    const missing = isMissing(value) || (field.kind === 'toggle' && value === false);
    const reason = missing ? (field.required ? 'required' : undefined) : checkValue(value, field);
    return reason ? [{ path: `intake.${field.key}`, reason }] : [];
  });
