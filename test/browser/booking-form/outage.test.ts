import { expect } from 'chai';
import { addDays } from '../../../src/domain/day.ts';
import { Problem } from '../../../src/domain/problem.ts';
import { formatDayLong } from '../../../src/i18n/format.ts';
import { mount, unmount } from './fixtures.ts';
import { until } from './page.ts';

describe('while the firm’s backend is away', () => {
  afterEach(unmount);

  it('does not call a day full whose times could not be had', async () => {
    let isAway = false;
    const { page, backend } = await mount((made) => ({
      listSlots: (...values) => {
        if (isAway) throw new Problem('unavailable');
        return made.answers().listSlots!(...values);
      },
    }));
    await page.toTime();
    isAway = true;
    const day = formatDayLong(addDays(backend.today(), 27), 'zh-CN');
    const cell = () => page.root.querySelector<HTMLButtonElement>(`[part~=day][aria-label^="${day}"]`);
    if (!cell()) await page.press('下个月');
    (await until(cell, day)).click();
    await page.says('服务暂时没有回应');
    expect(page.text).not.to.include('约满');
    isAway = false;
    await page.press('再试一次');
    await page.slot('09:00');
    expect(page.text).not.to.include('没有回应');
  });
});
