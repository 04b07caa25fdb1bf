import type { Address } from './new-booking.ts';
import { normalisePhone } from './phone.ts';

/**
 * What may be shown of personal data (《浙江政务服务网用户敏感信息脱敏处理规范》, 2019). The server masks, never the browser.
 * What does not have the form that a rule speaks of is hidden whole.
 */

const stars = (count: number): string => '*'.repeat(Math.max(0, count));
const hidden = (text: string): string => stars(Math.min([...text].length, 8));

/**
 * *大友. Of a name in letters the first word is hidden, since its first letter would hide nothing.
 * For people: an organisation's name is public and does not come here.
 */
export const maskName = (name: string): string => {
  const text = name.trim();
  if (!text) return '';
  // A variation selector belongs to the character before it.
  const first = /^[\p{Script=Han}\p{Script=Hangul}]\p{M}*|^\S+/u.exec(text)![0];
  // No name has digits, but people write a number or a room behind it.
  return `*${text.slice(first.length).replace(/\p{Nd}/gu, '*')}`;
};

/** 137****9050; a landline by its own rule. */
export const maskPhone = (text: string): string => {
  const digits = normalisePhone(text);
  return digits ? `${digits.slice(0, 3)}****${digits.slice(-4)}` : maskLandline(text);
};

/** 0571****8709; an extension is left out. */
export const maskLandline = (text: string): string => {
  const digits = text
    .normalize('NFKC')
    .replace(/^\s*(?:\+|00)86\s*-?\s*0?/, '0')
    .replace(/[\s()]/g, '');
  const match = /^(010|02\d|0[3-9]\d\d)-?(\d{3,4})(\d{4})(?:[-转]\d+)?$/.exec(digits);
  return match ? `${match[1]}${stars(match[2]!.length)}${match[3]}` : hidden(text.trim());
};

/** 3****************X, for others. */
export const maskIdNumber = (text: string): string => {
  const number = text.trim();
  return number.length < 15 ? hidden(number) : `${number[0]}${stars(number.length - 2)}${number.at(-1)}`;
};

/** 3***23197402*****X: positions 1, 5–12 and 18, for the owner to check. */
export const maskIdNumberForOwner = (text: string): string => {
  const number = text.trim();
  return number.length === 18 ? `${number[0]}***${number.slice(4, 12)}*****${number[17]}` : maskIdNumber(number);
};

/** con***@163.com; a short local part never shows whole. */
export const maskEmail = (text: string): string => {
  const email = text.trim();
  const at = email.lastIndexOf('@');
  if (at < 1) return hidden(email);
  const local = [...email.slice(0, at)];
  return `${local.slice(0, Math.min(3, local.length - 1)).join('')}***${email.slice(at)}`;
};

/** First 6 and last 4, and as many stars as there are digits between. */
export const maskBankCard = (text: string): string => {
  const number = text.replace(/[\s-]/g, '');
  return number.length < 12 ? hidden(number) : number.slice(0, 6) + stars(number.length - 10) + number.slice(-4);
};

const withWord = (text: string, word: string): string => (/^[0-9A-Za-z]+$/.test(text) ? text + word : text);

/** Of `3幢2单元501室`, typed as the building, the `3幢`. */
const buildingIn = (text: string): string => /^.*?(?:号楼|[幢栋座])/u.exec(text)?.[0] ?? /^.*?\d+[A-Za-z]?号?/.exec(text)?.[0] ?? text;

/** `3幢 **`: unit, room and what describes the way stay hidden until a worker is assigned. */
export const maskAddress = (address: Omit<Address, 'communityId'>, { room }: { room: boolean }): string => {
  const typed = address.building.trim();
  const building = withWord(room ? typed : buildingIn(typed), '幢');
  const rest = room ? [withWord(address.unit.trim(), '单元'), withWord(address.room.trim(), '室'), address.detail?.trim()] : ['**'];
  return [building, ...rest].filter(Boolean).join(' ');
};
