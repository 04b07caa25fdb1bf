import 'axe-core';
import type * as Axe from 'axe-core';

/** axe is no module: it puts itself on the window. */
const { axe } = globalThis as unknown as { axe: typeof Axe };

/** A fragment has no landmarks of its own. */
const ofFragment: Axe.RunOptions = { rules: { region: { enabled: false } } };

/** What axe finds wrong inside an element or a whole page, each as `rule: html | html`. */
export const violations = async (element: Element | Document, options = ofFragment): Promise<string[]> => {
  const found = await axe.run(element, options);
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
};
