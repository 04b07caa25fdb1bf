/** Crockford's alphabet: no letter that is misread when someone reads a booking number out over the phone. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** 100 random bits. `randomUUID` and `subtle` exist only on secure origins, this everywhere. */
export const randomText = (): string => Array.from(crypto.getRandomValues(new Uint8Array(20)), (byte) => alphabet[byte & 31]).join('');

/** What a parent at the door types instead of signing in. */
export const randomDoorNumber = (): string => String(crypto.getRandomValues(new Uint32Array(1))[0]! % 10_000).padStart(4, '0');
