import type { Conversion } from '../convert.ts';

/** Surnames of two characters that people still have most often. */
const double =
  /^(欧阳|上官|司马|司徒|诸葛|夏侯|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|东方|南宫|端木|轩辕|百里|呼延|澹台|公冶|太叔|申屠|闻人|赫连|拓跋)./;

/** Family name and given name of a name in one text: 王大友, Ann Lee. A single word that is not Chinese is a given name. */
const parted = (name: string): [family: string, given: string] => {
  const text = name.trim();
  if (/^\p{Script=Han}+$/u.test(text)) {
    const size = double.test(text) ? 2 : 1;
    return [text.slice(0, size), text.slice(size)];
  }
  const [, given = '', family = ''] = /^(.*?)\s*(\S*)$/.exec(text) ?? [];
  return given ? [family, given] : ['', family];
};

const part = (index: 0 | 1): Conversion => ({
  // Their two fields become one by a template; each alone is what it is.
  read: String,
  write: (value) => parted(String(value))[index],
});

export const names = { 'family-name': part(0), 'given-name': part(1) };
