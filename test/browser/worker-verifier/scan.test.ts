import { expect } from 'chai';
import { until } from '../booking-form/page.ts';
import { FakeCamera, hasCanvasStream } from './camera.ts';
import { mount, unmount, worker } from './fixtures.ts';

describe('scanning at the door', () => {
  let camera: FakeCamera;
  beforeEach(() => (camera = new FakeCamera()));
  afterEach(() => {
    unmount();
    camera.remove();
  });

  it('asks nobody and opens nothing before the first tap', async () => {
    const { backend, page } = await mount();
    expect(page.heading).to.equal('门口是谁？');
    expect([backend.calls, camera.asked]).to.deep.equal([[], []]);
  });

  if (hasCanvasStream)
    it('reads a code from the camera’s picture and says who it is', async () => {
      const { backend, page } = await mount();
      camera.show(await backend.code());
      await page.press('扫一扫');
      await page.isAt(worker.maskedName);
      await page.says('可以请进');
      expect(backend.looks).to.have.length(1);
      expect(camera.live).to.have.length(0);
      expect(camera.asked[0]!.video).to.deep.include({ facingMode: { ideal: 'environment' } });
    });

  it('reads a code from a photo', async () => {
    const { backend, page } = await mount();
    await page.photograph(await backend.code());
    await page.isAt(worker.maskedName);
    await until(() => page.root.querySelector('img')?.naturalWidth === 240, 'the photo');
  });
});
