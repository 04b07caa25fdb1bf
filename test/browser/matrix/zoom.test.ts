import { config, expect } from 'chai';
import { layoutFaults } from './checks/faults.ts';
import { isWhole } from './plan.ts';
import { openScene, type Scene } from './stage.ts';
import { stateNames, states, type StateName } from './states.ts';
import { resize } from '../viewport.ts';

config.truncateThreshold = 0;

const main: StateName[] = ['service', 'time', 'who', 'review', 'booked'];

/** WCAG 1.4.4 and 1.4.10: text twice as large on the narrowest screen. */
describe('text twice as large at 320 px', function () {
  this.timeout(30_000);
  let scene: Scene;
  afterEach(() => {
    scene.close();
    document.documentElement.style.fontSize = '';
  });

  for (const theme of ['light', 'elder'] as const)
    for (const state of isWhole ? stateNames : main)
      it(`cuts nothing and needs no scrolling sideways: ${state} in ${theme}`, async () => {
        document.documentElement.style.fontSize = '200%';
        await resize(320, 640);
        scene = await openScene('linli-booking-form', theme, states[state]);
        expect(layoutFaults(theme).join('\n')).to.equal('');
      });
});
