import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { addDays } from '../../src/domain/day.ts';
import { dayAt } from '../../src/domain/zone.ts';
import { browsers } from './drive/browsers.ts';
import type { Page } from './drive/page.ts';
import { everyTrace, foundIn, marksOf } from './left-behind.ts';
import { BookingPage } from './pages/booking.ts';
import { marked } from './pages/orders.ts';
import { setStage } from './stage.ts';

const stage = await setStage();
after(() => stage.close());

const { other, ...own } = marked;
const typed = [...Object.values(own), ...Object.values(other!)];
const marks = marksOf(typed);
const traces = (page: Page) => everyTrace(stage, page);
const found = async (page: Page) => foundIn(await traces(page), marks);

for (const browser of await browsers()) {
  describe(`what is left of what somebody typed, in ${browser.engine}`, () => {
    let page: Page;
    let form: BookingPage;
    let bookingId: string;

    before(async () => {
      await stage.reset();
      page = await browser.open();
      form = new BookingPage(page);
    });
    after(() => browser.close());

    it('is nothing while the form is filled in and looked over', async () => {
      await form.open(stage.front.url);
      await form.toTime();
      await form.chooseDay(addDays(dayAt(Date.now(), 'Asia/Shanghai'), 2));
      await form.chooseTime('10:00');
      await form.toWho();
      await form.fillIn(marked);
      assert.deepEqual(await found(page), []);
      await form.toReview();
      await form.says(marked.name, marked.note, other!.name);
      assert.deepEqual(await found(page), []);
    });

    it('is nothing but the row once it is booked', async () => {
      await form.agree();
      await form.agree('我已告诉对方');
      await form.confirm();
      bookingId = await form.receipt();
      assert.deepEqual(await found(page), []);
      const row = await stage.booking(bookingId);
      assert.equal(row?.contact.name, marked.name);
      assert.deepEqual(row.onBehalfOf, other);
    });

    it('is nothing after the page was loaded again with its receipt', async () => {
      await page.reload();
      assert.equal(await form.receipt(), bookingId);
      assert.deepEqual(await found(page), []);
    });

    it('was looked for where the form keeps and tells things', async () => {
      const places = new Set((await traces(page)).map(({ where }) => where));
      for (const place of ['localStorage', 'requested', 'log', 'event linli-form-viewed']) assert.ok(places.has(place), place);
    });

    it('would be found in storage, an attribute, an event, the address, the console and the log', async () => {
      await page.evaluate(async (mark) => {
        localStorage.setItem('planted', mark);
        sessionStorage.setItem(mark, 'planted');
        document.cookie = `planted=${encodeURIComponent(mark)}`;
        document.querySelector('linli-booking-form')!.shadowRoot!.querySelector('h2')!.title = mark;
        document.dispatchEvent(new CustomEvent('linli-planted', { detail: { mark } }));
        console.info(mark);
        history.replaceState(null, '', `?planted=${encodeURIComponent(mark)}`);
        await new Promise((resolve, reject) => {
          const request = indexedDB.open('planted');
          request.onupgradeneeded = () => request.result.createObjectStore('planted').put(mark, 'planted');
          request.onsuccess = () => resolve(request.result.close());
          request.onerror = () => reject(request.error as Error);
        });
        await fetch(`/healthz?planted=${encodeURIComponent(mark)}`);
      }, marked.name);
      stage.server.logged.push({ event: 'planted', note: marked.name });
      const places = new Set((await found(page)).map((trace) => trace.replace(/:.*/s, '')));
      assert.deepEqual([...places].sort(), [
        'address',
        'attribute of h2',
        'console',
        'cookie',
        'event linli-planted',
        'indexedDB',
        'localStorage',
        'log',
        'requested',
        'sessionStorage',
      ]);
    });
  });
}
