import type { Answers } from '../../../src/adapters/define.ts';
import type { Booking } from '../../../src/domain/booking.ts';
import { bookingStatuses } from '../../../src/domain/booking.ts';
import { Problem } from '../../../src/domain/problem.ts';
import { until } from '../booking-form/page.ts';
import type { OpenState } from '../matrix/state.ts';
import { bookingIn, colleague, mount, TrackerBackend, worker } from './fixtures.ts';
import type { TrackerPage } from './page.ts';

type Reach = (page: TrackerPage, backend: TrackerBackend) => Promise<unknown>;

const never = () => new Promise<never>(() => undefined);
const fails =
  (code: string, details = {}) =>
  () => {
    throw new Problem(code, details);
  };

const heads: Record<string, string> = {
  submitted: '已提交，等企业接单',
  priced: '企业已报价',
  accepted: '企业已接单',
  declined: '企业未能接单',
  assigned: '已安排服务人员',
  'on-the-way': '服务人员已出发',
  arrived: '服务人员已到达',
  'in-service': '正在服务',
  'awaiting-acceptance': '做好了，请您验收',
  completed: '服务已完成',
  cancelled: '预约已取消',
  'no-show': '这次没有见到面',
};

/** A tracker of one's own bookings, brought to a state. */
const open =
  (bookings: Booking[], reach: Reach, change: (backend: TrackerBackend) => Partial<Answers> = () => ({})): OpenState =>
  async (parent, look) => {
    const backend = new TrackerBackend(...bookings);
    const { page } = await mount(backend, change(backend), look, parent);
    await reach(page, backend);
  };

const shows = (booking: Booking, words: string): OpenState => open([booking], (page) => page.says(words));

const inStatus = (status: string): OpenState => shows(bookingIn(status), heads[status] ?? status);

const long = '一个名字特别特别长的服务项目'.repeat(9);

const toTimes: Reach = async (page) => {
  await page.press('改时间');
  await page.chooseSlot('09:30');
};
const moved: Reach = async (page) => {
  await toTimes(page, new TrackerBackend());
  await page.press('改到这个时间');
};
const refusedWith = (code: string, words: string): OpenState =>
  open(
    [bookingIn('assigned')],
    async (page, backend) => {
      await moved(page, backend);
      await page.says(words);
    },
    () => ({ rescheduleBooking: fails(code) }),
  );

const cancelWith = (refundLadder: Booking['refundLadder'], words: string): OpenState =>
  open([bookingIn('assigned', { refundLadder })], async (page) => {
    await page.press('取消预约');
    await page.says(words);
  });

export const states: Record<string, OpenState> = {
  loading: open(
    [],
    (page) => until(() => page.root.querySelector('[part=skeleton]'), 'a skeleton'),
    () => ({ listBookings: never }),
  ),
  none: open([], (page) => page.says('您还没有预约')),
  ...Object.fromEntries(bookingStatuses.map((status) => [status, inStatus(status)])),
  'unknown-status': shows(bookingIn('quality-check', { status: 'quality-check' }), 'quality-check'),
  reassigned: shows(
    bookingIn('assigned', {
      worker: colleague,
      workerChanges: [{ at: bookingIn('assigned').timeline[2]!.at, from: worker, to: colleague, reason: '原服务人员病假' }],
    }),
    '*桂芳 换成 *美英',
  ),
  'change-requested': shows(
    bookingIn('assigned', { changeRequest: { at: bookingIn('assigned').timeline[2]!.at, reason: '上次沟通不顺' } }),
    '企业正在安排',
  ),
  'payment-due': shows(
    bookingIn('awaiting-acceptance', { payment: { state: 'due', amountInFen: 8000, dueBy: bookingIn('assigned').items[0]!.end! } }),
    '待付款',
  ),
  others: open([bookingIn('assigned'), bookingIn('completed', { id: 'B-2' }), bookingIn('submitted', { id: 'B-3' })], async (page) => {
    const fold = await until(() => page.root.querySelector('summary'), 'the others');
    fold.click();
    await page.says('待验收');
  }),
  'reschedule-loading': open(
    [bookingIn('assigned')],
    async (page) => {
      await page.press('改时间');
      await until(() => page.root.querySelector('.skel.calendar'), 'a calendar to come');
    },
    () => ({ listSlots: never }),
  ),
  reschedule: open([bookingIn('assigned')], toTimes),
  'reschedule-full': open([bookingIn('assigned')], async (page, backend) => {
    backend.full = true;
    await page.press('改时间');
    await page.says('这几天都约满了');
  }),
  'reschedule-taken': refusedWith('slot-taken', '刚刚被别人约走了'),
  'reschedule-price-changed': refusedWith('price-changed', '价格不一样'),
  'reschedule-too-late': refusedWith('too-late', '来不及办了'),
  'reschedule-done': open([bookingIn('assigned')], async (page, backend) => {
    await moved(page, backend);
    await page.says('时间改好了');
  }),
  'cancel-free': cancelWith([{ feeInFen: 0 }], '现在取消免费'),
  'cancel-fee': cancelWith([{ feeInFen: 2000 }], '现在取消要付 ¥20.00'),
  'cancel-unknown': cancelWith([], '取消是否收费，请先向商家确认'),
  'cancel-done': open([bookingIn('assigned')], async (page) => {
    await page.press('取消预约');
    await page.press('确定取消');
    await page.says('不会有人上门了');
  }),
  'change-open': open([bookingIn('assigned')], async (page) => {
    await page.press('换一位服务人员');
    await page.press('请企业换人');
    await page.says('请写一下原因');
  }),
  'accept-open': open([bookingIn('awaiting-acceptance')], async (page) => {
    await page.press('验收通过');
    await page.says('做得满意吗');
  }),
  conflict: open(
    [bookingIn('assigned')],
    async (page) => {
      await page.press('取消预约');
      await page.press('确定取消');
      await page.says('刚刚有了变化');
    },
    (backend) => ({
      cancelBooking: () => {
        throw new Problem('conflict', { current: backend.change('B-1', { status: 'on-the-way' }) });
      },
    }),
  ),
  offline: open([bookingIn('on-the-way')], async (page) => {
    await page.isAt('服务人员已出发');
    dispatchEvent(new Event('offline'));
    await page.says('现在没有网络');
  }),
  broken: open(
    [],
    (page) => page.says('收到的内容不完整'),
    () => ({ listBookings: () => ({ items: [{ id: 7 }] }) as never }),
  ),
  'signed-out': open(
    [],
    (page) => page.says('请先登录'),
    () => ({ listBookings: fails('unauthorized') }),
  ),
  'not-found': async (parent, look) => {
    const { page } = await mount(new TrackerBackend(), { getBooking: fails('not-found') }, { ...look, booking: 'B-9' }, parent);
    await page.says('没有找到这个预约');
  },
  long: shows(
    bookingIn('assigned', {
      id: 'B'.repeat(64),
      items: [{ ...bookingIn('assigned').items[0]!, service: { id: 's', name: long } }],
      worker: { ...worker, maskedName: long },
      address: { communityId: 'yunhe', masked: long },
      workerChanges: [{ at: bookingIn('assigned').timeline[2]!.at, from: worker, to: { ...colleague, maskedName: long }, reason: long }],
    }),
    long,
  ),
};
