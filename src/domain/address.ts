export interface ParsedAddress {
  building: string;
  unit: string;
  room: string;
  detail: string;
}

const number = '[0-9A-Za-z一二三四五六七八九十百零〇]';
const gap = '[\\s,、.·/-]*';

const phone = /(?:(?:手机|电话|联系)\S{0,4}?[:\s]*)?(?:(?:\+|00)?86[\s-]?)?(?:1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}|0\d{2,3}-?\d{7,8})(?!\d)/;
/** 2 to 4 characters beside the phone are the name that belongs to it. */
const withPhone = new RegExp(
  `(?:(?:^|[\\s,;])[\\p{Script=Han}·]{2,4}[\\s,;:]+)?${phone.source}(?:[\\s,;]+[\\p{Script=Han}·]{2,4}(?=[\\s,;]|$))?`,
  'gu',
);
const person = /(?:收货人|收件人|联系人|姓名)[:\s]*\S{1,20}/g;

const marked = new RegExp(`((?:[东南西北]区|${number}{1,3}[期区]|${number}{1,4}号院)?)\\s*(${number}{1,5})\\s*(幢|栋|号楼|#楼|座|#)`);
const numbered = new RegExp(`()(${number}{1,5})\\s*(号)(?=${gap}(?:${number}{1,3}单元|${number}{2,5}(?:室|房|$))|\\s*$)`);
const dashed = /()(?:^|[^0-9A-Za-z-])(\d{1,3}|[A-Za-z]\d?)()-(?=(?:\d{1,2}-)?[A-Za-z]?\d{3,4}[A-Za-z]?(?![\d-]))/;

const unitAtStart = new RegExp(`^${gap}(?:((?:${number}|[甲乙丙丁东西中]){1,3})\\s*单元|(\\d{1,2})-(?=\\d{3,4}))`);
const unitAnywhere = new RegExp(`((?:${number}|[甲乙丙丁]){1,3})\\s*单元`);
const roomAtStart = new RegExp(
  `^${gap}(?:${number}{1,3}[楼层]${gap}(?=${number}{2,5}))?(${number}{2,5})\\s*(?:室|房|户)?(?!${number})|^${gap}((?:${number}{1,3}[楼层])?[东西南北中左右]{1,2}[户室])`,
);
const roomAnywhere = new RegExp(`(${number}{2,5})\\s*[室房](?!间)`);

const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[‐-―−~]/g, '-')
    .replace(withPhone, ' ')
    .replace(person, ' ')
    .slice(0, 300)
    .trim();

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

  const detail = rest.replace(/^[\s,、.;:\-()]+|[\s,、.;:\-(]+$/g, '').slice(0, 200);
  if (building || unit || room) if (detail) found.detail = detail;
  return found;
};
