import { longest } from './contact.ts';

export interface ParsedAddress {
  building: string;
  unit: string;
  room: string;
  detail: string;
}

const number = '[0-9A-Za-z一二三四五六七八九十百零〇]';
const gap = '[\\s,、.·/()-]*';

const phone =
  '(?:(?:手机|电话|联系)\\S{0,4}?[:\\s]*)?(?:(?:\\+|00)?86[\\s-]?)?(?:1[3-9]\\d[\\s-]?\\d{4}[\\s-]?\\d{4}|0\\d{2,3}-?\\d{7,8})(?!\\d)';
// Two to four characters beside a phone are the name that belongs to it, unless they speak of doors and stairs.
const name = '(?![\\p{Script=Han}·]{0,3}[门口楼梯锁敲])[\\p{Script=Han}·]{2,4}';
const withPhone = new RegExp(`(?:(^|[\\s,;]|[室房户])${name}[\\s,;:]*)?${phone}(?:[\\s,;]+${name}(?=[\\s,;]|$))?`, 'gu');
const person = /(?:收货人|收件人|联系人|姓名)[:\s]*\S{1,20}/g;

const part = `(?:[东南西北]区|${number}{1,3}[期区]|${number}{1,4}(?:号院|弄))?`;
const marked = new RegExp(`(${part})\\s*(${number}{1,5})\\s*((?:幢|栋|号楼|#楼|座|#)(?:${number}座)?)`);
const dashed = /()(?:^|[^0-9A-Za-z-])(\d{1,3}|[A-Za-z]\d?)()-(?=(?:\d{1,2}-)?[A-Za-z]?\d{3,4}[A-Za-z]?(?![\d-]))/;
const numbered = new RegExp(`(${part})\\s*(${number}{1,5})\\s*(号)(?=${gap}(?:${number}{1,3}单元|${number}{2,5}(?:室|房|$))|\\s*$)`);

const unitAtStart = new RegExp(`^${gap}(?:((?:${number}|[甲乙丙丁东西中]){1,3})\\s*单元|(\\d{1,2})-(?=\\d{3,4}))`);
const unitAnywhere = new RegExp(`((?:${number}|[甲乙丙丁]){1,3})\\s*单元`);
const roomAtStart = new RegExp(
  `^${gap}(?:(?:${number}{1,3}[楼层]${gap}(?=${number}{2,5}))?(${number}{2,5})\\s*[室房户号]?(?!${number})` +
    `|((?:${number}{1,3}[楼层])?[东西南北中左右]{1,2}[户室]))`,
);
const roomAnywhere = new RegExp(`(${number}{2,5})\\s*[室房](?!间)`);

const tidy = (text: string): string =>
  text
    .slice(0, 500)
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[‐-―−~]/g, '-')
    .replace(withPhone, '$1 ')
    .replace(person, ' ')
    .trim();

const detailOf = (text: string): string =>
  text
    .replace(/^[\s,、.;:)-]+|[\s,、.;:(-]+$/g, '')
    .replace(/^\((.*)\)$/s, '$1')
    .slice(0, longest.detail)
    // Half a character is none.
    .replace(/[\ud800-\udbff]$/, '');

/**
 * Building, unit and room out of an address as people paste it. What stands before the building is the community and the
 * street, which are known already; what stands after the room is `detail`, without names and phone numbers.
 */
export const parseAddress = (text: string): Partial<ParsedAddress> => {
  const found: Partial<ParsedAddress> = {};
  let rest = tidy(text);
  const cut = (match: RegExpExecArray | null): RegExpExecArray | null => {
    if (match) rest = rest.slice(match.index + match[0].length);
    return match;
  };

  const building = cut(marked.exec(rest) ?? dashed.exec(rest) ?? numbered.exec(rest));
  if (building) found.building = `${building[1]}${building[2]}${building[3] || '幢'}`;
  const unit = cut((building ? unitAtStart : unitAnywhere).exec(rest));
  if (unit) found.unit = `${unit[1] ?? unit[2]}单元`;
  const room = cut(building || unit ? roomAtStart.exec(rest) : roomAnywhere.exec(rest));
  if (room) found.room = room[1] ?? room[2]!;

  const detail = detailOf(rest);
  if (detail && (building || unit || room)) found.detail = detail;
  return found;
};
