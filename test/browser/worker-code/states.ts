import { Problem } from '../../../src/domain/problem.ts';
import type { OpenState } from '../matrix/state.ts';
import { until } from '../booking-form/page.ts';
import { FakeIssuer, mount, offline, type MountOptions } from './fixtures.ts';
import type { WorkerCodePage } from './page.ts';

const never = () => new Promise<never>(() => undefined);

const state =
  (
    reach: (page: WorkerCodePage, issuer: FakeIssuer) => Promise<unknown>,
    options: (issuer: FakeIssuer) => MountOptions = () => ({}),
  ): OpenState =>
  async (parent, look) => {
    const issuer = new FakeIssuer();
    const { page } = await mount({ ...options(issuer), issuer, parent, look });
    await reach(page, issuer);
    await page.element.updateComplete;
    return page;
  };

/** Refused or failed from the first question on, and whom to call is known. */
const failing = (code: string, words: string, more: object = {}): OpenState =>
  state(
    async (page) => {
      await page.says(words);
      await page.says('打电话');
    },
    (issuer) => {
      issuer.trouble = new Problem(code, more);
      return {};
    },
  );

/** Every state of the worker's code. */
export const states: Record<string, OpenState> = {
  loading: state(
    (page) => until(() => page.root.querySelector('[part=skeleton]'), 'a skeleton'),
    () => ({ change: { issueWorkerCode: never } }),
  ),
  ready: state((page) => page.shows()),
  looked: state(
    async (page) => {
      await page.shows();
      await page.says('春风');
      (await until(() => page.root.querySelector('details'), 'those who looked before')).open = true;
    },
    (issuer) => {
      issuer.look({ maskedBy: undefined, at: issuer.instant(-7200), sign: { word: '小桥', picture: 'lantern' } });
      issuer.look({ at: issuer.instant(-200), entered: true, sign: { word: '荷塘', picture: 'fish' } });
      issuer.look();
      return {};
    },
  ),
  'unknown-picture': state(
    async (page) => {
      await page.shows();
      await page.says('蒲公英');
    },
    (issuer) => {
      issuer.look({ sign: { word: '明月', picture: '蒲公英' } });
      return {};
    },
  ),
  'no-looks-told': state(
    (page) => page.shows(),
    () => ({ change: { listLookUps: undefined } }),
  ),
  'offline-last-code': state(async (page, issuer) => {
    await page.shows();
    issuer.trouble = offline();
    dispatchEvent(new Event('online'));
    await page.says('没有网络');
  }),
  'offline-expired': state(
    async (page, issuer) => {
      await page.shows();
      issuer.trouble = offline();
      await page.isGone();
      await page.says('这个码过期了');
    },
    (issuer) => {
      issuer.lifeSeconds = issuer.refreshSeconds = 1;
      return {};
    },
  ),
  offline: failing('offline', '没有网络'),
  slow: failing('unavailable', '没有回应'),
  busy: failing('rate-limited', '约 9 秒后', { retryAfterSeconds: 9 }),
  'signed-out': failing('unauthorized', '请先登录'),
  red: failing('forbidden', '现在不能出码'),
  'not-worker': state(
    async (page) => {
      await page.says('不是服务人员的账号');
      await page.says('打电话');
    },
    (issuer) => {
      issuer.role = 'resident';
      issuer.trouble = new Problem('forbidden');
      return {};
    },
  ),
  'other-booking': state(
    async (page) => {
      await page.says('没有找到这一单');
      await page.says('打电话');
    },
    (issuer) => {
      issuer.trouble = new Problem('not-found');
      return { booking: 'b-1' };
    },
  ),
  'not-supported': state(
    async (page) => {
      await page.says('还没有开通');
      await page.says('打电话');
    },
    () => ({ change: { issueWorkerCode: undefined } }),
  ),
};
