import { expect } from 'chai';
import { Problem } from '../../../src/domain/problem.ts';
import { cleaning, hotline, mount, unmount, type Change } from './fixtures.ts';
import { until } from './page.ts';

/** Fails once with this problem, then answers as usual. */
const onceOf = (name: 'createBooking' | 'listSlots' | 'listServices' | 'quoteBooking', problem: () => Problem, book = false): Change => {
  let failed = false;
  return (backend) => {
    const answer = backend.answers()[name] as (...values: unknown[]) => unknown;
    return {
      [name]: (...values: unknown[]) => {
        if (failed) return answer(...values);
        failed = true;
        if (book) void answer(...values);
        throw problem();
      },
    };
  };
};

describe('when something goes wrong', () => {
  afterEach(unmount);

  const reads: [string, Problem, RegExp][] = [
    ['the network is gone', new Problem('offline'), /没有网络/],
    ['the server is broken', new Problem('unknown'), /出了点问题/],
    ['it takes too long', new Problem('timeout'), /没有回应/],
    ['too many are here', new Problem('rate-limited', { retryAfterSeconds: 20 }), /请过 20 秒再试/],
    ['it is closed for a while', new Problem('unavailable', { retryAfterSeconds: 300 }), /请过 5 分钟再试/],
    ['a newer server has a new word', new Problem('moon-phase', { detail: '今天不宜保洁' }), /今天不宜保洁/],
  ];
  for (const [what, problem, sentence] of reads) {
    it(`says one calm sentence and whom to call when ${what}, and tries again by one tap`, async () => {
      const { page } = await mount(
        onceOf('listServices', () => problem),
        { prefill: { name: '王建国' } },
      );
      await page.says(sentence);
      await page.says(hotline);
      await page.press('再试一次');
      await page.field('日常保洁');
    });
  }

  it('says so when an answer breaks its shape, and tells the page which field', async () => {
    const errors: { code: string; path: string | undefined }[] = [];
    const listen = (event: HTMLElementEventMap['linli-error']) => errors.push({ code: event.code, path: event.path });
    document.body.addEventListener('linli-error', listen);
    const { page } = await mount(() => ({ listServices: () => ({ items: [{ id: 7 }] }) as never }));
    await page.says('收到的内容不完整');
    document.body.removeEventListener('linli-error', listen);
    expect(errors).to.deep.equal([{ code: 'contract', path: 'items.0.id' }]);
  });

  it('says that there is nothing to book where there is nothing', async () => {
    const { page } = await mount(() => ({ listServices: () => ({ items: [] }) }));
    await page.says('暂时还没有可以预约的服务');
    await page.says(hotline);
  });

  it('shows words that it does not know as they are', async () => {
    const { page } = await mount(() => ({
      listServices: () => ({ items: [{ ...cleaning, unit: '席', dispatch: 'cloud' }] }),
    }));
    await page.says('¥40.00/席');
  });

  it('looks for the next free day when all these days are full', async () => {
    const { page, backend } = await mount();
    backend.fullDays = new Set(Array.from({ length: 20 }, (_, index) => index));
    await page.toTime();
    await page.says('这些天都约满了');
    await page.press('看看后面最近哪天有空');
    await page.slot('09:00');
    expect(page.text).not.to.contain('都约满了');
  });

  it('offers the nearest times when the chosen one went to somebody else', async () => {
    const { page, backend } = await mount(onceOf('createBooking', () => new Problem('slot-taken')));
    await page.toReview();
    backend.takenStarts.add(backend.startOn(1, '09:00'));
    await page.agree();
    await page.press('确认预约');
    await page.says('这个时间刚刚被别人约走了');
    await page.press(/13:30$/);
    await page.says('13:30–15:30');
    await page.says('王建国');
    await page.press('确认预约');
    await page.isAt('预约成功');
    expect(new Set(backend.keys).size).to.equal(backend.keys.length);
  });

  it('shows the old and the new price, and asks again', async () => {
    const { page, backend } = await mount((fake) => ({
      createBooking: (order, { idempotencyKey }) => {
        if (fake.totalInFen === 9000) return fake.book(order, idempotencyKey ?? '');
        fake.totalInFen = 9000;
        throw new Problem('price-changed', { current: fake.quote({ start: fake.startOn(1, '09:00') }) });
      },
    }));
    await page.book();
    await page.says('价格从 ¥80.00 变为 ¥90.00');
    expect(backend.bookings).to.have.length(0);
    await page.press('确认预约');
    await page.isAt('预约成功');
    expect(backend.orders[0]!.quoteId).to.equal(backend.quotes.at(-1)!.id);
  });

  it('renews a lapsed hold by one tap, and what was typed stays', async () => {
    const { page, backend } = await mount(undefined, {});
    backend.holdSeconds = 0;
    await page.toWho();
    await page.type('姓名', '王建国');
    await page.says('已经放开了');
    await page.press('继续为我留着');
    await page.says('已经为您留着');
    expect((await page.field('姓名')).value).to.equal('王建国');
  });

  it('goes on after signing in, with everything typed and the same key', async () => {
    const keys: string[] = [];
    let signedIn = false;
    const { page, element } = await mount((fake) => ({
      createBooking: (order, { idempotencyKey }) => {
        keys.push(idempotencyKey!);
        if (!signedIn) throw new Problem('unauthorized');
        return fake.book(order, idempotencyKey!);
      },
    }));
    const needed = new Promise((resolve) => element.addEventListener('linli-sign-in-needed', resolve, { once: true }));
    await page.book();
    await needed;
    await page.says('需要先登录');
    signedIn = true;
    await page.press('确认预约');
    await page.isAt('预约成功');
    expect(keys).to.have.length(2);
    expect(keys[0]).to.equal(keys[1]);
  });

  it('shows the receipt when only the answer was lost', async () => {
    const { page, backend } = await mount(onceOf('createBooking', () => new Problem('timeout'), true));
    await page.book();
    await page.isAt('预约成功');
    expect(backend.bookings).to.have.length(1);
  });

  it('says that it does not know, never that it failed, and then finds out', async () => {
    let online = false;
    const { page, backend } = await mount((fake) => ({
      createBooking: (order, { idempotencyKey }) => {
        if (!online) throw new Problem('offline');
        return fake.book(order, idempotencyKey!);
      },
      listBookings: () => {
        if (!online) throw new Problem('offline');
        return { items: fake.bookings };
      },
    }));
    await page.book();
    await page.says('还不能确定是否约上了');
    await page.says(hotline);
    expect(page.text).not.to.match(/失败|错误/);
    online = true;
    await page.press('查一查');
    await page.isAt('预约成功');
    expect(backend.bookings).to.have.length(1);
  });

  it('books once by a double tap', async () => {
    const { page, backend } = await mount();
    await page.toReview();
    await page.agree();
    const confirm = await page.button('确认预约');
    confirm.click();
    confirm.click();
    await page.isAt('预约成功');
    expect(backend.calls.filter((name) => name === 'createBooking')).to.have.length(1);
  });

  it('works though the phone’s clock is a day wrong', async () => {
    for (const shift of [-1, 1]) {
      const { page, backend } = await mount((fake) => {
        fake.clockShiftMs = shift * 86_400_000;
        return {};
      });
      await page.toReview();
      await page.agree();
      await page.press('确认预约');
      await page.isAt('预约成功');
      const at = Date.parse(backend.orders[0]!.consents[0]!.at);
      expect(Math.abs(at - backend.now())).to.be.lessThan(60_000);
      await page.press('取消预约');
      await page.says('现在取消免费');
      unmount();
    }
  });

  it('takes long names, emoji and right-to-left text', async () => {
    const { page, backend } = await mount();
    await page.toWho();
    await page.fillWho();
    const name = '👵🏽'.repeat(10) + 'محمد';
    await page.type('姓名', name);
    await page.type('留言', '🐶 שלום');
    await page.press('下一步');
    await page.says('合计');
    await page.agree();
    await page.press('确认预约');
    await page.isAt('预约成功');
    expect(backend.orders[0]!.contact.name).to.equal(name);
    await until(() => page.element.scrollWidth <= page.element.clientWidth, 'no overflow');
  });
});
