import { elements, statesOf, type ElementName } from './gallery.ts';
import { openPage } from './open-page.ts';
import { sizes, themes, widths, type Theme } from './plan.ts';

let close: (() => void) | undefined;

/** How `scripts/shots.ts` drives the page that it takes pictures of. */
const shots = {
  themes,
  widths,
  sizes,
  scenes: elements.flatMap((element) => Object.keys(statesOf(element)).map((state) => ({ element, state }))),
  show: async (element: ElementName, theme: Theme, state: string): Promise<void> => {
    close?.();
    close = await openPage(statesOf(element)[state]!, theme);
  },
};

export type Shots = typeof shots;

Object.assign(globalThis, { shots });
