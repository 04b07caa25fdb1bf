import { expect } from 'chai';
import { Problem } from '../../../src/domain/problem.ts';
import { until } from '../booking-form/page.ts';
import { bookingIn, colleague, mount, TrackerBackend, unmount, worker } from './fixtures.ts';

const watched = async (backend: TrackerBackend) => {
  const mounted = await mount(backend, { watchBookings: (options) => backend.stream(options) });
  await until(() => backend.tell, 'somebody to listen');
  return mounted;
};

describe('a tracker that is told', () => {
  afterEach(unmount);

  it('shows at once that the worker has set out, and says so to whoever does not see it', async () => {
    const backend = new TrackerBackend(bookingIn('assigned'));
    const { page } = await watched(backend);
    await page.isAt('已安排服务人员');
    expect(page.announced).to.equal('');
    backend.move('B-1', 'on-the-way');
    await page.isAt('服务人员已出发');
    await until(() => page.announced === '有新进展：服务人员已出发。', 'the news');
  });

  it('goes to 正在服务 only when the backend says so', async () => {
    const backend = new TrackerBackend(bookingIn('arrived'));
    const { page } = await watched(backend);
    await page.isAt('服务人员已到达');
    backend.move('B-1', 'in-service');
    await page.isAt('正在服务');
    await page.says('您已确认入户');
  });

  it('asks nothing for an event that it knows already, or that is about somebody else’s turn', async () => {
    const backend = new TrackerBackend(bookingIn('assigned'));
    const { page } = await watched(backend);
    await page.isAt('已安排服务人员');
    const before = backend.calls.length;
    backend.tell!({ type: 'booking', bookingId: 'B-1', version: 1 });
    backend.tell!({ type: 'code' });
    backend.move('B-1', 'on-the-way');
    await page.isAt('服务人员已出发');
    expect(backend.calls.slice(before)).to.deep.equal(['getBooking']);
  });

  it('asks for everything again after a gap', async () => {
    const backend = new TrackerBackend(bookingIn('assigned'));
    const { page } = await watched(backend);
    await page.isAt('已安排服务人员');
    backend.change('B-1', { status: 'on-the-way' });
    backend.tell!({ type: 'reset' });
    await page.isAt('服务人员已出发');
  });

  it('shows who comes instead, with the reason', async () => {
    const backend = new TrackerBackend(bookingIn('assigned'));
    const { page } = await watched(backend);
    await page.says('*桂芳');
    const change = { at: backend.startOn(0, '08:00'), from: worker, to: colleague, reason: '原服务人员病假' };
    backend.change('B-1', { worker: colleague, workerChanges: [change] });
    backend.tell!({ type: 'booking', bookingId: 'B-1', version: 2 });
    await page.says('*桂芳 换成 *美英');
    await page.says('原因：原服务人员病假');
    await until(() => page.announced.includes('服务人员换成了*美英'), 'the news');
  });

  it('keeps an older answer from taking the place of a newer one', async () => {
    const backend = new TrackerBackend(bookingIn('assigned'));
    const old = backend.find('B-1')!;
    const late: (() => void)[] = [];
    const { page } = await mount(backend, {
      watchBookings: (options) => backend.stream(options),
      getBooking: () => new Promise((resolve) => late.push(() => resolve(late.length > 1 ? backend.find('B-1')! : old))),
    });
    await page.isAt('已安排服务人员');
    await until(() => backend.tell, 'somebody to listen');
    backend.move('B-1', 'on-the-way');
    await until(() => late.length === 1, 'the first question');
    backend.move('B-1', 'arrived');
    await until(() => late.length === 2, 'the second question');
    late[1]!();
    await page.isAt('服务人员已到达');
    late[0]!();
    await page.element.updateComplete;
    expect(page.heading).to.equal('服务人员已到达');
  });
});

describe('a tracker without a network', () => {
  afterEach(unmount);

  it('keeps what was seen, says since when, and looks again when the network is back', async () => {
    let isAway = false;
    const backend = new TrackerBackend(bookingIn('on-the-way'));
    const { page } = await mount(backend, {
      listBookings: () => {
        if (isAway) throw new Problem('offline');
        return { items: backend.bookings };
      },
      getBooking: ({ bookingId }) => {
        if (isAway) throw new Problem('offline');
        return backend.find(bookingId)!;
      },
    });
    await page.isAt('服务人员已出发');
    isAway = true;
    dispatchEvent(new Event('offline'));
    await page.says(/现在没有网络。下面是 \d\d:\d\d 看到的情况。/);
    expect(page.heading).to.equal('服务人员已出发');
    backend.change('B-1', { status: 'arrived' });
    isAway = false;
    dispatchEvent(new Event('online'));
    await page.isAt('服务人员已到达');
    expect(page.text).not.to.include('没有网络');
  });

  it('says whom to call where no booking says it', async () => {
    const { page } = await mount(new TrackerBackend(), {
      listBookings: () => {
        throw new Problem('unavailable');
      },
    });
    await page.says('暂时没有回应');
    await until(() => page.root.querySelector('a[href="tel:057396345"]'), 'the community’s number');
  });

  it('goes on after a login', async () => {
    let isIn = false;
    const backend = new TrackerBackend(bookingIn('assigned'));
    const asked = new Promise((resolve) => document.addEventListener('linli-sign-in-needed', resolve, { once: true }));
    const { page } = await mount(backend, {
      listBookings: () => {
        if (!isIn) throw new Problem('unauthorized');
        return { items: backend.bookings };
      },
    });
    await asked;
    await page.says('请先登录');
    isIn = true;
    await page.press('已登录，继续');
    await page.isAt('已安排服务人员');
  });
});
