import { setViewport } from '@web/test-runner-commands';
import { until } from './booking-form/page.ts';

/** Resolves when the page has that width and has been laid out in it. */
export const resize = async (width: number, height: number): Promise<void> => {
  await setViewport({ width, height });
  await until(() => innerWidth === width, `a width of ${width} px`);
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
};
