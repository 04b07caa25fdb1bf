import assert from 'node:assert/strict';
import { after, afterEach, beforeEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import entry from '../../../src/i18n/zh-CN/worker-entry.ts';
import verdicts from '../../../src/i18n/zh-CN/worker-verdict.ts';
import write from '../../../src/i18n/zh-CN/review-write.ts';
import { crew } from './crew.ts';
import { browserNamed } from '../drive/browsers.ts';
import { type Page, until } from '../drive/page.ts';
import { offline } from '../faults.ts';
import { clockAhead } from '../in-page/clock.ts';
import { lendLens } from '../in-page/lens.ts';
import { DoorPage } from '../pages/door.ts';
import type { VisitPage } from '../pages/visit.ts';
import { setStage } from '../stage.ts';

const stage = await setStage();
const browser = await browserNamed('chromium');
after(async () => {
  await browser.close();
  await stage.close();
});
const { front } = stage;
const people = crew(stage);
const day = 86_400_000;
const withLens = `(${lendLens})();`;

let pages: Page[] = [];
beforeEach(async () => {
  await stage.reset();
  front.change({ html: DoorPage.html, script: withLens });
});
afterEach(async () => {
  await Promise.all(pages.map((page) => page.close()));
  pages = [];
});

const opened = async (bookingId?: string): Promise<DoorPage> => {
  const page = await browser.open();
  pages.push(page);
  const door = new DoorPage(page);
  await door.open(front.url, bookingId);
  return door;
};

/** Whoever scanned has compared the photo, and has 确认入户 before them. */
const atTheButton = async (door: DoorPage, url: string) => {
  assert.equal((await door.looksAt(url)).word, 'let-in');
  await door.press('一致', 'radio');
  await door.sees('button', '确认入户');
};

describe('at the door, when something is in the way', () => {
  it('a dead network after the scan is never red: the phone says what it knows, and asks again at a tap', async () => {
    const url = (await people.code('w-001', await people.booked())).url;
    const door = await opened();
    // What the phone needs by itself came while one pointed the camera.
    await door.looksAt('WIFI:T:WPA;S:home;P:secret;;');
    front.meet('POST /worker-codes/verify', offline);
    const said = await door.looksAt(url);
    assert.equal(said.word, 'ask');
    assert.deepEqual(said.why, [verdicts.troubles.offline, verdicts.reasons['record-unavailable']]);
    assert.equal(said.first, entry.recheck);
    assert.ok(!(await door.names('button')).includes('确认入户'));
    front.reset();
    await door.press(entry.recheck);
    await until('the server’s word', async () => (await door.verdict()).word === 'let-in');
  });

  for (const [what, ahead] of [
    ['ahead', day],
    ['behind', -day],
  ] as const)
    it(`a phone clock that is a day ${what} changes nothing, with the server or without`, async () => {
      front.change({ script: `${clockAhead(ahead)}\n${withLens}` });
      const bookingId = await people.booked();
      const door = await opened();
      await atTheButton(door, (await people.code('w-001', bookingId)).url);
      front.meet('POST /worker-codes/verify', offline);
      const { why } = await door.looksAt((await people.code('w-001', bookingId)).url);
      assert.ok(why.includes(verdicts.reasons['record-unavailable']), why.join('\n'));
    });

  it('two tabs confirm one entry: it is confirmed once, and the other says so', async () => {
    const bookingId = await people.booked();
    const { url } = await people.code('w-001', bookingId);
    const [one, other] = [await opened(), await opened()];
    await atTheButton(one, url);
    await atTheButton(other, url);
    await one.press('确认入户');
    await one.says(entry.done.confirm);
    await other.press('确认入户');
    await other.says(entry.stops['already-entered']);
    const row = await stage.booking(bookingId);
    assert.deepEqual(row?.timeline.filter(({ status }) => status === 'in-service').length, 1);
  });

  it('a worker who was changed between scan and 确认入户 is not let in, and whoever comes instead is named', async () => {
    const bookingId = await people.booked();
    const door = await opened();
    await atTheButton(door, (await people.code('w-001', bookingId)).url);
    await people.assign(bookingId, 'w-002', '原服务人员病假');
    await door.press('确认入户');
    await door.says('预约刚刚换了人，现在约的是', '请重新扫一扫门口这位的码');
    assert.equal((await stage.booking(bookingId))?.status, 'assigned');
  });

  it('a lost answer to 确认入户 is asked for again, and is one entry', async () => {
    const bookingId = await people.booked();
    const door = await opened();
    await atTheButton(door, (await people.code('w-001', bookingId)).url);
    let lost = 0;
    front.meet(`POST /bookings/${bookingId}/entry`, async ({ forward, drop }) => {
      lost += 1;
      await forward();
      drop();
    });
    await door.press('确认入户');
    await door.says(entry.doubt.confirm);
    front.reset();
    await door.press('再试一次');
    await door.says(entry.done.confirm);
    assert.ok(lost >= 1);
    assert.equal((await stage.booking(bookingId))?.timeline.filter(({ status }) => status === 'in-service').length, 1);
  });
});

describe('a stream that is cut', () => {
  it('and comes back with a gap has missed nothing', async () => {
    const bookingId = await people.booked();
    const page = await opened(bookingId);
    await page.isAt('已安排服务人员');
    await people.step('w-001', bookingId, 'on-the-way');
    await page.isAt('服务人员已出发');
    front.meet('GET /events', offline);
    front.cut();
    await people.step('w-001', bookingId, 'arrived');
    // What happened meanwhile is kept no longer when the phone comes back.
    await sql`delete from event`.execute(stage.server.store.db);
    front.reset();
    await page.isAt('服务人员已到达');
  });
});

describe('a review', () => {
  /** A finished visit, and its resident about to write. */
  const writing = async (...count: number[]): Promise<VisitPage[]> => {
    const bookingId = await people.booked();
    await people.letIn(people.resident, bookingId, (await people.code('w-001', bookingId)).url);
    await people.step('w-001', bookingId, 'awaiting-acceptance');
    const { version } = (await stage.booking(bookingId))!;
    await people.resident('POST', `/bookings/${bookingId}/acceptance`, { version });
    return Promise.all(
      count.map(async () => {
        const page = await opened(bookingId);
        await page.press('去评价');
        await page.press('写评价');
        await page.press('满意', 'radio');
        return page;
      }),
    );
  };

  it('is written once, also from two tabs; the second says so', async () => {
    const [one, other] = await writing(1, 2);
    await one!.press('提交评价');
    await one!.says(write.done);
    await other!.press('提交评价');
    await other!.says(write.problems.duplicate);
  });

  it('of 5,000 characters is told to be too long before it is sent', async () => {
    const [page] = await writing(1);
    await page!.fill('想说的话', '很'.repeat(5000));
    await page!.press('提交评价');
    await page!.says(write.tooLong);
    assert.ok(!front.asked.some((line) => line.startsWith('POST /api/v1/reviews')));
  });
});
