import { normalisePhone } from './phone.ts';

export type FieldReason =
  'required' | 'too-long' | 'not-a-phone' | 'not-a-number' | 'too-small' | 'too-big' | 'not-an-option' | 'not-a-day';

/** `path` is the field's place in a `NewBooking`, such as `contact.phone`, `address.room` or `intake.area`. */
export interface FieldError {
  path: string;
  reason: FieldReason;
}

/** The most characters that each field takes. */
export const longest = { name: 200, phone: 32, building: 40, unit: 20, room: 20, detail: 200 } as const;

/** Nothing but spaces and marks that nobody sees. */
export const isBlank = (text: string | undefined): boolean => !text || text.replace(/[\s\p{Cf}]/gu, '') === '';

type Key = keyof typeof longest;
type Fields = Partial<Record<Key, string>>;

const check = (within: string, fields: Fields, keys: readonly Key[], required: readonly Key[]): FieldError[] =>
  keys.flatMap((key): FieldError[] => {
    const path = `${within}.${key}`;
    const text = fields[key];
    if (isBlank(text)) return required.includes(key) ? [{ path, reason: 'required' }] : [];
    if (text!.length > longest[key]) return [{ path, reason: 'too-long' }];
    return key === 'phone' && !normalisePhone(text!) ? [{ path, reason: 'not-a-phone' }] : [];
  });

export const checkContact = (contact: { name?: string; phone?: string }): FieldError[] =>
  check('contact', contact, ['name', 'phone'], ['name', 'phone']);

/** The unit may be empty: not every house has one. */
export const checkAddress = (address: { building?: string; unit?: string; room?: string; detail?: string }): FieldError[] =>
  check('address', address, ['building', 'unit', 'room', 'detail'], ['building', 'room']);
