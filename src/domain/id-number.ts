import { isDay } from './day.ts';

/** A resident's ID number with a birthday that exists and the right check character (GB 11643-1999, ISO 7064 MOD 11-2). */
export const isIdNumber = (text: string): boolean => {
  const number = text.trim().toUpperCase();
  if (!/^[1-9]\d{5}(?:18|19|20)\d{9}[\dX]$/.test(number)) return false;
  if (!isDay(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`)) return false;
  const remainder = [...number].reduce((sum, digit) => (sum * 2 + (digit === 'X' ? 10 : Number(digit))) % 11, 0);
  return remainder === 1;
};

// I, O, S, V and Z are not used: they look like digits or each other.
const creditCharacters = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A unified social credit code with the right check character (统一社会信用代码, GB 32100-2015). */
export const isCreditCode = (text: string): boolean => {
  const code = text.trim().toUpperCase();
  if (!/^[\dA-HJ-NPQRTUWXY]{2}\d{6}[\dA-HJ-NPQRTUWXY]{10}$/.test(code)) return false;
  let weight = 1;
  let sum = 0;
  for (const character of code.slice(0, 17)) {
    sum += creditCharacters.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return creditCharacters[(31 - (sum % 31)) % 31] === code[17];
};
