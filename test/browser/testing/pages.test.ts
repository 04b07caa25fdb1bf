import { expect } from 'chai';
import '../../../src/entries/booking-form.ts';
import '../../../src/entries/booking-tracker.ts';
import '../../../src/entries/review-panel.ts';
import '../../../src/entries/worker-verifier.ts';
import {
  bookingForm,
  createTestPortal,
  createTestSandbox,
  makeBooking,
  makeReview,
  makeReviewSummary,
  reviewPanel,
  type TestSandbox,
  tracker,
  verifier,
} from '../../../src/entries/testing.ts';
import { createHttpAdapter } from '../../../src/adapters/http/http-adapter.ts';
import { defineAdapter } from '../../../src/adapters/define.ts';
import { listBookings } from '../../../src/contract/booking.ts';
import { listWorkers } from '../../../src/contract/catalogue.ts';

const at = '2026-12-01T08:00:00+08:00';

const put = (tag: string, properties: object): HTMLElement => {
  const element = Object.assign(document.createElement(tag), properties);
  document.body.append(element);
  return element;
};

/** How a wait in vain ends: with a sentence for whoever wrote the test. */
const complaint = (waiting: Promise<unknown>): Promise<string> =>
  waiting.then(
    () => 'found',
    (error: Error) => `${error.name}: ${error.message}`,
  );

const cancellable = async (sandbox: TestSandbox) =>
  (await sandbox.call(listBookings, { limit: 50 })).items.find(({ may }) => may.cancel && may.reschedule)!;

describe('page objects', () => {
  afterEach(() => {
    document.body.replaceChildren();
    sessionStorage.clear();
  });

  it('book in English as well', async () => {
    const adapter = createTestSandbox({ at });
    const form = bookingForm(put('linli-booking-form', { adapter, community: 'yunhe', lang: 'en' }));
    await form.chooseService('日常保洁');
    await form.chooseDay('2026-12-03');
    await form.chooseTime('09:00');
    await form.fillIn({ name: 'Ann Lee', phone: '13712349050', building: '3', room: '501', answers: { 房屋面积: '90', 家中有人: true } });
    expect(Object.keys(await form.bill())).to.include('Total');
    await form.book();
    expect((await form.receipt())['Time']).to.contain('3 Dec');
  });

  it('book over HTTP, with the answers of a portal in the test', async () => {
    const baseUrl = 'https://portal.example/api/v1';
    const portal = createTestPortal({ baseUrl, at });
    const fetchHere = (url: string, init: RequestInit) => portal.fetch(new Request(url, init));
    const adapter = createHttpAdapter({ baseUrl, fetch: fetchHere, getToken: () => 'demo-resident' });
    const form = bookingForm(put('linli-booking-form', { adapter, community: 'yunhe' }));
    await form.chooseService('日常保洁');
    await form.chooseFirstTime();
    await form.fillIn({ name: '王建国', phone: '13712349050', building: '3幢', room: '501' });
    await form.fillIn({ answers: { 房屋面积: '90', 家中有人: true } });
    portal.loseNext('createBooking');
    await form.book();
    expect((await form.receipt())['服务']).to.equal('日常保洁');
  });

  it('turn the months until the day is there', async () => {
    const adapter = createTestSandbox({ at: '2026-12-28T08:00:00+08:00' });
    const form = bookingForm(put('linli-booking-form', { adapter, community: 'yunhe' }));
    await form.chooseService('日常保洁');
    await form.chooseDay('1月7日');
    expect(form.freeTimes).not.to.be.empty;
  });

  it('say what was on the page instead', async () => {
    const adapter = createTestSandbox({ at });
    const form = bookingForm(put('linli-booking-form', { adapter, community: 'yunhe' }), { patienceMs: 400 });
    expect(await complaint(form.chooseService('擦飞机'))).to.match(
      /^NotOnPage: Waited 400 ms in vain for a choice “擦飞机”\. There is the heading “.+”, the buttons “下一步”, and this text:\n/,
    );
    expect(await complaint(bookingForm(document.createElement('linli-booking-form'), { patienceMs: 0 }).press('x'))).to.contain(
      '<linli-booking-form> is not in the page.',
    );
    expect(await complaint(bookingForm(put('linli-bookingform', {}), { patienceMs: 0 }).press('x'))).to.contain(
      'is not defined: is its script loaded?',
    );
  });

  it('follow a booking, move it and cancel it', async () => {
    const adapter = createTestSandbox({ at });
    const { id } = await cancellable(adapter);
    const page = tracker(put('linli-booking-tracker', { adapter, booking: id }));
    const before = await page.status();
    expect(page.line.map(({ state }) => state)).to.include('current');
    await page.moveTo('2026-12-07', '10:00');
    expect((await page.facts())['时间']).to.contain('12月7日');
    expect(await page.askToCancel()).to.contain('现在取消');
    await page.press('先不取消');
    await page.cancel();
    await page.isAt('预约已取消');
    expect(await page.status()).not.to.equal(before);
  });

  it('read reviews and write one', async () => {
    const booking = makeBooking({ status: 'completed', may: { review: true } });
    const adapter = defineAdapter({
      getReviewSummary: () => makeReviewSummary({ subject: 'service:cleaning' }),
      listReviews: () => ({ items: [makeReview({ subject: 'service:cleaning' })], nextCursor: null }),
      getBooking: () => booking,
      createReview: ({ stars, text }) => makeReview({ stars, text }),
    });
    const page = reviewPanel(put('linli-review-panel', { adapter, subject: 'service:cleaning', booking: booking.id }));
    expect(await page.summary()).to.contain('5.0');
    expect(await page.reviews()).to.deep.equal([{ author: '*建国', stars: '5 星', text: '很准时，擦得干净。' }]);
    await page.write({ stars: 4, text: '很好', anonymous: true });
    await page.says('谢谢');
  });

  it('check a printed number', async () => {
    const adapter = createTestSandbox({ at });
    const [worker] = (await adapter.call(listWorkers, { limit: 1 })).items;
    const page = verifier(put('linli-worker-verifier', { adapter, community: 'yunhe' }));
    await page.typeNumber(worker!.workerNumber);
    const { heading, advice } = await page.verdict();
    expect([heading.includes(worker!.maskedName), advice]).to.deep.equal([true, 'ask']);
  });
});
