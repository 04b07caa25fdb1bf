import { Problem } from '../../../src/domain/problem.ts';
import type { Change } from '../booking-form/fixtures.ts';
import { type FakeBackend, untold } from '../booking-form/fixtures.ts';
import type { BookingFormPage } from '../booking-form/page.ts';
import { until } from '../booking-form/page.ts';

export interface State {
  /** What the backend answers otherwise than usual. */
  change?: Change;
  /** How the config file of a portal answers, in the states that a portal has by itself. */
  config?: () => Promise<Response>;
  /** What a person does to get there, and how one sees that it is reached. */
  reach: (page: BookingFormPage, backend: FakeBackend) => Promise<unknown>;
}

const never = () => new Promise<never>(() => undefined);
const fails = (code: string) => () => {
  throw new Problem(code);
};
const isLoading = (page: BookingFormPage) => until(() => page.root.querySelector('[part=skeleton]'), 'a skeleton');

const reached = {
  loading: { change: () => ({ listServices: never }), config: never, reach: isLoading },
  empty: { change: () => ({ listServices: () => ({ items: [] }) }), reach: (page) => page.says('暂时还没有可以预约的服务') },
  offline: {
    change: () => ({ listServices: fails('offline') }),
    config: () => Promise.reject(new TypeError('Failed to fetch')),
    reach: (page) => page.says('没有网络'),
  },
  broken: {
    change: () => ({ listServices: () => ({ items: [{ id: 7 }] }) as never }),
    config: () => Promise.resolve(new Response('<!doctype html>')),
    reach: (page) => page.says('收到的内容不完整'),
  },
  service: { reach: (page) => page.choose('日常保洁') },
  'service-by-phone': {
    reach: async (page) => {
      const fold = await until(() => page.root.querySelector('summary'), 'the services booked by phone');
      fold.click();
      await page.says('月嫂');
    },
  },
  'time-loading': { change: () => ({ listSlots: never }), reach: (page) => page.toTime().then(() => isLoading(page)) },
  'time-full': {
    reach: async (page, backend) => {
      backend.fullDays = new Set(Array.from({ length: 60 }, (_, index) => index));
      await page.toTime();
      await page.says('这些天都约满了');
    },
  },
  time: {
    reach: async (page) => {
      await page.toTime();
      await page.chooseSlot('13:30');
    },
  },
  who: {
    reach: async (page) => {
      await page.toWho();
      await page.fillWho();
      await page.choose('帮家人或朋友预约');
      await page.field('对方姓名');
    },
  },
  lapsed: {
    reach: async (page, backend) => {
      backend.holdSeconds = 0;
      await page.toWho();
      await page.says('已经放开了');
    },
  },
  invalid: {
    reach: async (page) => {
      await page.toWho();
      await page.type('手机号', '1371234');
      await page.press('下一步');
      await page.says('还差一点');
    },
  },
  review: { reach: (page) => page.toReview() },
  'review-untold': { change: untold, reach: (page) => page.toReview() },
  unagreed: {
    reach: async (page) => {
      await page.toReview();
      await page.press('确认预约');
      await page.says('还差一点');
    },
  },
  taken: {
    change: () => ({ createBooking: fails('slot-taken') }),
    reach: async (page, backend) => {
      await page.toReview();
      backend.takenStarts.add(backend.startOn(1, '09:00'));
      await page.agree();
      await page.press('确认预约');
      await page.button(/13:30$/);
    },
  },
  'price-changed': {
    change: (backend) => ({
      createBooking: () => {
        backend.totalInFen = 9000;
        throw new Problem('price-changed', { current: backend.quote({ start: backend.startOn(1, '09:00') }) });
      },
    }),
    reach: async (page) => {
      await page.book();
      await page.says('价格从 ¥80.00 变为 ¥90.00');
    },
  },
  lost: {
    change: () => ({ createBooking: fails('offline'), listBookings: fails('offline') }),
    reach: async (page) => {
      await page.book();
      await page.says('还不能确定是否约上了');
    },
  },
  booked: {
    reach: async (page) => {
      await page.book();
      await page.isAt('预约成功');
      await page.says('B-1');
    },
  },
  'cancel-confirm': {
    reach: async (page) => {
      await page.book();
      await page.press('取消预约');
      await page.says('现在取消免费');
    },
  },
  cancelled: {
    reach: async (page) => {
      await page.book();
      await page.press('取消预约');
      await page.press('确定取消');
      await page.isAt('预约已取消');
    },
  },
} satisfies Record<string, State>;

export type StateName = keyof typeof reached;
export const states: Record<StateName, State> = reached;
export const stateNames = Object.keys(reached) as StateName[];
