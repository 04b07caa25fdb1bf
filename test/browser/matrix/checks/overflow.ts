import { boxAround, nameOf, px, round, type Item } from './look.ts';

const slack = 1;

const innerWidth = (box: Element) => {
  const { paddingLeft, paddingRight, borderLeftWidth, borderRightWidth } = getComputedStyle(box);
  return box.getBoundingClientRect().width - px(paddingLeft) - px(paddingRight) - px(borderLeftWidth) - px(borderRightWidth);
};

/** A page that scrolls sideways, and what is wider than its place or sticks out of it. */
export const overflowFaults = (items: Item[]): string[] => {
  const { scrollWidth, clientWidth } = document.documentElement;
  const page = scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide in ${clientWidth} px`] : [];
  const wide = items.flatMap(({ element, style, rect }) => {
    const box = boxAround(element);
    if (!box || rect.width === 0 || /^(absolute|fixed)$/.test(style.position)) return [];
    const outer = box.getBoundingClientRect();
    const place = innerWidth(box);
    if (rect.width > place + slack) return [`${nameOf(element)} is ${round(rect.width)} px wide in ${round(place)} px of ${nameOf(box)}`];
    if (rect.left < outer.left - slack || rect.right > outer.right + slack) return [`${nameOf(element)} sticks out of ${nameOf(box)}`];
    return [];
  });
  return [...page, ...wide];
};
