import { boxAround, linesOf, nameOf, px, textNodesOf, type Item } from './look.ts';

const slack = 1;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A line's rectangle is as high as the font says, which for Chinese is far more than the signs: those are 1 em around its middle. */
const glyphs = (line: DOMRect, em: number): Box => {
  const middle = (line.top + line.bottom) / 2;
  return { left: line.left, right: line.right, top: middle - em / 2, bottom: middle + em / 2 };
};

const isInside = (inner: Box, outer: Box) =>
  inner.left >= outer.left - slack &&
  inner.right <= outer.right + slack &&
  inner.top >= outer.top - slack &&
  inner.bottom <= outer.bottom + slack;

const hides = (box: Element) => {
  const { overflowX, overflowY } = getComputedStyle(box);
  return (overflowX !== 'visible' || overflowY !== 'visible') && !box.matches('html,body');
};

/** The box that a text stands in, and every box further out that would cut it off. */
const framesOf = ({ element, style }: Item): Element[] => {
  const frames: Element[] = [];
  for (let box = style.display === 'inline' ? boxAround(element) : element; box; box = boxAround(box)) {
    if (frames.length === 0 || hides(box)) frames.push(box);
  }
  return frames;
};

/** Text that leaves its box, or that a box further out cuts off. */
export const clippingFaults = (items: Item[]): string[] =>
  items.flatMap((item) => {
    const { element, style } = item;
    const lines = textNodesOf(element).flatMap((text) => linesOf(text).map((line) => glyphs(line, px(style.fontSize))));
    if (lines.length === 0) return [];
    return framesOf(item)
      .filter((frame) => lines.some((line) => !isInside(line, frame.getBoundingClientRect())))
      .map((frame) => `the text of ${nameOf(element)} leaves ${frame === element ? 'its box' : nameOf(frame)}`);
  });
