import { linesOf, nameOf, px, round, textNodesOf, type Item } from './look.ts';

const leastPx = 18;
const leastLeading = 1.3;

const drawsText = (element: Element) =>
  textNodesOf(element).length > 0 ||
  element.matches('input:not([type=radio],[type=checkbox]),select,textarea') ||
  ['::before', '::after'].some((pseudo) => !/^(none|normal|"")$/.test(getComputedStyle(element, pseudo).content));

/** How far one line of a text stands below the one before, as a multiple of the text's size; of one line, what was computed. */
const leadingOf = (element: Element, { fontSize, lineHeight }: CSSStyleDeclaration): number => {
  const gaps = textNodesOf(element).flatMap((text) => {
    const tops = [...new Set(linesOf(text).map(({ top }) => Math.round(top * 4) / 4))].sort((a, b) => a - b);
    return tops.slice(1).map((top, index) => top - tops[index]!);
  });
  return Math.min(px(lineHeight), ...gaps) / px(fontSize);
};

/** The elder edition: text of 18 px and more, lines 1.3 apart and more. */
export const elderFaults = (items: Item[]): string[] =>
  items
    .filter(({ element }) => drawsText(element))
    .flatMap(({ element, style }) => {
      const size = px(style.fontSize);
      const leading = leadingOf(element, style);
      return [
        ...(size < leastPx ? [`${nameOf(element)} has a text of ${round(size)} px`] : []),
        // The one line of a control is laid out by the browser.
        ...(leading < leastLeading - 0.01 && !element.matches('input,select')
          ? [`the lines of ${nameOf(element)} are ${round(leading)} apart`]
          : []),
      ];
    });
