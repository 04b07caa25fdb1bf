import { expect } from 'chai';
import { until } from '../booking-form/page.ts';
import { FakeCamera } from './camera.ts';
import { mount, unmount, worker } from './fixtures.ts';

describe('a camera that is not as one wishes', () => {
  let camera: FakeCamera;
  beforeEach(() => (camera = new FakeCamera()));
  afterEach(() => {
    unmount();
    camera.remove();
  });

  const scan = async () => {
    const mounted = await mount();
    await mounted.page.press('扫一扫');
    return mounted;
  };
  const scanning = async () => {
    const mounted = await scan();
    await mounted.page.isAt('对准对方的安心码');
    return mounted;
  };

  const refusals: [name: string, words: string][] = [
    ['NotAllowedError', '相机没有获得允许'],
    ['SecurityError', '相机没有获得允许'],
    ['NotFoundError', '没有找到相机'],
    ['NotReadableError', '被别的应用占用'],
    ['TypeError', '相机没能打开'],
  ];
  for (const [name, words] of refusals)
    it(`says “${words}” for ${name}, whom to call, and asks again only at a tap`, async () => {
      camera.refusal = name;
      const { page } = await scan();
      await page.says(words);
      await page.says('0573-96345');
      expect(camera.asked).to.have.length(1);
      camera.refusal = undefined;
      await page.press('再试一次');
      await page.isAt('对准对方的安心码');
      expect(camera.asked).to.have.length(2);
    });

  it('says that HTTPS is needed on a plain page, and lets one type', async () => {
    camera.pretendInsecure();
    const { page } = await scan();
    await page.says('HTTPS');
    expect(page.findButton('再试一次')).to.equal(undefined);
    await page.press('输入证上的编号');
    await page.isAt('输入证上的编号');
    expect(camera.asked).to.have.length(0);
  });

  it('says that this browser lends no camera where there are no devices', async () => {
    Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: undefined });
    const { page } = await scan();
    await page.says('不能让网页用相机');
  });

  it('says so when it is pulled out while scanning', async () => {
    const { page } = await scanning();
    camera.unplug();
    await page.says('刚刚断开');
    expect(camera.live).to.have.length(0);
  });

  it('offers a photo and typing when no picture comes for three seconds', async () => {
    camera.isBlind = true;
    const { page } = await scanning();
    expect(page.text).not.to.include('没有画面');
    await page.says('相机一直没有画面');
    expect(page.text).to.include('拍照或选图').and.include('输入证上的编号');
  });

  it('has a light only where the track has one', async () => {
    const dark = await scanning();
    expect(dark.page.findButton('打开手电')).to.equal(undefined);
    unmount();
    camera.torch = false;
    const { page } = await scanning();
    await page.press('打开手电');
    await page.press('关上手电');
    await until(() => page.findButton('打开手电'), 'the light to be off');
    expect(camera.torch).to.equal(false);
  });

  it('offers another camera only where there are several, and gives the first one back', async () => {
    const single = await scanning();
    expect(single.page.findButton('换个摄像头')).to.equal(undefined);
    unmount();
    camera.devices = ['back', 'front'];
    const { page } = await scanning();
    await page.press('换个摄像头');
    await until(() => camera.asked.length === 3 && camera.live.length === 1, 'the other camera');
    expect(camera.asked[2]!.video).to.deep.include({ deviceId: { exact: 'front' } });
  });

  const ends: [what: string, end: (mounted: Awaited<ReturnType<typeof scanning>>) => unknown][] = [
    ['a result', async ({ backend }) => camera.show(await backend.code())],
    ['a way back', ({ page }) => page.press('返回')],
    ['typing instead', ({ page }) => page.press('输入证上的编号')],
    ['reset()', ({ element }) => element.reset()],
    ['removal', ({ element }) => element.remove()],
    [
      'a hidden page',
      () => {
        Object.defineProperty(document, 'hidden', { configurable: true, value: true });
        document.dispatchEvent(new Event('visibilitychange'));
        Reflect.deleteProperty(document, 'hidden');
      },
    ],
  ];
  for (const [what, end] of ends)
    it(`is given back at ${what}`, async () => {
      const mounted = await scanning();
      expect(camera.live).to.have.length(1);
      await end(mounted);
      await until(() => camera.live.length === 0, 'the camera to be off');
    });

  it('is given back when the person leaves before the browser has asked', async () => {
    let lend: (() => void) | undefined;
    const { getUserMedia } = navigator.mediaDevices;
    navigator.mediaDevices.getUserMedia = async (constraints) => {
      await new Promise<void>((resolve) => (lend = resolve));
      return getUserMedia(constraints);
    };
    const { page } = await scan();
    await until(() => lend, 'the question');
    await page.press('返回');
    lend!();
    await until(() => camera.tracks.length === 1 && camera.live.length === 0, 'the camera to be off');
    expect(page.heading).to.equal('门口是谁？');
  });

  it('goes on when the element is moved in the page', async () => {
    const { page, element, backend } = await scanning();
    const place = document.createElement('div');
    document.body.append(place);
    place.append(element);
    expect(camera.live).to.have.length(1);
    camera.show(await backend.code());
    await page.isAt(worker.maskedName);
    place.remove();
  });

  it('leaves nothing behind after twenty scans and removals', async () => {
    const added: EventListenerOrEventListenerObject[] = [];
    const { addEventListener, removeEventListener } = document;
    document.addEventListener = (...values: Parameters<typeof addEventListener>) => {
      if (values[0] === 'visibilitychange') added.push(values[1]);
      addEventListener.apply(document, values);
    };
    document.removeEventListener = (...values: Parameters<typeof removeEventListener>) => {
      if (values[0] === 'visibilitychange') added.splice(added.indexOf(values[1]), 1);
      removeEventListener.apply(document, values);
    };
    try {
      for (let round = 0; round < 20; round++) {
        await scanning();
        unmount();
      }
      await until(() => camera.live.length === 0, 'all cameras to be off');
      expect([camera.tracks.length, added.length]).to.deep.equal([20, 0]);
    } finally {
      Object.assign(document, { addEventListener, removeEventListener });
    }
  });
});
