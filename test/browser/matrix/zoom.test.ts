import { config, expect } from 'chai';
import { layoutFaults } from './checks/faults.ts';
import { elements, statesOf } from './gallery.ts';
import { openPage } from './open-page.ts';
import { isWhole } from './plan.ts';
import { resize } from '../viewport.ts';

config.truncateThreshold = 0;

/** In the engines that look at a part only, every fifth state stands for its neighbours. */
const shown = elements.flatMap((element) =>
  Object.entries(statesOf(element))
    .filter((_, index) => isWhole || index % 5 === 4)
    .map(([state, open]) => ({ name: `${element} ${state}`, open })),
);

/** WCAG 1.4.4 and 1.4.10: text twice as large on the narrowest screen. */
describe('text twice as large at 320 px', function () {
  this.timeout(30_000);
  let close: (() => void) | undefined;
  afterEach(() => {
    close?.();
    document.documentElement.style.fontSize = '';
  });

  for (const theme of ['light', 'elder'] as const)
    for (const { name, open } of shown)
      it(`cuts nothing and needs no scrolling sideways: ${name} in ${theme}`, async () => {
        document.documentElement.style.fontSize = '200%';
        await resize(320, 640);
        close = await openPage(open, theme);
        expect(layoutFaults(theme).join('\n')).to.equal('');
      });
});
