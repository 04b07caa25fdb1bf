/** An element as it lies on the page. */
export interface Item {
  element: Element;
  style: CSSStyleDeclaration;
  rect: DOMRect;
}

const composedParent = (element: Element): Element | null =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;

/** The nearest element around it that has a box of its own. */
export const boxAround = (element: Element): Element | null => {
  let parent = composedParent(element);
  while (parent && /^(inline|contents)$/.test(getComputedStyle(parent).display)) parent = composedParent(parent);
  return parent;
};

/** Said to screen readers only. */
const isClippedAway = (style: CSSStyleDeclaration, rect: DOMRect) => style.clipPath !== 'none' && rect.width <= 1.5 && rect.height <= 1.5;

/** Everything that is seen, through all shadow trees; hidden things and what is in them are left out. */
export const lookAt = (root: Element | ShadowRoot = document.body): Item[] =>
  [...root.children].flatMap((element) => {
    if (/^(script|style|option|template)$/.test(element.localName)) return [];
    const style = getComputedStyle(element);
    const rect = element.getBoundingClientRect();
    if (style.display === 'none' || style.visibility === 'hidden' || isClippedAway(style, rect)) return [];
    const inside = [...(element.shadowRoot ? lookAt(element.shadowRoot) : []), ...lookAt(element)];
    return style.display === 'contents' ? inside : [{ element, style, rect }, ...inside];
  });

export const nameOf = (element: Element): string => {
  const mark = element.id ? `#${element.id}` : element.className ? `.${String(element.className).trim().replace(/ +/g, '.')}` : '';
  const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 16);
  return `${element.localName}${mark}${words ? ` “${words}”` : ''}`;
};

export const textNodesOf = (element: Element): Text[] =>
  [...element.childNodes].filter((node): node is Text => node.nodeType === Node.TEXT_NODE && !!node.textContent?.trim());

/** Each line of a text as a rectangle. */
export const linesOf = (text: Text): DOMRect[] => {
  const range = document.createRange();
  range.selectNodeContents(text);
  return [...range.getClientRects()].filter(({ width }) => width > 0.5);
};

export const px = (value: string): number => parseFloat(value) || 0;
export const round = (value: number): number => Math.round(value * 10) / 10;
