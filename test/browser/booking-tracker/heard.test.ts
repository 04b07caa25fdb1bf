import { expect } from 'chai';
import { until } from '../booking-form/page.ts';
import { canReadAloud, readAloud } from '../read-aloud.ts';
import { bookingIn, mount, TrackerBackend, unmount } from './fixtures.ts';

describe('a tracker as a screen reader hears it', () => {
  afterEach(unmount);

  if (canReadAloud)
    it('says how it stands, what comes next, what one may do, the line, and the visit', async () => {
      const { page } = await mount(new TrackerBackend(bookingIn('assigned')));
      await page.isAt('已安排服务人员');
      const heard = await readAloud();
      const wanted = [
        'heading 已安排服务人员',
        'button 扫码核验',
        '已提交',
        '已安排服务人员',
        '已出发',
        '还没到这一步',
        'heading 这次上门',
        '*桂芳',
      ];
      const places = wanted.map((words) => heard.indexOf(words));
      expect(Math.min(...places), heard.join('\n')).to.be.at.least(0);
      expect(places, heard.join('\n')).to.deep.equal([...places].sort((a, b) => a - b));
    });

  it('says what is new in a region that was there before, and the rest stays in its order', async () => {
    const backend = new TrackerBackend(bookingIn('assigned'));
    const { page } = await mount(backend, { watchBookings: (options) => backend.stream(options) });
    await page.isAt('已安排服务人员');
    await until(() => backend.tell, 'somebody to listen');
    const region = page.root.querySelector('.sr[role=status]')!;
    expect(region.getAttribute('aria-live') ?? 'polite').to.equal('polite');
    backend.move('B-1', 'on-the-way');
    await until(() => page.announced, 'the news');
    expect(page.root.querySelector('.sr[role=status]')).to.equal(region);
    expect(region.isConnected).to.equal(true);
    if (!canReadAloud) return;
    const heard = await readAloud();
    expect(
      heard.filter((line) => line === '有新进展：服务人员已出发。'),
      heard.join('\n'),
    ).to.have.length(1);
    expect(heard).to.include('heading 服务人员已出发');
  });
});
