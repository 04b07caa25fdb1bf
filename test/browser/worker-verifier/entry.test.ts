import { expect } from 'chai';
import { Problem } from '../../../src/domain/problem.ts';
import { until } from '../booking-form/page.ts';
import { bookingNow, colleague, mount, unmount, type Change } from './fixtures.ts';

const fails =
  (code: string, details = {}) =>
  () => {
    throw new Problem(code, details);
  };

describe('at the door', () => {
  afterEach(unmount);

  const looked = async (change?: Change) => {
    const mounted = await mount(change);
    await mounted.page.photograph(await mounted.backend.code());
    await mounted.page.says('与本人一致吗？');
    return mounted;
  };
  const confirmed = async (change?: Change) => {
    const mounted = await looked(change);
    await mounted.page.choose('一致');
    await mounted.page.press('确认入户');
    return mounted;
  };

  it('offers 确认入户 only after the photo was found to be the person', async () => {
    const { page, backend } = await looked();
    expect(page.findButton('确认入户')).to.equal(undefined);
    await page.choose('一致');
    await page.press('确认入户');
    await page.says('已确认入户');
    const [{ key, ...entry }] = backend.entries as [{ key: string }];
    expect(entry).to.deep.equal({ bookingId: 'B-1', lookUpId: 'look-1', photoMatches: true, version: 4 });
    expect(key).to.be.a('string').and.not.equal('');
  });

  it('calls first when the photo shows somebody else', async () => {
    const { page } = await looked();
    await page.choose('不一致');
    await page.says('先不要开门，打电话核实');
    const calls = page.ways.filter((way) => !way.includes('一致'));
    expect(calls[0]).to.equal('打电话 0573-82000101');
    expect(page.findButton('确认入户')).to.equal(undefined);
  });

  it('tells the page of an entry and of a refusal, by the booking alone', async () => {
    const heard: string[] = [];
    const hear = (event: Event) => heard.push(`${event.type} ${(event as Event & { bookingId: string }).bookingId}`);
    for (const type of ['linli-entry-confirmed', 'linli-entry-refused']) document.addEventListener(type, hear);
    const first = await confirmed();
    await first.page.says('已确认入户');
    unmount();
    const { page } = await looked();
    await page.press('不让进门');
    await page.press('不让进门');
    await page.says('已记下');
    for (const type of ['linli-entry-confirmed', 'linli-entry-refused']) document.removeEventListener(type, hear);
    expect(heard).to.deep.equal(['linli-entry-confirmed B-1', 'linli-entry-refused B-1']);
  });

  const conflicts: [code: string, current: unknown, words: string, way: string][] = [
    ['conflict', bookingNow({ worker: colleague }), '现在约的是*美英', '重新扫一扫'],
    ['conflict', bookingNow({ version: 9 }), '刚刚有了变化', '重新扫一扫'],
    ['duplicate', bookingNow({ status: 'in-service' }), '已经确认过了', '打电话 0573-82000101'],
    ['expired', undefined, '超过 10 分钟', '重新扫一扫'],
    ['invalid', undefined, '对不上这个预约', '重新扫一扫'],
    ['forbidden', undefined, '这个账号办不了', '打电话 0573-82000101'],
  ];
  for (const [code, current, words, way] of conflicts)
    it(`says “${words}” and leads on when the entry is answered with ${code}`, async () => {
      const { page } = await confirmed(() => ({ confirmEntry: fails(code, { current }) }));
      await page.says(words);
      expect(page.ways[0]).to.equal(way);
      expect(page.findButton('确认入户')).to.equal(undefined);
    });

  it('does not know after a lost answer, and tries again with the same key', async () => {
    const keys: (string | undefined)[] = [];
    const { page } = await confirmed((backend) => ({
      confirmEntry: (input, options) => {
        keys.push(options.idempotencyKey);
        if (keys.length === 1) throw new Problem('offline');
        return backend.answers().confirmEntry!(input, options);
      },
    }));
    await page.says('还不能确定入户有没有记上');
    await page.press('再试一次');
    await page.says('已确认入户');
    expect(keys[1]).to.equal(keys[0]);
  });

  it('sends a report with words only, and keeps them while the network is away', async () => {
    let isAway = true;
    const { page, backend } = await looked((door) => ({
      reportWorker: (...values) => (isAway ? fails('offline')() : door.answers().reportWorker!(...values)),
    }));
    await page.press('反映问题');
    await page.press('提交');
    await page.says('请写一句发生了什么');
    await until(() => page.root.activeElement?.localName === 'textarea', 'the focus in the field');
    await page.type('说好的人没有来');
    await page.press('提交');
    await page.says('还不能确定有没有送到');
    isAway = false;
    await page.press('再试一次');
    await page.says('已收到您反映的问题');
    expect(backend.reports[0]).to.include({ workerId: 'w-1', bookingId: 'B-1', lookUpId: 'look-1', text: '说好的人没有来' });
  });

  it('leaves nothing personal in the address, the storage and the attributes', async () => {
    const { element, page } = await confirmed();
    await page.says('已确认入户');
    const attributes = element.getAttributeNames().map((name) => element.getAttribute(name));
    const kept = JSON.stringify([location.href, { ...localStorage }, { ...sessionStorage }, attributes]);
    expect(kept).not.to.match(/桂芳|建国|JX-2026|look-1|荷塘/);
  });
});
