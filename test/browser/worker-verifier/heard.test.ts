import { expect } from 'chai';
import type { VerifyResult } from '../../../src/domain/door.ts';
import { until } from '../booking-form/page.ts';
import { canReadAloud, readAloud } from '../read-aloud.ts';
import { hotline, mount, said, unmount } from './fixtures.ts';

const listen = async (more: Partial<VerifyResult> = {}, lang = 'zh-CN'): Promise<string[]> => {
  const { page, backend } = await mount(undefined, { lang });
  backend.result = said(more);
  await page.photograph(await backend.code());
  await until(() => page.root.querySelector('[part~=advice]'), 'the verdict');
  if (more.worker !== undefined || !('worker' in more)) await until(() => page.root.querySelector('img')?.complete, 'the photo');
  return readAloud();
};

/** Each once, in this order; other things may be said between. */
const inOrder = (heard: string[], ...wanted: (string | RegExp)[]) => {
  let from = 0;
  for (const words of wanted) {
    const at = heard.findIndex((line, index) => index >= from && (typeof words === 'string' ? line === words : words.test(line)));
    expect(at, `${String(words)} after line ${from} of:\n${heard.join('\n')}`).to.be.at.least(from);
    from = at + 1;
  }
};

describe('the verdict', () => {
  afterEach(unmount);

  it('is announced in a region that was there while it was looked up', async () => {
    let give: (() => void) | undefined;
    const { page, backend } = await mount((door) => ({
      verifyWorkerCode: (...values) =>
        new Promise((resolve) => (give = () => resolve(door.answers().verifyWorkerCode!(...values) as VerifyResult))),
    }));
    await page.photograph(await backend.code());
    await until(() => give, 'the question');
    const region = page.root.querySelector('[role=status].sr')!;
    expect(page.announced).to.equal('正在核对');
    give!();
    await until(() => page.announced === '*桂芳。可以请进。', 'the announcement');
    expect(page.root.querySelector('[role=status].sr')).to.equal(region);
  });
});

if (canReadAloud)
  describe('a verdict as a screen reader hears it', () => {
    afterEach(unmount);

    it('begins with what is announced: who and the advice', async () => {
      const [first] = await listen();
      expect(first).to.equal('*桂芳。可以请进。');
    });

    it('goes from who to the advice, why, what was checked, the sign with its picture’s name, and what to do', async () => {
      inOrder(
        await listen(),
        'image *桂芳的登记照片',
        'heading *桂芳',
        '好帮手家政',
        '绿码',
        '可以请进。',
        'heading 为什么这样说',
        '就是您这次预约的家政人员。',
        'heading 查了什么',
        '查过，没问题',
        'heading 两部手机对一对',
        /荷塘/,
        /荷花/,
        'heading 接下来怎么做',
        '与本人一致吗？',
        'radio 一致',
        'radio 不一致',
        /^link 打电话/,
        'button 不让进门',
        'button 反映问题',
      );
    });

    it('says not to open before anything else about it, and to call before anything else to do', async () => {
      const heard = await listen({ match: 'other-worker', advice: 'do-not-open', booking: undefined });
      expect(heard[0]).to.equal('*桂芳。先不要开门。');
      inOrder(
        heard,
        'heading *桂芳',
        '先不要开门。',
        'heading 为什么这样说',
        '这不是您预约的那位家政人员。',
        'heading 接下来怎么做',
        /^link 打电话/,
      );
      const todo = heard.slice(heard.indexOf('heading 接下来怎么做') + 1);
      expect(todo[0]).to.match(/^link 打电话/);
    });

    it('says that nobody knows who it is where the code is refused', async () => {
      const unknown = { worker: undefined, booking: undefined, match: undefined, colour: undefined, sign: undefined, lookUpId: undefined };
      const heard = await listen({ ...unknown, outcome: 'refused', reason: 'bad-signature', advice: 'do-not-open' });
      expect(heard[0]).to.equal('还不知道来的是谁。先不要开门。');
      inOrder(heard, 'heading 还不知道来的是谁', '先不要开门。', 'heading 为什么这样说', /仿造/, `link 打电话 ${hotline}`);
    });
  });
