import { config, expect } from 'chai';
import { faults } from './checks/faults.ts';
import { elements, sizes, type Theme, widthsFor } from './plan.ts';
import { openScene, type Scene } from './stage.ts';
import { stateNames, states } from './states.ts';
import { resize } from '../viewport.ts';

// A fault is told whole.
config.truncateThreshold = 0;

/** Every state of every element in one theme: the page is brought there once and looked at in each width. */
export const matrix = (theme: Theme): void => {
  for (const element of elements)
    describe(`${element} in ${theme}`, function () {
      this.timeout(30_000);
      for (const state of stateNames) {
        const widths = widthsFor(element, state, theme);
        if (widths.length === 0) continue;
        describe(state, () => {
          // In the first test, not in a hook, so that a state that cannot be reached is told as a failure of its own.
          let scene: Promise<Scene> | undefined;
          after(async () => (await scene)?.close());
          for (const width of widths)
            it(`is whole, readable and large enough at ${width} px`, async () => {
              await resize(width, sizes[width]);
              await (scene ??= openScene(element, theme, states[state]));
              expect((await faults(theme)).join('\n')).to.equal('');
            });
        });
      }
    });
};
