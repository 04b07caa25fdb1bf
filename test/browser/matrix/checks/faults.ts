import { violations } from '../../ui/axe.ts';
import type { Theme } from '../plan.ts';
import { clippingFaults } from './clipping.ts';
import { elderFaults } from './elder.ts';
import { lookAt } from './look.ts';
import { overflowFaults } from './overflow.ts';
import { targetFaults } from './targets.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Everything wrong with how the page lies there: nothing hidden, nothing cut, nothing too small. */
export const layoutFaults = (theme: Theme): string[] => {
  const items = lookAt();
  const elder = theme === 'elder';
  return [...overflowFaults(items), ...clippingFaults(items), ...targetFaults(items, elder), ...(elder ? elderFaults(items) : [])];
};

/** At the end of the page, where the bar that sticks to the window's end lies in its own place and covers nothing. */
export const axeFaults = (): Promise<string[]> => {
  scrollTo(0, document.documentElement.scrollHeight);
  return violations(document, { runOnly: { type: 'tag', values: standards }, resultTypes: ['violations'] });
};

export const faults = async (theme: Theme): Promise<string[]> => [...layoutFaults(theme), ...(await axeFaults())];
