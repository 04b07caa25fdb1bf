import { expect } from 'chai';
import { FakeBackend, mount, unmount, type Mounted } from './fixtures.ts';
import { until } from './page.ts';

/** The same page again, with the same backend and the same storage. */
const reload = (backend: FakeBackend, change: Parameters<typeof mount>[0] = () => ({})): Promise<Mounted> => {
  unmount();
  return mount(change, { backend, draft: true });
};

describe('a booking form in the life of a page', () => {
  afterEach(unmount);

  it('asks for the services as soon as it is on the page', async () => {
    const { backend } = await mount();
    expect(backend.calls).to.include('listServices');
  });

  it('begins with the service that the page names', async () => {
    const { page, backend } = await mount(undefined, { service: 'cleaning' });
    await page.slot('09:00');
    expect(backend.calls.filter((name) => name === 'listServices' || name === 'listSlots')).to.have.length(2);
  });

  it('begins with the choice, and says so in the console once, when the page names a service that is not there', async () => {
    const { warn } = console;
    const warned: string[] = [];
    console.warn = (text: string) => warned.push(text);
    try {
      let answer: (() => void) | undefined;
      const { page, backend } = await mount(
        (fake) => ({ listServices: () => new Promise((resolve) => (answer = () => resolve({ items: fake.services }))) }),
        { service: 'nope' },
      );
      await until(() => backend.calls.includes('listSlots'), 'the form to go ahead');
      // The person goes on to another page before the services are there.
      expect(localStorage).to.have.length(0);
      answer!();
      await page.isAt('您需要什么服务？');
      expect(localStorage).to.have.length(0);
      const again = await reload(backend);
      await again.page.isAt('您需要什么服务？');
      await again.page.toTime();
      expect(warned.filter((text) => text.includes('"nope"'))).to.have.length(1);
    } finally {
      console.warn = warn;
    }
  });

  it('drops a draft of a service that is not there', async () => {
    const { page, backend } = await mount();
    await page.toTime();
    await page.slot('09:00');
    localStorage.setItem(localStorage.key(0)!, JSON.stringify({ version: 1, savedAt: Date.now(), serviceId: 'nope' }));
    const again = await reload(backend);
    await until(() => localStorage.length === 0, 'the draft to go');
    await again.page.isAt('您需要什么服务？');
    await again.page.field('日常保洁');
    expect(again.page.text).not.to.include('找不到');
  });

  it('takes what the page knows, and lets the person’s own words win', async () => {
    const { page, element, backend } = await mount();
    await page.toWho();
    await page.type('姓名', '王建国');
    element.prefill = { name: '别人', phone: '13712349050', address: { building: '8幢' } };
    await until(async () => (await page.field('楼栋')).value === '8幢', 'the building');
    expect((await page.field('姓名')).value).to.equal('王建国');
    expect(backend.bookings).to.have.length(0);
  });

  it('chooses the time that the page wishes', async () => {
    const backend = new FakeBackend();
    const { page } = await mount(undefined, { backend, prefill: { serviceId: 'cleaning', start: backend.startOn(1, '13:30') } });
    await until(() => page.chosenSlot() === '13:30', 'the wished time');
  });

  it('keeps everything when it is moved in the page', async () => {
    const { page, element } = await mount();
    await page.toWho();
    await page.fillWho();
    const box = document.createElement('div');
    document.body.append(box);
    box.append(element);
    await element.updateComplete;
    expect((await page.field('姓名')).value).to.equal('王建国');
    await page.press('下一步');
    await page.isAt('请核对一遍');
    box.remove();
  });

  it('lets a booking that was sent arrive when the element is removed', async () => {
    let answer: (() => void) | undefined;
    const { page, element, backend } = await mount((fake) => ({
      createBooking: (order, { idempotencyKey }) =>
        new Promise((resolve) => {
          answer = () => resolve(fake.book(order, idempotencyKey!));
        }),
    }));
    await page.book();
    await until(() => answer, 'the booking on its way');
    element.remove();
    answer!();
    await until(() => backend.bookings.length === 1, 'the booking');
    document.body.append(element);
    await page.isAt('预约成功');
  });

  it('shows the receipt after a reload that lost the answer', async () => {
    const { page, backend } = await mount((fake) => ({
      createBooking: (order, { idempotencyKey }) => {
        fake.book(order, idempotencyKey!);
        return new Promise(() => undefined);
      },
    }));
    await page.book();
    await until(() => backend.bookings.length === 1, 'the booking');
    const again = await reload(backend);
    await again.page.isAt('预约成功');
    await again.page.says('B-1');
  });

  it('goes on with the same key when the lost booking is not there', async () => {
    const keys: string[] = [];
    const { page, backend } = await mount(() => ({
      createBooking: (_, { idempotencyKey }) => {
        keys.push(idempotencyKey!);
        return new Promise(() => undefined);
      },
    }));
    await page.book();
    await until(() => keys.length === 1, 'the first try');
    const again = await reload(backend);
    await again.page.isAt('谁来用，到哪里？');
    await again.page.fillWho();
    await again.page.press('下一步');
    await again.page.says('合计');
    await again.page.agree();
    await again.page.press('确认预约');
    await again.page.isAt('预约成功');
    expect(backend.keys).to.deep.equal(keys);
  });

  it('shows in one tab what another tab with the same draft has booked', async () => {
    const { page, backend } = await mount();
    await page.toReview();
    const other = await mount(undefined, { backend, draft: true });
    await other.page.isAt('谁来用，到哪里？');
    await other.page.fillWho();
    await other.page.press('下一步');
    await other.page.says('合计');
    await other.page.agree();
    await other.page.press('确认预约');
    await other.page.isAt('预约成功');
    // Browsers tell the other tabs only.
    const key = localStorage.key(0)!;
    dispatchEvent(new StorageEvent('storage', { key, newValue: localStorage.getItem(key) }));
    await page.isAt('预约成功');
    expect(backend.bookings).to.have.length(1);
  });

  it('keeps nothing personal in storage, address or events', async () => {
    const seen: string[] = [];
    const names = [
      'linli-service-chosen',
      'linli-slot-chosen',
      'linli-before-booking',
      'linli-booking-created',
      'linli-booking-cancelled',
    ] as const;
    const note = (event: Event) => seen.push(`${event.type} ${JSON.stringify(event)}`);
    for (const name of names) document.addEventListener(name, note);
    const { page } = await mount(undefined, { metadata: { utm: 'poster' } });
    await page.toReview();
    await page.agree();
    const during = JSON.stringify({ ...localStorage, ...sessionStorage });
    await page.press('确认预约');
    await page.isAt('预约成功');
    await page.press('取消预约');
    await page.press('确定取消');
    await page.isAt('预约已取消');
    for (const name of names) document.removeEventListener(name, note);
    expect(seen.map((line) => line.split(' ')[0])).to.deep.equal([...names]);
    const kept = [during, JSON.stringify({ ...localStorage }), location.href, ...seen].join('\n');
    for (const secret of ['王建国', '1371234', '137 1234', '3幢', '501']) expect(kept).not.to.contain(secret);
  });

  it('gives the page its metadata back, and hears its veto', async () => {
    const { page, element, backend } = await mount(undefined, { metadata: { utm: 'poster' } });
    let vetoes = 1;
    element.addEventListener('linli-before-booking', (event) => vetoes-- > 0 && event.preventDefault());
    const created = new Promise<HTMLElementEventMap['linli-booking-created']>((resolve) =>
      element.addEventListener('linli-booking-created', resolve),
    );
    await page.book();
    expect(backend.calls).not.to.include('createBooking');
    await page.press('确认预约');
    const event = await created;
    expect({ id: event.bookingId, metadata: event.metadata }).to.deep.equal({ id: 'B-1', metadata: { utm: 'poster' } });
    expect(backend.orders[0]!.metadata).to.deep.equal({ utm: 'poster' });
  });

  it('closes, gives back the held time, and begins anew', async () => {
    const { page, element, backend } = await mount();
    await page.toWho();
    const closed = new Promise((resolve) => element.addEventListener('linli-form-closed', resolve));
    element.close();
    await closed;
    await until(() => backend.calls.includes('releaseHold'), 'the hold given back');
    expect(element.hidden).to.equal(true);
    element.reset();
    await page.isAt('您需要什么服务？');
  });
});
