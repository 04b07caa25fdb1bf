import 'axe-core';
import type * as Axe from 'axe-core';

/** axe is no module: it puts itself on the window. */
const { axe } = globalThis as unknown as { axe: typeof Axe };

/** What axe finds wrong inside an element, each as `rule: html | html`. A fragment has no landmarks of its own. */
export const violations = async (element: Element): Promise<string[]> => {
  const found = await axe.run(element, { rules: { region: { enabled: false } } });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
};
