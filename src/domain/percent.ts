/** Half up: half a fen is a whole one. Whole numbers all the way, so that no binary fraction tips it. */
export const share = (amount: number, numerator: number, denominator: number): number =>
  Math.floor((2 * amount * numerator + denominator) / (2 * denominator));

/** Of an amount in fen; exact for percentages of up to three decimals. */
export const percentOf = (amount: number, percent: number): number => share(amount, Math.round(percent * 1000), 100_000);
