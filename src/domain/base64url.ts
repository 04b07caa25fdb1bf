/** RFC 4648 §5 without padding, as RFC 7515 §2 has it. */
export const toBase64url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

/** Reads more than it should (padding, spaces, loose bits at the end): whoever minds asks `isBase64url`. */
export const fromBase64url = (text: string): Uint8Array<ArrayBuffer> | undefined => {
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
};

/** One sequence of bytes is written in one way only. */
export const isBase64url = (text: string): boolean => {
  const bytes = fromBase64url(text);
  return bytes !== undefined && toBase64url(bytes) === text;
};
