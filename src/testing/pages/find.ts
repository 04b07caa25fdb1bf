/** Finds things on a page as people and screen readers do: by what they are and what they are called, through open shadow roots. */

export type Name = string | RegExp;

type Root = Element | ShadowRoot;

/** Everything that fits below `root`, in the order of the page, into open shadow roots too. */
export const all = <E extends Element = HTMLElement>(root: Root, selector: string): E[] => {
  const own: Element[] = [];
  const walk = (at: Root): void => {
    for (const child of at.children) {
      if (child.matches(selector)) own.push(child);
      walk(child);
    }
    if ('shadowRoot' in at && at.shadowRoot) walk(at.shadowRoot);
  };
  walk(root);
  return own as E[];
};

const squeezed = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

export const isShown = (element: Element): boolean => element.getClientRects().length > 0;

const byIds = (element: Element, ids: string): string => {
  const root = element.getRootNode() as Document | ShadowRoot;
  return ids
    .split(/\s+/)
    .map((id) => root.getElementById(id)?.textContent)
    .join(' ');
};

const labelOf = (element: Element): string | undefined => {
  const { labels } = element as HTMLInputElement;
  return labels?.length ? [...labels].map(({ textContent }) => textContent).join(' ') : undefined;
};

/** The accessible name, near enough: what `aria-labelledby`, `aria-label`, a label, its own text or `alt` say. */
export const nameOf = (element: Element): string => {
  const ids = element.getAttribute('aria-labelledby');
  const fieldset = element.matches('fieldset') ? element.querySelector('legend')?.textContent : undefined;
  return squeezed(
    (ids && byIds(element, ids)) ||
      element.getAttribute('aria-label') ||
      labelOf(element) ||
      fieldset ||
      element.textContent ||
      element.getAttribute('alt'),
  );
};

/** `1日` is no part of `11日`: a number goes on before and behind. */
const holds = (text: string, part: string): boolean => {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const before = /^\d/.test(part) && /\d/.test(text.charAt(at - 1));
    const behind = /\d$/.test(part) && /\d/.test(text.charAt(at + part.length));
    if (!before && !behind) return true;
  }
  return false;
};

/** How well a name answers to the words: whole, from its beginning, or somewhere in it. */
const rank = (text: string, name: Name): number => {
  if (name instanceof RegExp) return name.test(text) ? 3 : 0;
  if (text === name) return 3;
  if (!holds(text, name)) return 0;
  return text.startsWith(name) ? 2 : 1;
};

/** The one that is called so best; of two as good, the first. */
export const named = <E extends Element>(elements: readonly E[], name: Name): E | undefined => {
  const ranked = elements.map((element) => ({ element, rank: rank(nameOf(element), name) })).filter((each) => each.rank > 0);
  return ranked.sort((a, b) => b.rank - a.rank)[0]?.element;
};

/** What one reads, without what is hidden. */
export const textOf = (element: Element): string => {
  const roots = element.shadowRoot ? [...element.shadowRoot.children] : [element];
  return roots
    .filter((child): child is HTMLElement => 'innerText' in child && !child.matches('style'))
    .map(({ innerText }) => innerText)
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
};
