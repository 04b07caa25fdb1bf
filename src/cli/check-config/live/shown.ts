import { maskName, maskPhone } from '../../../domain/masking.ts';

/** Fields that in most backends hold what is somebody's own; in English, in pinyin, in Chinese. */
const personalKey =
  /name|man$|contact|phone|mobile|tel|addr|room|card|user|nick|email|open_?id|token|xm$|sfz|sjh|姓名|电话|手机|地址|身份证|联系人/i;
/** Of answers that tell of no person: a service's name is none. */
const certainKey = /phone|mobile|id_?card|token|手机|身份证/i;

const mobile = /(?<!\d)1[3-9]\d{9}(?!\d)/g;
const identity = /(?<!\d)\d{17}[\dXx](?!\d)/g;

const hidden = (text: string): string => (/^\p{Script=Han}{2,4}$/u.test(text) ? maskName(text) : `${text.slice(0, 1)}***`);

/** A backend's answer for a screen: what may be personal is masked, lists and texts are cut short. */
export const shown = (value: unknown, isPersonal: boolean, key = ''): unknown => {
  if (Array.isArray(value)) {
    const first = value.slice(0, 1).map((item) => shown(item, isPersonal, key));
    return value.length > 1 ? [...first, `… ${value.length - 1} more`] : first;
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shown(inner, isPersonal, name)]));
  }
  const isHidden = (isPersonal ? personalKey : certainKey).test(key);
  if (typeof value === 'number') return isHidden || String(value).match(mobile) ? '***' : value;
  if (typeof value !== 'string' || value === '' || value.includes('*')) return value;
  const masked = value.replace(mobile, maskPhone).replace(identity, '***');
  if (masked !== value) return masked;
  if (isHidden && !/^(masked)?[a-z_-]{0,3}$/.test(value)) return hidden(value);
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
};

const width = (text: string) =>
  [...text].reduce(
    (sum, sign) => sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/.test(sign) ? 2 : 1),
    0,
  );

const cut = (text: string, most: number): string => {
  let short = text;
  while (width(short) > most) short = `${[...short].slice(0, -2).join('')}…`;
  return short + ' '.repeat(Math.max(0, most - width(short)));
};

const most = 40;

/** Two texts, line by line; a side that ends earlier stays empty. */
export const sideBySide = (left: string, right: string, column = 56): string => {
  const [a, b] = [left.split('\n'), right.split('\n')];
  const length = Math.min(most, Math.max(a.length, b.length));
  const lines = Array.from({ length }, (_, index) => `    ${cut(a[index] ?? '', column)}  ${b[index] ?? ''}`.trimEnd());
  const rest = Math.max(a.length, b.length) - length;
  return [...lines, ...(rest > 0 ? [`    … ${rest} lines more`] : []), ''].join('\n');
};
