/**
 * The eleven digits of a mainland mobile number, however it was typed: +86, 0086 or 86 before it, spaces, dashes,
 * brackets, full-width digits, and the invisible marks that address books paste around it. Anything else is undefined.
 */
export const normalisePhone = (text: string): string | undefined =>
  /^(?:(?:\+|00)?86)?(1[3-9]\d{9})$/.exec(text.normalize('NFKC').replace(/[\s\p{Cf}\p{Pd}()]/gu, ''))?.[1];

/** `137 1234 9050`; what is not eleven digits stays as it is. */
export const formatPhone = (digits: string): string => digits.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3');
