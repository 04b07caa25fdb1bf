import { config, expect } from 'chai';
import { cleaning, nanny, windows } from '../booking-form/fixtures.ts';
import { isWhole, themes, widths, type Theme, type Width } from './plan.ts';
import { ShiftPage } from './shift-page.ts';

config.truncateThreshold = 0;

const many = Array.from({ length: 28 }, (_, index) => ({
  ...(index % 3 === 2 ? nanny : windows),
  id: `s-${index}`,
  name: `第 ${index + 1} 项服务`,
  category: index % 2 ? '维修' : '保洁',
}));

const lists = { 'no service': [], 'three services': [cleaning, windows, nanny], 'many services': many };

describe('a page that loads', function () {
  this.timeout(30_000);
  let shown: ShiftPage;
  beforeEach(() => localStorage.clear());
  afterEach(() => shown.close());

  const open = async (theme: Theme, width: Width) => {
    shown = new ShiftPage(width);
    await shown.open(theme);
    await shown.define();
    return shown.frame;
  };

  for (const width of widths) {
    for (const theme of isWhole ? themes : (['light'] as const))
      for (const [what, services] of Object.entries(lists))
        it(`moves nothing by itself at ${width} px in ${theme} with ${what}`, async () => {
          const { backend, page } = await open(theme, width);
          backend.services = services;
          await shown.answered(() => page.text.includes(services[0]?.name ?? '暂时还没有'), what);
          expect(await shown.shifts()).to.equal('');
        });

    it(`moves nothing by itself at ${width} px while the times come`, async () => {
      const { page } = await open('light', width);
      await shown.answered(() => page.text.includes('日常保洁'), 'the services');
      await page.choose('日常保洁');
      await page.press('下一步');
      await page.isAt('什么时候上门？');
      await shown.shifts();
      await shown.answered(() => page.root.querySelector('input[name=slot]'), 'the times');
      expect(await shown.shifts()).to.equal('');
    });
  }

  it('is told when a late banner pushes everything down', async () => {
    await open('light', 390);
    shown.plantBanner();
    expect(await shown.shifts()).to.match(/\bmain from/);
  });
});
