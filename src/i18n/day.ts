import type { Day } from '../domain/day.ts';

/** A language that we do not speak is answered in Chinese. */
export const isChinese = (lang: string): boolean => !lang.toLowerCase().startsWith('en');

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'.split(' ');
const weekdays = 'Sun Mon Tue Wed Thu Fri Sat'.split(' ');

/** `12月1日 周二`, `Tue 1 Dec`: what `Intl` writes, by hand, since its first use costs a slow phone 65 ms and a first screen shows days. */
export const formatDay = (day: Day, lang: string): string => {
  const date = new Date(day);
  const [month, dayOfMonth, weekday] = [date.getUTCMonth(), date.getUTCDate(), date.getUTCDay()];
  if (isChinese(lang)) return `${month + 1}月${dayOfMonth}日 周${'日一二三四五六'[weekday]}`;
  return `${weekdays[weekday]} ${dayOfMonth} ${months[month]}`;
};
