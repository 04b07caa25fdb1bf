import { expect } from 'chai';
import { until } from '../booking-form/page.ts';
import { FakeIssuer, mount, unmount, type Mounted } from './fixtures.ts';

/** The code is shown, and the page hears what happens. */
const open = async (options: Parameters<typeof mount>[0] = {}): Promise<Mounted> => {
  const mounted = await mount(options);
  await mounted.page.shows();
  await until(() => mounted.issuer.calls.includes('listLookUps'), 'who looked');
  if (options.canStream !== false) await until(() => mounted.issuer.watchers.size > 0, 'the stream');
  return mounted;
};

describe('when somebody looks at the code', () => {
  afterEach(unmount);

  it('is renewed at once, and shows and says the word and the picture of both screens', async () => {
    const { page, issuer } = await open();
    issuer.look();
    issuer.tell({ type: 'code' });
    await until(() => issuer.urls[1], 'a second code');
    await page.reads(issuer.urls[1]!);
    await page.says('春风');
    await page.says('*建国 刚刚看过');
    expect(page.root.querySelector('.sign svg.picture')).to.be.an.instanceOf(SVGElement);
    await until(() => page.announced === '有住户刚刚查看：春风 + 小船', 'it to be said');
  });

  it('is renewed once a look, and not once more when the list has come', async () => {
    const { issuer } = await open();
    issuer.look();
    issuer.tell({ type: 'code' });
    await until(() => issuer.calls.filter((name) => name === 'listLookUps').length > 1, 'the list');
    issuer.look();
    issuer.tell({ type: 'code' });
    await until(() => issuer.urls.length === 3, 'a third code');
    expect(issuer.urls).to.have.length(3);
  });

  it('stays long enough to be read, and asks little, though somebody looks again and again', async () => {
    const { page, issuer } = await open();
    const [asked, since] = [issuer.calls.length, performance.now()];
    for (let count = 0; count < 40; count++) {
      issuer.look();
      issuer.tell({ type: 'code' });
      await new Promise(requestAnimationFrame);
    }
    const most = 1 + Math.floor((performance.now() - since) / 2000);
    expect(issuer.urls.length - 1).to.be.within(1, most);
    expect(issuer.calls.length - asked).to.be.at.most(2 * most);
    await until(() => issuer.urls[most + 1], 'one more, for all that came meanwhile');
    await page.reads(issuer.urls.at(-1)!);
  });

  it('says that the resident has let the worker in, as soon as that is so', async () => {
    const { page, issuer } = await open();
    const look = issuer.look();
    issuer.tell({ type: 'code' });
    await page.says('春风');
    look.entered = true;
    issuer.tell({ type: 'booking', bookingId: 'b-1' });
    await page.says('*建国 刚刚看过 · 已确认入户');
    expect(issuer.urls).to.have.length(2);
  });

  it('hears of it by asking, where the backend cannot tell', async () => {
    const { page, issuer } = await open({ canStream: false });
    issuer.look({ sign: { word: '荷塘', picture: 'lotus' } });
    await until(() => page.announced === '有住户刚刚查看：荷塘 + 荷花', 'it to be said');
    await until(() => issuer.urls[1], 'a second code');
    await page.reads(issuer.urls[1]!);
  });

  it('asks by itself after the stream was cut', async () => {
    const { page, issuer } = await open();
    issuer.tell({ type: 'reset' });
    const asked = issuer.calls.length;
    await until(() => issuer.calls.length > asked, 'the list to be asked for');
    issuer.look({ sign: { word: '荷塘', picture: 'lotus' } });
    await until(() => page.announced === '有住户刚刚查看：荷塘 + 荷花', 'it to be said');
    await page.reads(issuer.urls[1]!);
  });

  it('shows what was before it came, and says nothing of it', async () => {
    const issuer = new FakeIssuer();
    issuer.look();
    const { page } = await open({ issuer });
    await page.says('春风');
    expect(page.announced).to.equal('');
    expect(issuer.urls).to.have.length(1);
  });

  it('shows no sign of a look that no entry can follow from any more', async () => {
    const issuer = new FakeIssuer();
    issuer.look({ at: issuer.instant(-700) });
    const { page } = await open({ issuer });
    await page.says('最近看过您的码的人（1）');
    expect(page.root.querySelector('[part="sign empty"]')).to.be.an.instanceOf(Element);
  });

  it('shows a picture that only a newer server knows as its name', async () => {
    const issuer = new FakeIssuer();
    issuer.look({ sign: { word: '明月', picture: '<b>蒲公英</b>' } });
    const { page } = await open({ issuer });
    await page.says('<b>蒲公英</b>');
  });

  it('lists who looked, masked, and whether they let the worker in', async () => {
    const issuer = new FakeIssuer();
    issuer.look({ maskedBy: undefined, at: issuer.instant(-7200), sign: undefined });
    issuer.look({ entered: true, at: issuer.instant(-300) });
    const { page } = await open({ issuer });
    page.root.querySelector('details')!.open = true;
    await page.says('*建国 5 分钟前看过 · 春风 + 小船 · 已确认入户');
    await page.says('有人（没有登录） 2 小时前看过');
  });

  it('says nothing of looks where the backend does not know them', async () => {
    const { page } = await mount({ change: { listLookUps: undefined } });
    await page.shows();
    expect(page.text).not.to.include('同一个词');
  });
});
