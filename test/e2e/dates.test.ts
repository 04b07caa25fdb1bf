import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { addDays, type Day } from '../../src/domain/day.ts';
import { clockAt, dayAt, fromInstant, instantOf } from '../../src/domain/zone.ts';
import { formatDay, formatDayLong } from '../../src/i18n/format.ts';
import { browsers } from './drive/browsers.ts';
import type { Page } from './drive/page.ts';
import { clockAhead } from './in-page/clock.ts';
import { BookingPage } from './pages/booking.ts';
import { Keyboard } from './pages/keyboard.ts';
import { VisitPage } from './pages/visit.ts';
import { rivalOf } from './rival.ts';
import { setStage, type Stage } from './stage.ts';

const shanghai = 'Asia/Shanghai';
const zones = ['UTC', 'America/New_York', 'Pacific/Auckland'];
const leapEve = Date.parse('2028-02-28T20:00:00+08:00');

const stage = await setStage();
const leapStage = await setStage({ now: () => leapEve });
after(async () => {
  await stage.close();
  await leapStage.close();
});

const named = (day: Day) => formatDayLong(day, 'zh-CN');

/** Books from the days on, and answers the start that the database has. */
const bookAt = async (form: BookingPage, { booking }: Stage, at: { day: Day; clock: string }): Promise<number | undefined> => {
  await form.fillUp(at);
  await form.confirm();
  return (await booking(await form.receipt()))?.start;
};

for (const browser of await browsers()) {
  describe(`days and times in 上海, in ${browser.engine}`, () => {
    after(() => browser.close());

    for (const timeZone of zones) {
      describe(`with a phone in ${timeZone}`, () => {
        let page: Page;
        let form: BookingPage;

        before(async () => {
          await stage.reset();
          await leapStage.reset();
          page = await browser.open({ timeZone });
          form = new BookingPage(page);
        });
        after(() => page.close());

        it('are those of the community', async () => {
          const today = dayAt(Date.now(), shanghai);
          const slots = await rivalOf(stage.server.url).slots(today, addDays(today, 6));
          // The latest time of a day is the next day in Auckland, the earliest the day before in New York.
          const byClock = slots
            .filter(({ start }) => dayAt(fromInstant(start), shanghai) > today)
            .sort((a, b) => (a.start.slice(11) < b.start.slice(11) ? -1 : 1));
          const { start } = byClock.at(timeZone === 'Pacific/Auckland' ? -1 : 0)!;
          const day = dayAt(fromInstant(start), shanghai);
          await form.open(stage.front.url);
          assert.equal(await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone), timeZone);
          await form.toTime();
          assert.ok((await form.names('button')).some((name) => name.startsWith(named(today)) && name.includes('今天')));
          await form.chooseDay(day);
          const shown = (await form.names('radio')).filter((name) => /^\d\d:\d\d/.test(name)).map((name) => name.slice(0, 5));
          const wanted = slots.filter((slot) => dayAt(fromInstant(slot.start), shanghai) === day);
          assert.deepEqual(
            shown,
            wanted.map((slot) => clockAt(fromInstant(slot.start), shanghai)),
          );
          const booked = await bookAt(form, stage, { day, clock: clockAt(fromInstant(start), shanghai) });
          assert.equal(booked, fromInstant(start));
        });

        it('are those of the community in a booking’s way, too', async () => {
          const { start, end } = (await stage.booking('b-demo-assigned'))!;
          const [from, to] = [clockAt(start!, shanghai), clockAt(end!, shanghai)];
          const visit = new VisitPage(page);
          await visit.open(stage.front.url, 'b-demo-assigned');
          await visit.says(`${formatDay(dayAt(start!, shanghai), 'zh-CN')} ${from}–${to}`);
        });

        it('go over 29 February to March, with that day booked as it was chosen', async () => {
          leapStage.front.change({ script: clockAhead(leapEve - Date.now()) });
          await form.open(leapStage.front.url);
          await form.toTime();
          const days = (await form.names('button')).filter((name) => /^2028年/.test(name));
          assert.equal(days.length, 29);
          assert.equal(days[27], `${named('2028-02-28')}, 今天, 已约满`, 'no mark, since nobody knows the day types of 2028 yet');
          assert.equal(days[28], '2028年2月29日 星期二');
          await form.chooseDay('2028-02-29');
          const keyboard = new Keyboard(page);
          await keyboard.tabTo({ role: 'button', name: '2028年' });
          assert.equal((await keyboard.arrowTo({ role: 'button', name: '2028年3月1日' }, 'ArrowRight', 1)).name, '2028年3月1日 星期三');
          assert.equal((await keyboard.arrowTo({ role: 'button', name: '2028年2月29日' }, 'ArrowLeft', 1)).name, '2028年2月29日 星期二');
          const at = { day: '2028-02-29', clock: '10:00' };
          assert.equal(await bookAt(form, leapStage, at), instantOf(at.day, at.clock, shanghai));
        });
      });
    }

    if (browser.engine !== 'chromium') return;
    for (const [words, days] of [
      ['behind', -1],
      ['ahead', 1],
    ] as const) {
      it(`are the server’s when the phone’s clock is a day ${words}`, async () => {
        await stage.reset();
        stage.front.change({ script: clockAhead(days * 24 * 3600_000) });
        const page = await browser.open();
        const form = new BookingPage(page);
        const today = dayAt(Date.now(), shanghai);
        await form.open(stage.front.url);
        await form.toTime();
        assert.ok((await form.names('button')).some((name) => name.startsWith(named(today)) && name.includes('今天')));
        const at = { day: addDays(today, 5), clock: '10:00' };
        assert.equal(await bookAt(form, stage, at), instantOf(at.day, at.clock, shanghai));
        const [row] = await stage.newBookings();
        const agreedAt = fromInstant(row!.consents[0]!.at);
        assert.ok(Math.abs(agreedAt - Date.now()) < 60_000, 'consent is dated by the server’s clock');
        await page.close();
      });
    }
  });
}
