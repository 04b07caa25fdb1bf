import { expect } from 'chai';
import { until } from '../booking-form/page.ts';
import { FakeIssuer, mount, offline, unmount } from './fixtures.ts';

describe('the code of a worker', () => {
  afterEach(unmount);

  it('is a QR code that a camera reads, of the address that the server gave', async () => {
    const { page, issuer } = await mount();
    await page.shows();
    await page.reads(issuer.urls[0]!);
    expect(page.canvas!.getAttribute('role')).to.equal('img');
    expect(page.canvas!.getAttribute('aria-label')).to.equal('安心码，请住户扫一扫');
  });

  it('is black on white in whole pixels, four or more a module, with its quiet zone, on a page 320 px wide', async () => {
    const parent = document.createElement('div');
    parent.style.inlineSize = '320px';
    document.body.append(parent);
    const { page } = await mount({ parent, look: { theme: 'dark' } });
    await page.shows();
    const canvas = page.canvas!;
    const modules = 69 + 8;
    const perModule = canvas.width / modules;
    expect(perModule).to.satisfy(Number.isInteger).and.to.be.at.least(4);
    expect(canvas.getBoundingClientRect().width * devicePixelRatio).to.be.closeTo(canvas.width, 0.1);
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    const at = (x: number, y: number) => [...data.subarray(4 * (y * canvas.width + x), 4 * (y * canvas.width + x) + 4)];
    const edge = 4 * perModule;
    for (let x = 0; x < canvas.width; x++) expect(at(x, edge - 1)).to.deep.equal([255, 255, 255, 255]);
    expect(at(edge, edge)).to.deep.equal([0, 0, 0, 255]);
    expect(getComputedStyle(canvas.parentElement!).backgroundColor).to.equal('rgb(255, 255, 255)');
    parent.remove();
  });

  it('counts down in words and as a bar, and tells a screen reader nothing each second', async () => {
    const { page } = await mount();
    await page.shows();
    await page.says(/还能用 (60|59) 秒/);
    const share = () => page.root.querySelector('rect:not(.rail)')!.getAttribute('width')!;
    const first = share();
    await page.says('还能用 58 秒');
    expect(parseFloat(share())).to.be.below(parseFloat(first));
    expect(page.announced).to.equal('');
    expect(page.root.querySelector('[role=timer]')!.hasAttribute('aria-live')).to.equal(false);
  });

  it('is renewed before it ends', async () => {
    const issuer = new FakeIssuer();
    issuer.refreshSeconds = 1;
    const { page } = await mount({ issuer });
    await page.shows();
    await until(() => issuer.urls[1], 'a second code');
    await page.reads(issuer.urls[1]!);
    await page.says(/还能用 (60|59) 秒/);
  });

  it('is for the booking that the page names, and another one for another booking', async () => {
    const { page, element, issuer } = await mount({ booking: 'b-1' });
    await page.shows();
    element.booking = 'b-2';
    await until(() => issuer.urls[1], 'a second code');
    await page.reads(issuer.urls[1]!);
    expect(issuer.bookings).to.deep.equal(['b-1', 'b-2']);
  });

  it('counts right on a phone whose clock is wrong by a day', async () => {
    const issuer = new FakeIssuer();
    issuer.clockShiftMs = -86_400_000;
    issuer.look({ at: issuer.instant(-70) });
    const { page } = await mount({ issuer });
    await page.shows();
    await page.says(/还能用 (60|59) 秒/);
    await page.says('*建国 1 分钟前看过');
  });

  it('stands nowhere but in the picture', async () => {
    const { page, issuer, element } = await mount();
    await page.shows();
    const token = issuer.urls[0]!.slice(-40);
    const { outerHTML } = element;
    const inside = new XMLSerializer().serializeToString(page.root.querySelector('.root')!);
    expect(outerHTML + inside + JSON.stringify({ ...localStorage, ...sessionStorage }) + location.href).not.to.include(token);
  });

  it('speaks English', async () => {
    const { page } = await mount({ look: { lang: 'en' } });
    await page.says('My code');
    await page.says(/Good for \d+ s/);
  });
});

describe('the code of a worker without a network', () => {
  afterEach(unmount);

  it('says so while the last one is still good', async () => {
    const { page, issuer } = await mount();
    await page.shows();
    issuer.trouble = offline();
    dispatchEvent(new Event('online'));
    await page.says(/没有网络，这个码还能用 \d+ 秒/);
    await page.reads(issuer.urls[0]!);
  });

  it('is taken off the screen when it has run out, says whom to call, and is there again with the network', async () => {
    const issuer = new FakeIssuer();
    issuer.lifeSeconds = issuer.refreshSeconds = 1;
    const { page } = await mount({ issuer });
    await page.shows();
    issuer.trouble = offline();
    await page.says('这个码过期了');
    expect(page.canvas).to.equal(null);
    await page.says('0573-82000101');
    issuer.trouble = undefined;
    issuer.lifeSeconds = 60;
    dispatchEvent(new Event('online'));
    await page.shows();
    await page.reads(issuer.urls.at(-1)!);
  });

  it('tries again by itself', async () => {
    const issuer = new FakeIssuer();
    issuer.trouble = offline();
    const { page } = await mount({ issuer });
    await page.says('还没有取到安心码');
    issuer.trouble = undefined;
    await page.shows();
  });

  it('comes when one asks for it', async () => {
    const issuer = new FakeIssuer();
    issuer.trouble = offline();
    const { page } = await mount({ issuer });
    await page.says('没有网络');
    issuer.trouble = undefined;
    await page.press('再试一次');
    await page.shows();
  });

  it('does not show an answer that was longer on its way than a code lives', async () => {
    const issuer = new FakeIssuer();
    issuer.lifeSeconds = 0;
    const { page } = await mount({ issuer });
    await page.says('还没有取到安心码');
    expect(page.canvas).to.equal(null);
  });
});
