import type { Answers } from '../../../src/adapters/define.ts';
import { Problem } from '../../../src/domain/problem.ts';
import type { Review } from '../../../src/domain/review.ts';
import type { OpenState } from '../matrix/state.ts';
import { openPanel, ReviewBackend, reviewOf, subject } from './fixtures.ts';
import { ReviewPage } from './page.ts';

const never = () => new Promise<never>(() => undefined);
const fails = (code: string) => () => {
  throw new Problem(code);
};

interface Wish {
  reviews?: Review[];
  change?: Answers;
  /** To write one, not only to read. */
  own?: boolean;
  reach: (page: ReviewPage, backend: ReviewBackend) => Promise<unknown>;
}

const state =
  ({ reviews, change, own, reach }: Wish): OpenState =>
  async (parent, look) => {
    const backend = new ReviewBackend(reviews);
    const page = new ReviewPage(openPanel(parent, backend, { ...look, subject, ...(own && { booking: 'B-1' }) }, change));
    await reach(page, backend);
    await page.panel.updateComplete;
  };

const long = '一个名字特别特别长的服务'.repeat(17);
const sends = async (page: ReviewPage) => {
  await page.toForm();
  await page.stars(4);
  await page.write('很准时，擦得很干净。');
  await page.press('提交评价');
};

export const states: Record<string, OpenState> = {
  loading: state({ change: { getReviewSummary: never, listReviews: never }, reach: (page) => page.find('[part=skeleton]') }),
  empty: state({ reviews: [], reach: (page) => page.says('还没有评价') }),
  read: state({ reach: (page) => page.says('已显示 8 条，共 23 条') }),
  more: state({
    reach: async (page) => {
      await page.press('看更多评价');
      await page.says('已显示 16 条');
    },
  }),
  folded: state({
    reviews: [
      reviewOf(0, {
        folded: { reason: '双方正在核实' },
        reply: { text: '我们已上门查看，会尽快给您答复。', at: '2026-11-20T10:00:00+08:00' },
      }),
      reviewOf(1, { maskedAuthor: undefined, text: '' }),
    ],
    reach: async (page) => (await page.find<HTMLElement>('summary')).click(),
  }),
  long: state({ reviews: [reviewOf(0, { text: long, serviceName: long, maskedAuthor: long })], reach: (page) => page.says('特别特别长') }),
  offline: state({
    change: { getReviewSummary: fails('offline'), listReviews: fails('offline') },
    reach: (page) => page.says('现在没有网络'),
  }),
  broken: state({ change: { listReviews: () => ({ items: [{ id: 7 }] }) as never }, reach: (page) => page.says('收到的内容不完整') }),
  'more-failed': state({
    change: {
      listReviews: ({ cursor }) => {
        if (cursor) throw new Problem('unavailable');
        return { items: [reviewOf(1)], nextCursor: '1' };
      },
    },
    reach: async (page) => {
      await page.press('看更多评价');
      await page.says('暂时没有回应');
    },
  }),
  invited: state({ own: true, reach: (page) => page.says('这次服务已经完成') }),
  'signed-out': state({ own: true, change: { getBooking: fails('unauthorized') }, reach: (page) => page.says('请先登录') }),
  writing: state({
    own: true,
    reach: async (page) => {
      await page.toForm();
      await page.stars(4);
      await page.write('很准时，擦得很干净。');
    },
  }),
  'without-stars': state({
    own: true,
    reach: async (page) => {
      await page.toForm();
      await page.press('提交评价');
      await page.says('请先选几颗星');
    },
  }),
  'too-long': state({
    own: true,
    reach: async (page) => {
      await page.toForm();
      await page.stars(1);
      await page.write('慢'.repeat(5000));
      await page.press('提交评价');
      await page.says('多了 3000 个字');
    },
  }),
  sending: state({
    own: true,
    change: { createReview: never },
    reach: async (page) => {
      await sends(page);
      await page.says('正在提交');
    },
  }),
  lost: state({
    own: true,
    change: { createReview: fails('offline') },
    reach: async (page) => {
      await sends(page);
      await page.says('不确定是否提交了');
    },
  }),
  twice: state({
    own: true,
    change: { createReview: fails('duplicate') },
    reach: async (page) => {
      await sends(page);
      await page.says('您已经评价过了');
    },
  }),
  done: state({
    own: true,
    reach: async (page) => {
      await sends(page);
      await page.says('评价已经提交');
    },
  }),
};
