/** Milliseconds since 1970; `NaN` for what is not an instant. */
export const fromInstant = (text: string): number => Date.parse(text);
