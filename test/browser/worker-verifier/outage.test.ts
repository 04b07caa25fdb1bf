import { expect } from 'chai';
import { Problem } from '../../../src/domain/problem.ts';
import { until } from '../booking-form/page.ts';
import { type Change, mount, said, unmount, worker } from './fixtures.ts';

const isAway = () => {
  throw new Problem('unavailable');
};

const look = async (change?: Change, more = {}) => {
  const mounted = await mount(change);
  mounted.backend.result = said(more);
  await mounted.page.photograph(await mounted.backend.code());
  await until(() => mounted.page.root.querySelector('[part~=advice]'), 'the verdict');
  return mounted;
};

describe('at the door, while one of several backends is away', () => {
  afterEach(unmount);

  it('says that one’s booking could not be checked, lets nobody in by that, and checks anew when asked to', async () => {
    const checked = { signature: 'yes', time: 'yes', status: 'yes', record: 'yes', booking: 'unavailable' } as const;
    const { page, backend } = await look(undefined, { checked, match: undefined, booking: undefined, advice: 'ask' });
    await page.says('您的预约现在没能核对，还不知道是不是您约的人');
    expect(page.text).to.include('先问清楚').and.not.include('确认入户').and.not.include('没有预约');
    expect(page.ways.slice(0, 2)).to.deep.equal(['再核对一次', '打电话 0573-96345']);
    backend.result = said();
    await page.press('再核对一次');
    await page.says('可以请进');
    const [first, second] = backend.looks;
    expect(second!.code).to.equal(first!.code);
    expect(second!.key, 'an answered question is not asked with the same key').not.to.equal(first!.key);
  });

  it('says that the service does not answer, and neither that the code is genuine nor that it is not', async () => {
    const { page } = await look(() => ({ getIssuerKeys: isAway, verifyWorkerCode: isAway }));
    await page.says('平台暂时没有回应');
    expect(page.text).to.include('不知道这个码是真是假').and.include('先问清楚');
    expect(page.text).not.to.match(/仿造|不要开门|可以请进|没有预约/);
    expect(page.root.querySelector('.stop, .good')).to.equal(null);
    expect(page.ways.slice(0, 2)).to.deep.equal(['再核对一次', '打电话 0573-96345']);
  });

  it('believes no clock where no backend said what time it is', async () => {
    const late: Change = (backend) => ({
      getCapabilities: (...values) => ({ ...(backend.answers().getCapabilities!(...values) as object), serverTime: undefined }) as never,
    });
    const mounted = await mount(late);
    // The phone is half a day slow.
    mounted.backend.clockShiftMs = 43_200_000;
    await mounted.page.photograph(await mounted.backend.code());
    await mounted.page.says('可以请进');
    expect(mounted.backend.looks).to.have.length(1);
  });

  it('offers nothing that no backend does', async () => {
    const { page } = await look(() => ({ confirmEntry: undefined, refuseEntry: undefined, reportWorker: undefined }) as never);
    await page.isAt(worker.maskedName);
    expect(page.text).not.to.match(/确认入户|不让进门|反映问题|与本人一致/);
  });
});
