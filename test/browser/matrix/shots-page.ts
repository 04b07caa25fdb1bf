import { elements, sizes, themes, widths, type ElementName, type Theme } from './plan.ts';
import { openScene, type Scene } from './stage.ts';
import { stateNames, states, type StateName } from './states.ts';

let scene: Scene | undefined;

/** How `scripts/shots.ts` drives the page that it takes pictures of. */
const shots = {
  elements,
  themes,
  widths,
  sizes,
  stateNames,
  show: async (element: ElementName, theme: Theme, state: StateName): Promise<void> => {
    scene?.close();
    scene = await openScene(element, theme, states[state]);
  },
};

export type Shots = typeof shots;

Object.assign(globalThis, { shots });
