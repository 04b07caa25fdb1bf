import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { GalleryPage } from './page.ts';

describe('the day picker', () => {
  let page: GalleryPage;
  beforeEach(async () => {
    page = await GalleryPage.open();
    page.day('10月9日').focus();
  });
  afterEach(() => page.close());

  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await sendKeys({ press: key });
      await page.settled();
    }
  };

  const moves: [keys: string[], to: string][] = [
    [['ArrowRight'], '10月10日'],
    [['ArrowLeft'], '10月8日'],
    [['ArrowDown'], '10月16日'],
    [['ArrowDown', 'ArrowUp'], '10月9日'],
    [['ArrowDown', 'Home'], '10月12日'],
    [['End'], '10月11日'],
    [['PageDown'], '11月9日'],
    [['PageDown', 'PageUp'], '10月9日'],
    [['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight'], '11月1日'],
  ];
  for (const [keys, to] of moves)
    it(`goes by ${keys.join(', ')} to ${to}`, async () => {
      await press(...keys);
      expect(page.focusedName).to.match(new RegExp(`^${to} `));
    });

  it('stops at the first and the last day that can be booked', async () => {
    await press('ArrowUp');
    expect(page.focusedName).to.match(/^10月8日 /);
    await press('PageDown', 'PageDown', 'PageDown');
    expect(page.focusedName).to.match(/^11月12日 /);
  });

  it('shows the month that the focus moved into', async () => {
    await press('PageDown');
    expect(page.month).to.equal('2026年11月');
  });

  it('has one day that Tab reaches', async () => {
    await press('ArrowDown', 'ArrowRight');
    expect(page.all('[role=grid] [tabindex="0"]')).to.deep.equal([page.day('10月17日')]);
  });

  it('chooses by Enter and by Space, not by moving', async () => {
    await press('ArrowRight');
    expect(page.element.selected).to.equal('2026-10-09');
    await press('Enter');
    expect(page.element.selected).to.equal('2026-10-10');
    await press('ArrowRight', ' ');
    expect(page.element.selected).to.equal('2026-10-11');
  });

  it('lets the focus onto a full day, says why, and does not choose it', async () => {
    await press('ArrowDown', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    expect(page.focusedName).to.equal('10月13日 星期二, 没有空闲时间');
    expect(page.focused?.ariaDisabled).to.equal('true');
    await press('Enter');
    expect(page.element.selected).to.equal('2026-10-09');
  });

  it('says today, 休 and 班 in the name of a day', () => {
    expect(page.day('10月8日').ariaLabel).to.equal('10月8日 星期四, 今天');
    expect(page.day('10月1日').ariaLabel).to.equal('10月1日 星期四, 休息日');
    expect(page.day('10月10日').ariaLabel).to.equal('10月10日 星期六, 调休上班');
  });

  it('marks nothing where the backend gave no day type', () => {
    const sign = (name: string) => page.day(name).querySelector('small')?.dataset.sign;
    expect([sign('10月10日'), sign('10月13日'), sign('10月17日')]).to.deep.equal(['班', '满', undefined]);
  });

  it('keeps its height from month to month', async () => {
    const height = () => page.root.getElementById('day')!.getBoundingClientRect().height;
    const october = height();
    await press('PageDown');
    expect(height()).to.equal(october);
  });

  it('turns the month by its buttons and keeps the focus on them', async () => {
    const next = page.all<HTMLButtonElement>('[part=turn]')[1]!;
    next.focus();
    await press('Enter', 'Enter');
    expect(page.month).to.equal('2026年11月');
    expect(page.focused).to.equal(next);
    expect(next.ariaDisabled).to.equal('true');
  });

  it('leaves keys with a modifier to the browser', async () => {
    const event = new KeyboardEvent('keydown', { key: 'ArrowLeft', altKey: true, bubbles: true, cancelable: true });
    page.focused!.dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(false);
  });
});
