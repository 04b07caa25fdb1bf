/** `en` alone would put the month first. */
export const localeOf = (lang: string): string => (isChinese(lang) ? 'zh-CN' : 'en-GB');

/** A language that we do not speak is answered in Chinese. */
export const isChinese = (lang: string): boolean => !lang.toLowerCase().startsWith('en');

/** `¥128.00`, `-¥10.00` */
export const formatMoney = (fen: number, lang: string): string =>
  new Intl.NumberFormat(localeOf(lang), { style: 'currency', currency: 'CNY', currencyDisplay: 'narrowSymbol' }).format(fen / 100);
