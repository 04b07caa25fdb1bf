import type { NewBooking } from '../domain/new-booking.ts';
import { requiredConsents } from '../domain/consent.ts';
import { checkAddress, checkContact, type FieldError } from '../domain/contact.ts';
import { checkIntake, numberOf } from '../domain/intake.ts';
import { normalisePhone } from '../domain/phone.ts';
import { Problem } from '../domain/problem.ts';
import type { IntakeField } from '../domain/service.ts';
import type { Item } from '../domain/schedule.ts';
import { invalid } from './context.ts';
import type { Settings } from './settings.ts';

const mostConsents = 20;

const phoneOf = (text: string): string => normalisePhone(text) ?? text;

/** Answers given at the booking beat those that came with the item; questions that the service does not ask are dropped. */
const intakeOf = (fields: IntakeField[], item: Item, input: NewBooking): Record<string, unknown> => {
  const given: Record<string, unknown> = { ...item.intake, ...input.intake };
  return Object.fromEntries(fields.filter(({ key }) => Object.hasOwn(given, key)).map(({ key }) => [key, given[key]]));
};

const addressErrors = (item: Item, { address, addressId }: NewBooking): FieldError[] => {
  // There is no address book yet, so no id can be known.
  if (addressId !== undefined) return [{ path: 'addressId', reason: 'not-an-option' }];
  if (address) return checkAddress(address);
  return item.place.kind === 'home' ? [{ path: 'address', reason: 'required' }] : [];
};

const onBehalfErrors = ({ onBehalfOf }: NewBooking): FieldError[] =>
  onBehalfOf?.phone && !normalisePhone(onBehalfOf.phone) ? [{ path: 'onBehalfOf.phone', reason: 'not-a-phone' }] : [];

const consentErrors = ({ consents, onBehalfOf }: NewBooking): FieldError[] => {
  const missing = requiredConsents(onBehalfOf !== undefined).filter((needed) => !consents.some(({ purpose }) => purpose === needed));
  if (missing.length > 0) return missing.map((purpose) => ({ path: `consents.${purpose}`, reason: 'required' }));
  const tooMany = consents.length > mostConsents || consents.some(({ purpose, version }) => purpose.length > 64 || version.length > 64);
  return tooMany ? [{ path: 'consents', reason: 'too-long' }] : [];
};

const siteErrors = ({ siteKey }: NewBooking): FieldError[] =>
  siteKey !== undefined && siteKey.length > 64 ? [{ path: 'siteKey', reason: 'too-long' }] : [];

/** A number is one, however it was typed. */
const uniform = (fields: IntakeField[], intake: Record<string, unknown>): Record<string, unknown> => {
  const isNumber = (key: string) => fields.some((field) => field.key === key && field.kind === 'number');
  return Object.fromEntries(
    Object.entries(intake).flatMap(([key, value]) => {
      if (!isNumber(key)) return [[key, value]];
      const number = numberOf(value);
      return Number.isFinite(number) ? [[key, number]] : [];
    }),
  );
};

/** What the resident typed, found right and made uniform; everything wrong is told at once. */
export const checkNewBooking = (input: NewBooking, item: Item, fields: IntakeField[], settings: Settings) => {
  const intake = intakeOf(fields, item, input);
  const errors = [
    ...checkContact(input.contact),
    ...addressErrors(item, input),
    ...onBehalfErrors(input),
    ...checkIntake(fields, intake),
    ...consentErrors(input),
    ...siteErrors(input),
  ];
  if (errors.length > 0) throw invalid(errors.map(({ path, reason }) => ({ path, message: reason })));

  const { metadata, onBehalfOf, contact } = input;
  const bytes = new TextEncoder().encode(JSON.stringify(metadata ?? {})).length;
  if (Object.keys(metadata ?? {}).length > settings.metadataKeys || bytes > settings.metadataBytes) {
    throw new Problem('too-large', { errors: [{ path: 'metadata', message: 'too-long' }] });
  }
  return {
    contact: { name: contact.name.trim(), phone: phoneOf(contact.phone) },
    ...(item.place.kind === 'home' && { address: input.address }),
    ...(onBehalfOf && { onBehalfOf: { ...onBehalfOf, ...(onBehalfOf.phone && { phone: phoneOf(onBehalfOf.phone) }) } }),
    intake: uniform(fields, intake),
    consents: input.consents,
    ...(input.note?.trim() && { note: input.note }),
    ...(metadata && { metadata }),
  };
};
