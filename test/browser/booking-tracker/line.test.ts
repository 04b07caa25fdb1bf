import { expect } from 'chai';
import { until } from '../booking-form/page.ts';
import { bookingIn, mount, TrackerBackend, unmount } from './fixtures.ts';
import { states } from './states.ts';

describe('the tracker in every state', () => {
  afterEach(() => document.querySelectorAll('main').forEach((main) => main.remove()));

  for (const [name, open] of Object.entries(states))
    it(`gets to ${name}`, async () => {
      const main = document.createElement('main');
      document.body.append(main);
      await open(main, { community: 'yunhe', lang: 'zh-CN', theme: 'light', elder: false });
    });
});

describe('a booking’s way', () => {
  afterEach(unmount);

  it('is an ordered list with the present step marked', async () => {
    const { page } = await mount(new TrackerBackend(bookingIn('arrived')));
    await page.isAt('服务人员已到达');
    expect(page.line).to.deep.equal([
      'done 已提交',
      'done 已接单',
      'done 已安排服务人员',
      'done 已出发',
      'current 已到达',
      'ahead 服务中',
      'ahead 待验收',
      'ahead 已完成',
    ]);
    const current = page.root.querySelectorAll('[aria-current="step"]');
    expect([...current].map((step) => step.className)).to.deep.equal(['current']);
  });

  it('ends with what ended it', async () => {
    const { page } = await mount(new TrackerBackend(bookingIn('declined')));
    await page.isAt('企业未能接单');
    expect(page.line).to.deep.equal(['done 已提交', 'end 企业未接单']);
  });

  it('shows a status of a newer server in its own words', async () => {
    const { page } = await mount(new TrackerBackend(bookingIn('quality-check')));
    await page.isAt('quality-check');
    await page.says('有疑问请打电话');
    expect(page.line.at(-1)).to.equal('current quality-check');
  });

  it('shows the nearest live booking, and the others a tap away', async () => {
    const over = bookingIn('completed', { id: 'B-0' });
    const { page } = await mount(new TrackerBackend(over, bookingIn('on-the-way')));
    await page.isAt('服务人员已出发');
    page.root.querySelector('summary')!.click();
    await page.says('其他预约（1）');
    page.root.querySelector<HTMLElement>('[part=other]')!.click();
    await page.isAt('服务已完成');
    await until(() => page.focused?.id === 'heading', 'the focus on the booking that was chosen');
  });

  it('asks only for the booking that the page means', async () => {
    const { page, backend } = await mount(new TrackerBackend(bookingIn('assigned')), {}, { booking: 'B-1' });
    await page.isAt('已安排服务人员');
    expect(backend.calls).not.to.include('listBookings');
  });

  it('tells the page when the resident wants to know who is at the door', async () => {
    const { page, element } = await mount(new TrackerBackend(bookingIn('arrived')));
    const wanted = new Promise<HTMLElementEventMap['linli-verify-wanted']>((resolve) =>
      document.addEventListener('linli-verify-wanted', resolve, { once: true }),
    );
    await page.press('扫码核验');
    expect((await wanted).bookingId).to.equal('B-1');
    expect(JSON.stringify([...element.attributes].map(({ value }) => value))).not.to.include('桂芳');
  });

  it('never offers to begin the work by itself', async () => {
    const { page } = await mount(new TrackerBackend(bookingIn('arrived')));
    await page.isAt('服务人员已到达');
    const buttons = [...page.root.querySelectorAll('button')].map((button) => button.textContent!.trim());
    expect(buttons).to.deep.equal(['扫码核验', '取消预约', '换一位服务人员']);
  });

  it('always shows a number to call', async () => {
    for (const status of ['submitted', 'arrived', 'completed', 'cancelled']) {
      const { page, element } = await mount(new TrackerBackend(bookingIn(status)));
      await until(() => page.root.querySelector('a[href="tel:057396345"]'), `a number at ${status}`);
      element.remove();
    }
  });

  it('reads English where the page speaks English', async () => {
    const { page } = await mount(new TrackerBackend(bookingIn('on-the-way')), {}, { lang: 'en' });
    await page.isAt('The worker is on the way');
  });
});
