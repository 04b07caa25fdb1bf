import { config, expect } from 'chai';
import { faults } from './checks/faults.ts';
import { type ElementName, elements, statesOf } from './gallery.ts';
import { openPage } from './open-page.ts';
import { sizes, type Theme, widthsFor } from './plan.ts';
import { resize } from '../viewport.ts';

// A fault is told whole.
config.truncateThreshold = 0;

/** Every state of these elements in one theme: the page is brought there once and looked at in each width. */
export const matrix = (theme: Theme, shown: readonly ElementName[]): void => {
  for (const element of shown)
    describe(`${element} in ${theme}`, function () {
      this.timeout(30_000);
      Object.entries(statesOf(element)).forEach(([state, open], index) => {
        const widths = widthsFor(elements.indexOf(element), index, theme);
        if (widths.length === 0) return;
        describe(state, () => {
          // In the first test, not in a hook, so that a state that cannot be reached is told as a failure of its own.
          let page: Promise<() => void> | undefined;
          after(async () => (await page)?.());
          for (const width of widths)
            it(`is whole, readable and large enough at ${width} px`, async () => {
              await resize(width, sizes[width]);
              await (page ??= openPage(open, theme));
              expect((await faults(theme)).join('\n')).to.equal('');
            });
        });
      });
    });
};
