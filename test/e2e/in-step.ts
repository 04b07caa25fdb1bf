import assert from 'node:assert/strict';
import type { Page } from './drive/page.ts';

export const violations = (page: Page) => page.evaluate(() => e2e.violations);

export const aboutPolicy = ({ console }: Page) =>
  console.filter((line) => /Content.Security.Policy|Trusted(Types|HTML)|Refused to/i.test(line));

/** Nothing on this page has tried what the strict page policy forbids. */
export const isInStep = async (page: Page): Promise<void> => {
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(aboutPolicy(page), []);
};
