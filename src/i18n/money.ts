/**
 * `¥1,280.00`, `-¥10.00`: what `Intl.NumberFormat` gives for CNY with its narrow symbol, in Chinese and in English.
 * Done by hand, since the first use of `Intl` costs a slow phone 65 ms, and prices are on the first screen.
 */
export const formatMoney = (fen: number): string => {
  const [yuan = '', rest = ''] = (Math.abs(fen) / 100).toFixed(2).split('.');
  return `${fen < 0 ? '-' : ''}¥${yuan.replace(/\B(?=(\d{3})+$)/g, ',')}.${rest}`;
};
