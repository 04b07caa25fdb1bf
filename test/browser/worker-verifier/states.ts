import type { Answers } from '../../../src/adapters/define.ts';
import { refusedReasons, type VerifyResult } from '../../../src/domain/door.ts';
import { Problem } from '../../../src/domain/problem.ts';
import { until } from '../booking-form/page.ts';
import type { OpenState } from '../matrix/state.ts';
import { FakeCamera, pngOf } from './camera.ts';
import { bookingNow, type Change, colleague, type DoorBackend, mount, said, worker } from './fixtures.ts';
import type { VerifierPage } from './page.ts';

type Reach = (page: VerifierPage, backend: DoorBackend, camera: FakeCamera) => Promise<unknown>;

const never = () => new Promise<never>(() => undefined);
const fails =
  (code: string, details = {}) =>
  () => {
    throw new Problem(code, details);
  };

/** A verifier brought to a state. The camera lives as long as its place on the page. */
const open =
  (reach: Reach, change: Change = () => ({}), prepare: (camera: FakeCamera) => void = () => undefined): OpenState =>
  async (parent, look) => {
    const camera = new FakeCamera();
    prepare(camera);
    try {
      const { page, backend } = await mount(change, { ...look, parent });
      await reach(page, backend, camera);
    } finally {
      // A picture that is already on the screen stays there.
      camera.release();
    }
  };

const withCamera = (reach: Reach, prepare?: (camera: FakeCamera) => void): OpenState => open(reach, undefined, prepare);

const scanning: Reach = async (page) => {
  await page.press('扫一扫');
  await page.isAt('对准对方的安心码');
  await until(() => page.video!.readyState >= 2, 'a picture');
};

const refusedBy = (refusal: string, words: string): OpenState =>
  withCamera(
    async (page) => {
      await page.press('扫一扫');
      await page.says(words);
    },
    (camera) => (camera.refusal = refusal),
  );

/** As quick as a photo and the same in every engine. */
const looked: Reach = async (page, backend) => {
  await page.photograph(await backend.code());
  await until(() => page.root.querySelector('[part~=advice]'), 'the verdict');
};

const shown = async (page: VerifierPage) => {
  if (page.root.querySelector('.photo')) await until(() => page.root.querySelector('img')?.complete, 'the photo');
};

const verdict = (more: Partial<VerifyResult>, reach: Reach = looked): OpenState =>
  open(
    async (page, backend, camera) => {
      backend.result = said(more);
      await reach(page, backend, camera);
      await shown(page);
    },
    () => ({}),
  );

/** Without a worker and a booking: nobody knows who that is. */
const unknown = { worker: undefined, booking: undefined, match: undefined, colour: undefined, sign: undefined, lookUpId: undefined };

const mendable: readonly string[] = ['unreadable', 'malformed', 'expired', 'not-yet-valid'];
const refused = Object.fromEntries(
  refusedReasons.map((reason) => [
    `refused-${reason}`,
    verdict({
      ...unknown,
      outcome: 'refused',
      reason,
      advice: mendable.includes(reason) ? 'ask' : 'do-not-open',
      checked: { signature: 'no', time: 'unavailable', status: 'unavailable', record: 'unavailable', booking: 'unavailable' },
    }),
  ]),
);

const after = (steps: Reach, change?: Change): OpenState =>
  open(async (page, backend, camera) => {
    await looked(page, backend, camera);
    await steps(page, backend, camera);
    await shown(page);
  }, change);

const confirming: Reach = async (page) => {
  await page.choose('一致');
  await page.press('确认入户');
};

const entering = (words: string, confirmEntry: Answers['confirmEntry']): OpenState =>
  after(
    async (page, backend, camera) => {
      await confirming(page, backend, camera);
      await page.says(words);
    },
    () => ({ confirmEntry: confirmEntry! }),
  );

const doorStates: Record<string, OpenState> = {
  match: verdict({}),
  yellow: verdict({ colour: 'yellow', colourReasons: ['insurance-expired'], advice: 'ask' }),
  red: verdict({ colour: 'red', colourReasons: ['identity-failed'], advice: 'do-not-open' }),
  reassigned: verdict({
    match: 'reassigned',
    advice: 'ask',
    booking: bookingNow({ workerChanges: [{ at: '2026-11-25T09:00:00+08:00', from: colleague, to: worker }] }),
  }),
  early: verdict({ match: 'early', minutesOff: 45, advice: 'ask' }),
  late: verdict({ match: 'late', minutesOff: 40 }),
  'other-worker': verdict({ match: 'other-worker', advice: 'do-not-open' }),
  'wrong-time': verdict({ match: 'wrong-time', advice: 'do-not-open' }),
  'no-booking': verdict({ match: 'no-booking', advice: 'do-not-open', booking: undefined }),
  'not-asked': verdict({ match: 'not-asked', advice: 'ask', booking: undefined, colour: undefined, sign: undefined }),
  card: verdict({ outcome: 'card', advice: 'ask', sign: undefined }),
  foreign: verdict({ outcome: 'foreign', advice: 'ask', sign: undefined }),
  'second-look': verdict({ earlierLooks: { count: 1, lastSecondsAgo: 20 } }),
  'photo-lost': open(looked, () => ({ getPhoto: fails('unavailable') })),
};

const entryStates: Record<string, OpenState> = {
  'photo-same': after((page) => page.choose('一致')),
  'photo-different': after((page) => page.choose('不一致')),
  confirming: entering('正在确认', never),
  entered: after(async (page, backend, camera) => {
    await confirming(page, backend, camera);
    await page.says('已确认入户');
  }),
  refusing: after((page) => page.press('不让进门')),
  'entry-refused': after(async (page) => {
    await page.press('不让进门');
    await page.press('不让进门');
    await page.says('已记下');
  }),
  reporting: after(async (page) => {
    await page.press('反映问题');
    await page.press('提交');
    await page.says('请写一句');
  }),
  reported: after(async (page) => {
    await page.press('反映问题');
    await page.type('说好的人没有来');
    await page.press('提交');
    await page.says('已收到');
  }),
  'conflict-worker': entering('换了人', fails('conflict', { current: bookingNow({ worker: colleague }) })),
  'conflict-booking': entering('有了变化', fails('conflict', { current: bookingNow() })),
  'conflict-burnt': entering('已经确认过', fails('duplicate')),
  'conflict-old': entering('10 分钟', fails('expired')),
  failed: entering('还不能确定', fails('offline')),
};

const undecided = (more: Change, reach: Reach = looked): OpenState => open(reach, more);

export const states: Record<string, OpenState> = {
  start: withCamera((page) => page.isAt('门口是谁？')),
  asking: withCamera(
    async (page) => {
      await page.press('扫一扫');
      await page.isAt('正在打开相机');
    },
    (camera) => (camera.isSilent = true),
  ),
  scanning: withCamera(scanning, (camera) => Object.assign(camera, { torch: false, devices: ['back', 'front'] })),
  'camera-refused': refusedBy('NotAllowedError', '没有获得允许'),
  'camera-missing': refusedBy('NotFoundError', '没有找到相机'),
  'camera-busy': refusedBy('NotReadableError', '占用'),
  'camera-insecure': withCamera(
    async (page) => {
      await page.press('扫一扫');
      await page.says('HTTPS');
    },
    (camera) => camera.pretendInsecure(),
  ),
  'camera-unplugged': withCamera(async (page, backend, camera) => {
    await scanning(page, backend, camera);
    camera.unplug();
    await page.says('刚刚断开');
  }),
  'no-frame': withCamera(
    async (page) => {
      await page.press('扫一扫');
      await page.says('一直没有画面');
    },
    (camera) => (camera.isBlind = true),
  ),
  unread: withCamera(async (page) => {
    await page.giveFile(await pngOf((canvas) => canvas.getContext('2d')));
    await page.isAt('照片里没有找到码');
  }),
  typing: withCamera(async (page) => {
    await page.press('输入证上的编号');
    await page.press('核对');
    await page.says('请输入编号');
  }),
  checking: open(
    async (page, backend) => {
      await page.photograph(await backend.code());
      await page.isAt('正在核对');
    },
    () => ({ verifyWorkerCode: never }),
  ),
  ...refused,
  'undecided-offline': undecided(() => ({ verifyWorkerCode: fails('offline') })),
  'undecided-no-keys': undecided(() => ({ getCapabilities: fails('offline'), verifyWorkerCode: fails('offline') })),
  ...doorStates,
  ...entryStates,
};
