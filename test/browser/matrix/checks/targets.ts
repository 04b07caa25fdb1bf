import { nameOf, round, type Item } from './look.ts';

/** What a finger aims at; a radio or checkbox is aimed at by its whole label. */
const targets = 'button,summary,select,textarea,a[href],input:not([type=radio],[type=checkbox]),label.opt';

/** The way on, and what a step is there for: its options, days, times, fields, consents. */
const main = '.primary,.opt,.day,.box';

/** Seven days of 60 px are wider than a phone, and a week that looks like a week is worth more: a day is 60 px high. */
const narrow = '.day';

/** Targets under 44 px, or under 60 px for what an elder mainly taps (浙里办 elder edition). */
export const targetFaults = (items: Item[], elder: boolean): string[] =>
  items
    .filter(({ element }) => element.matches(targets))
    .flatMap(({ element, rect: { width, height } }) => {
      const leastHeight = elder && element.matches(main) ? 60 : 44;
      const leastWidth = element.matches(narrow) ? 44 : leastHeight;
      return round(width) < leastWidth || round(height) < leastHeight
        ? [`${nameOf(element)} is ${round(width)} × ${round(height)} px, less than ${leastWidth} × ${leastHeight}`]
        : [];
    });
