import { expect } from 'chai';
import { Problem } from '../../../src/domain/problem.ts';
import { until } from '../booking-form/page.ts';
import { FakeIssuer, mount, unmount } from './fixtures.ts';

const refusing = (code: string, change: Partial<FakeIssuer> = {}) =>
  Object.assign(new FakeIssuer(), { trouble: new Problem(code), ...change });

describe('who gets no code', () => {
  afterEach(unmount);

  it('a worker whose record allows none reads calm words and whom to call', async () => {
    const { page } = await mount({ issuer: refusing('forbidden') });
    await page.says('现在不能出码');
    await page.says('0573-82000101');
    expect(page.canvas).to.equal(null);
  });

  it('a worker whose record has just changed sees the code go at once', async () => {
    const { page, issuer } = await mount();
    await page.shows();
    issuer.trouble = new Problem('forbidden');
    dispatchEvent(new Event('online'));
    await page.says('现在不能出码');
    expect(page.canvas).to.equal(null);
  });

  it('a resident reads that this is for workers', async () => {
    const { page } = await mount({ issuer: refusing('forbidden', { role: 'resident' }) });
    await page.says('您现在登录的不是服务人员的账号');
  });

  it('who is signed out is asked to sign in, and goes on from there', async () => {
    const needed: string[] = [];
    const hear = ({ operation }: { operation: string }) => needed.push(operation);
    addEventListener('linli-sign-in-needed', hear);
    const { page, issuer } = await mount({ issuer: refusing('unauthorized') });
    await page.says('请先登录');
    removeEventListener('linli-sign-in-needed', hear);
    expect(needed).to.deep.equal(['issueWorkerCode']);
    issuer.trouble = undefined;
    await page.press('已登录，继续');
    await page.shows();
  });

  it('a booking that went to somebody else is named as such', async () => {
    const { page } = await mount({ issuer: refusing('not-found'), booking: 'b-1' });
    await page.says('没有找到这一单');
  });

  it('where the backend has no codes, one reads what to do instead', async () => {
    const { page } = await mount({ change: { issueWorkerCode: undefined } });
    await page.says('还没有开通安心码');
  });

  it('nobody is asked again and again', async () => {
    const { issuer, page } = await mount({ issuer: refusing('forbidden') });
    await page.says('现在不能出码');
    const asked = issuer.calls.length;
    dispatchEvent(new Event('online'));
    await until(() => issuer.calls.includes('getCommunity'), 'the number to call');
    expect(issuer.calls.filter((name) => name === 'issueWorkerCode' || name === 'listLookUps')).to.have.length(1);
    expect(issuer.calls.length - asked).to.be.at.most(1);
  });
});
