// A text without an end is one to the end: tried again from each of its quotes, it would take minutes.
const tokens = /"(?:[^"\\]|\\[^])*"?|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g;

/** JSON in which a whole number too long for a double, as Java's ids are, is the text of its digits instead of another number. */
export const kept = (json: string): string =>
  json.replace(tokens, (token) => (/^-?\d{16,}$/.test(token) && !Number.isSafeInteger(Number(token)) ? `"${token}"` : token));
