import { expect } from 'chai';
import { Problem } from '../../../src/domain/problem.ts';
import { until } from '../booking-form/page.ts';
import { bookingNow, colleague, type DoorBackend, mount, said, unmount, worker, type Change } from './fixtures.ts';
import type { VerifyResult } from '../../../src/domain/door.ts';

const fails = (code: string) => () => {
  throw new Problem(code);
};

const look = async (more: Partial<VerifyResult> = {}, change: Change = () => ({}), options = {}) => {
  const mounted = await mount(change, options);
  mounted.backend.result = said(more);
  await mounted.page.photograph(await mounted.backend.code());
  await until(() => mounted.page.root.querySelector('[part~=advice]'), 'the verdict');
  return mounted;
};

const inOrder = (text: string, ...words: string[]) => {
  const places = words.map((word) => text.indexOf(word));
  expect(places, words.join(', ')).to.deep.equal([...places].sort((a, b) => a - b));
  expect(Math.min(...places), `${words.join(', ')} in ${text}`).to.be.at.least(0);
};

describe('a verdict', () => {
  afterEach(unmount);

  it('is heard in order: who, advice, why, what was checked, the sign, what to do', async () => {
    const { page } = await look();
    await until(() => page.root.querySelector('img'), 'the photo');
    const heard = page.heard().join('\n');
    inOrder(heard, '*桂芳的登记照片', '好帮手家政', '可以请进。', '就是您这次预约', '查了什么', '荷塘', '与本人一致吗？', '打电话');
  });

  it('is announced and has the focus on its heading', async () => {
    const { page } = await look();
    expect(page.announced).to.equal('*桂芳。可以请进。');
    expect(page.root.activeElement).to.equal(page.root.querySelector('h2'));
  });

  it('calls first when it says not to open, and never offers 确认入户', async () => {
    const { page } = await look({ match: 'other-worker', advice: 'do-not-open', booking: undefined });
    expect(page.ways[0]).to.equal('打电话 0573-96345');
    expect(page.text).to.include('先不要开门').and.not.include('确认入户').and.not.include('与本人一致');
  });

  for (const [what, findings] of Object.entries({
    'a refused code': { outcome: 'refused', reason: 'revoked' },
    'a red worker': { colour: 'red' },
    'a worker whom nobody expects': { match: 'no-booking', booking: undefined },
  } satisfies Record<string, Partial<VerifyResult>>))
    it(`does not say to let in ${what}, whatever a confused backend advises`, async () => {
      const { page } = await look({ ...findings, advice: 'let-in' });
      expect(page.text).to.include('先不要开门').and.not.include('可以请进').and.not.include('确认入户');
    });

  it('names both when the worker was changed', async () => {
    const changed = { at: '2026-11-25T09:00:00+08:00', from: colleague, to: worker };
    const { page } = await look({ match: 'reassigned', advice: 'ask', booking: bookingNow({ workerChanges: [changed] }) });
    await page.says('原来约的是*美英，现在由*桂芳上门');
    expect(page.text).to.include('与本人一致');
  });

  it('says minutes in calm words', async () => {
    const { page } = await look({ match: 'early', minutesOff: 45, advice: 'ask' });
    await page.says('早到了 45 分钟');
  });

  it('tells of another phone’s look', async () => {
    const { page } = await look({ earlierLooks: { count: 1, lastSecondsAgo: 20 } });
    await page.says('20 秒前，另一部手机也扫过这个码');
  });

  it('shows a newer server’s words as they are', async () => {
    const { page } = await look({ match: 'by-proxy', colour: 'violet', outcome: 'refused', reason: 'on-holiday', advice: 'call-first' });
    await page.says('on-holiday');
    expect(page.text).to.include('by-proxy').and.include('violet').and.include('先问清楚');
  });

  it('asks a stranger to sign in, once, by a tap', async () => {
    const { page, element } = await look({ match: 'not-asked', advice: 'ask', booking: undefined });
    let asked = 0;
    element.addEventListener('linli-sign-in-needed', () => (asked += 1));
    await page.press('登录后核对我的预约');
    expect(asked).to.equal(1);
    expect(page.text).not.to.include('确认入户');
  });

  it('tells the page outcome, advice, match and booking, and nothing personal', async () => {
    const heard: Event[] = [];
    const hear = (event: Event) => heard.push(event);
    document.addEventListener('linli-worker-verified', hear);
    await look();
    document.removeEventListener('linli-worker-verified', hear);
    const { outcome, advice, match, bookingId } = heard[0] as unknown as Record<string, string>;
    expect([heard.length, outcome, advice, match, bookingId]).to.deep.equal([1, 'genuine', 'let-in', 'match', 'B-1']);
    expect(JSON.stringify(Object.values(heard[0]!))).not.to.include('桂芳');
  });

  it('asks about the booking that the page names', async () => {
    const { backend } = await look({}, undefined, { booking: 'B-7' });
    expect(backend.looks[0]!.bookingId).to.equal('B-7');
  });

  it('takes a typed number to the server, and says it plainly when nobody has it', async () => {
    const { page, backend } = await mount();
    backend.result = said({ outcome: 'refused', reason: 'not-ours', advice: 'do-not-open', worker: undefined, booking: undefined });
    await page.press('输入证上的编号');
    await page.type('jx-2026-0009');
    await page.press('核对');
    await page.says('查不到这个编号');
    expect(backend.looks[0]!.code).to.equal('jx-2026-0009');
  });
});

describe('a verdict without the server', () => {
  afterEach(unmount);

  const cutOff = async (change: Change) => {
    const mounted = await mount(change);
    await mounted.page.photograph(await mounted.backend.code());
    await until(() => mounted.page.root.querySelector('[part~=advice]'), 'the verdict');
    return mounted;
  };

  it('says what the phone knows, asks, is never red, and keeps the text for another try', async () => {
    let isAway = true;
    const away = (backend: DoorBackend): ReturnType<Change> => ({
      verifyWorkerCode: (...values) => (isAway ? fails('offline')() : backend.answers().verifyWorkerCode!(...values)),
    });
    const { page, backend } = await cutOff(away);
    await page.says('码上的签名是真的，但人员资料和您的预约没能核对');
    expect(page.text)
      .to.include('现在没有网络')
      .and.include('先问清楚')
      .and.not.include('不要开门')
      .and.not.match(/实时|live|安全/);
    expect(page.root.querySelector('.stop')).to.equal(null);
    expect(page.ways[0]).to.equal('再核对一次');
    isAway = false;
    await page.press('再核对一次');
    await page.isAt(worker.maskedName);
    expect(backend.looks).to.have.length(1);
  });

  it('does not know the signature without keys', async () => {
    const { page } = await cutOff(() => ({ getIssuerKeys: fails('offline'), verifyWorkerCode: fails('offline') }));
    await page.says('不知道这个码是真是假');
  });

  it('does not call a code expired by a clock that nobody confirmed', async () => {
    const { page, backend } = await mount(() => ({ getCapabilities: fails('offline'), verifyWorkerCode: fails('offline') }));
    await page.photograph(await backend.code({ iat: 1_700_000_000, exp: 1_700_000_060 }));
    await until(() => page.root.querySelector('[part~=advice]'), 'the verdict');
    expect(page.text).to.include('先问清楚').and.not.include('过期，');
  });

  it('knows the time by the server’s clock when the phone’s is wrong by a day', async () => {
    const { page, backend } = await mount(() => ({ verifyWorkerCode: fails('offline') }));
    backend.clockShiftMs = 86_400_000;
    await page.photograph(await backend.code());
    await page.says('码上的签名是真的');
  });

  it('does not call a code expired when the phone’s clock was set meanwhile, but asks the server', async () => {
    const { page, backend } = await mount();
    await page.photograph(await backend.code());
    await page.isAt(worker.maskedName);
    const { now } = Date;
    Date.now = () => now() + 86_400_000;
    backend.clockShiftMs = -86_400_000;
    try {
      await page.press('重新扫一扫');
      await page.press('返回');
      await page.photograph(await backend.code());
      await until(() => page.root.querySelector('[part~=advice]'), 'the verdict');
    } finally {
      Date.now = now;
    }
    expect(page.text).to.include('可以请进').and.not.include('过期');
    expect(backend.looks).to.have.length(2);
  });

  it('asks for new keys once when a key is unknown, and not again for five minutes', async () => {
    const { page, backend } = await mount();
    const { createIssuerKey } = await import('../../../src/door/sign-code.ts');
    const stranger = await createIssuerKey();
    for (const round of [1, 2]) {
      await page.photograph(await backend.code({ jti: `AAECAwQFBg${round}` }, stranger));
      await page.says('对不上任何一枚认可的印章');
      await page.press('重新扫一扫');
      await page.press('返回');
      await page.isAt('门口是谁？');
    }
    expect(backend.calls.filter((name) => name === 'getIssuerKeys')).to.have.length(2);
    expect(backend.looks).to.have.length(0);
  });
});
