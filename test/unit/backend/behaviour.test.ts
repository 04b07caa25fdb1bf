import { describe, it } from 'node:test';
import { casesFor } from '../../../src/testing/behaviour/index.ts';
import { createStage } from './stage.ts';

describe('the contract on the store in memory', () => {
  const { portal } = createStage();
  for (const { title, run } of casesFor(portal)) it(title, () => run(portal));
});
