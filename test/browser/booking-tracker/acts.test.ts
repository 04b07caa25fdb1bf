import { expect } from 'chai';
import { Problem } from '../../../src/domain/problem.ts';
import { until } from '../booking-form/page.ts';
import { bookingIn, mount, TrackerBackend, unmount } from './fixtures.ts';

const heard = <Name extends keyof GlobalEventHandlersEventMap>(name: Name) =>
  new Promise<GlobalEventHandlersEventMap[Name]>((resolve) =>
    document.addEventListener(name, (event) => resolve(event as GlobalEventHandlersEventMap[Name]), { once: true }),
  );

describe('what a resident may do with a booking', () => {
  afterEach(unmount);

  it('moves the visit to another time', async () => {
    const backend = new TrackerBackend(bookingIn('assigned'));
    const { page } = await mount(backend);
    const moved = heard('linli-booking-rescheduled');
    await page.press('改时间');
    await page.chooseSlot('14:00');
    await page.press('改到这个时间');
    await page.says('时间改好了');
    expect((await moved).start).to.equal(backend.startOn(1, '14:00'));
    await page.says('14:00–16:00');
    await until(() => page.focused?.id === 'act', 'the focus on what was done');
  });

  it('is told that a time has to be chosen first', async () => {
    const { page, backend } = await mount(new TrackerBackend(bookingIn('assigned')));
    await page.press('改时间');
    await until(() => page.root.querySelector('input[name=slot]'), 'the times');
    await page.press('改到这个时间');
    await page.says('请先选一个时间');
    expect(backend.calls).not.to.include('rescheduleBooking');
  });

  it('chooses another time when somebody else was quicker', async () => {
    let tries = 0;
    const backend = new TrackerBackend(bookingIn('assigned'));
    const { page } = await mount(backend, {
      rescheduleBooking: (input, options) => {
        if (++tries > 1) return backend.answers().rescheduleBooking!(input, options);
        backend.takenStarts.add(input.start);
        throw new Problem('slot-taken');
      },
    });
    await page.press('改时间');
    await page.chooseSlot('09:30');
    await page.press('改到这个时间');
    await page.says('刚刚被别人约走了');
    await until(() => !page.root.querySelector('input[name="slot"][aria-label="09:30"]'), 'the time to go');
    await page.chooseSlot('14:00');
    await page.press('改到这个时间');
    await page.says('时间改好了');
  });

  it('cancels in two steps, with the fee of this minute', async () => {
    const backend = new TrackerBackend(bookingIn('assigned', { refundLadder: [{ feeInFen: 2000 }] }));
    const { page } = await mount(backend);
    const cancelled = heard('linli-booking-cancelled');
    await page.press('取消预约');
    await page.says('现在取消要付 ¥20.00');
    expect(backend.calls).not.to.include('cancelBooking');
    await page.press('确定取消');
    await page.isAt('预约已取消');
    expect((await cancelled).feeInFen).to.equal(2000);
    await page.says('取消费用');
  });

  it('changes one’s mind and finds the focus where it was', async () => {
    const { page, backend } = await mount(new TrackerBackend(bookingIn('assigned')));
    await page.press('取消预约');
    await page.press('先不取消');
    await until(() => page.focused?.id === 'do-cancel', 'the focus back on 取消预约');
    expect(backend.calls).not.to.include('cancelBooking');
  });

  it('asks for another worker with a reason', async () => {
    const { page, backend } = await mount(new TrackerBackend(bookingIn('assigned')));
    const requested = heard('linli-worker-change-requested');
    await page.press('换一位服务人员');
    await page.press('请企业换人');
    await until(() => page.focused?.id === 'reason', 'the focus on the reason');
    await page.type('上次沟通不太顺利');
    await page.press('请企业换人');
    await page.says('您想换一位服务人员，企业正在安排');
    expect(backend.find('B-1')!.changeRequest!.reason).to.equal('上次沟通不太顺利');
    expect(JSON.stringify(await requested)).not.to.include('沟通');
  });

  it('accepts the work, and then may say how it went', async () => {
    const { page } = await mount(new TrackerBackend(bookingIn('awaiting-acceptance')));
    const accepted = heard('linli-work-accepted');
    await page.press('验收通过');
    await page.says('费用 ¥80.00');
    await page.press('满意，验收通过');
    await page.isAt('服务已完成');
    expect((await accepted).bookingId).to.equal('B-1');
    const wanted = heard('linli-review-wanted');
    await page.press('去评价');
    expect((await wanted).bookingId).to.equal('B-1');
  });

  it('sends the same key again after a lost answer, so that it is done once', async () => {
    const keys: string[] = [];
    const backend = new TrackerBackend(bookingIn('awaiting-acceptance'));
    const { page } = await mount(backend, {
      acceptWork: (input, options) => {
        keys.push(options.idempotencyKey!);
        if (keys.length === 1) throw new Problem('offline');
        return backend.answers().acceptWork!(input, options);
      },
    });
    await page.press('验收通过');
    await page.press('满意，验收通过');
    await page.says('不会重复办理');
    await page.press('满意，验收通过');
    await page.isAt('服务已完成');
    expect(keys).to.have.length(2);
    expect(new Set(keys).size).to.equal(1);
  });

  it('finds out by itself that a write whose answer was lost was done', async () => {
    const backend = new TrackerBackend(bookingIn('awaiting-acceptance'));
    const { page } = await mount(backend, {
      acceptWork: (input, options) => {
        void backend.answers().acceptWork!(input, options);
        throw new Problem('timeout');
      },
    });
    const accepted = heard('linli-work-accepted');
    await page.press('验收通过');
    await page.press('满意，验收通过');
    await page.says('已验收，谢谢您');
    expect((await accepted).bookingId).to.equal('B-1');
  });

  it('shows how the booking stands when it changed meanwhile, and decides anew with a new key', async () => {
    const keys: string[] = [];
    const backend = new TrackerBackend(bookingIn('assigned', { refundLadder: [{ feeInFen: 2000 }] }));
    const { page } = await mount(backend, {
      cancelBooking: (input, options) => {
        keys.push(options.idempotencyKey!);
        if (keys.length > 1) return backend.answers().cancelBooking!(input, options);
        throw new Problem('conflict', { current: backend.change('B-1', { status: 'on-the-way' }) });
      },
    });
    await page.press('取消预约');
    await page.press('确定取消');
    await page.says('刚刚有了变化');
    expect(page.heading).to.equal('服务人员已出发');
    await page.press('确定取消');
    await page.isAt('预约已取消');
    expect(new Set(keys).size).to.equal(2);
  });

  it('hides what the backend cannot do', async () => {
    const { page } = await mount(new TrackerBackend(bookingIn('assigned')), {
      rescheduleBooking: undefined,
      requestWorkerChange: undefined,
    });
    await page.isAt('已安排服务人员');
    const buttons = [...page.root.querySelectorAll('button')].map((button) => button.textContent!.trim());
    expect(buttons).to.deep.equal(['扫码核验', '取消预约']);
  });

  it('promises no look at the worker’s code where nobody can answer it', async () => {
    const { page } = await mount(new TrackerBackend(bookingIn('arrived')), { verifyWorkerCode: undefined });
    await page.says('有疑问请打电话');
    expect(page.root.textContent).not.to.include('扫码');
  });
});
