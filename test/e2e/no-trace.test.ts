import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { addDays } from '../../src/domain/day.ts';
import { formatPhone } from '../../src/domain/phone.ts';
import { dayAt } from '../../src/domain/zone.ts';
import { browsers } from './drive/browsers.ts';
import type { Page } from './drive/page.ts';
import type { Trace } from './in-page/traces.ts';
import { BookingPage } from './pages/booking.ts';
import type { Order } from './pages/orders.ts';
import { setStage } from './stage.ts';

const stage = await setStage();
after(() => stage.close());

const marked: Order = {
  name: '甪直阿婆',
  phone: '13698761234',
  building: 'Q93幢',
  unit: 'X71单元',
  room: 'R8842',
  detail: '蓝漆门旁挂铜铃',
  area: '731.25',
  remark: '灶台旁有藤椅',
  note: '门铃坏了请敲三下',
  other: { name: '鹿鸣舅公', phone: '13567894321', relation: '远房舅公' },
};

const { other, ...own } = marked;
const typed = [...Object.values(own), ...Object.values(other!)];
const marks = [...typed, ...typed.filter((text) => /^1\d{10}$/.test(text)).map(formatPhone)];

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Everything that outlives the moment in which somebody types, with what the page told and what was noted of it. */
const everyTrace = async (page: Page): Promise<Trace[]> => {
  const { heard, said, traces } = await page.evaluate(async () => ({ heard: e2e.heard, said: e2e.said, traces: await e2e.traces() }));
  return [
    ...traces,
    ...heard.map(({ type, fields }) => ({ where: `event ${type}`, text: fields })),
    ...[...said, ...page.console].map((text) => ({ where: 'console', text })),
    ...stage.front.asked.map((text) => ({ where: 'requested', text })),
    ...stage.server.logged.map((entry) => ({ where: 'log', text: JSON.stringify(entry) })),
  ];
};

const found = async (page: Page): Promise<string[]> =>
  (await everyTrace(page))
    .filter(({ text }) => marks.some((mark) => text.includes(mark) || decoded(text).includes(mark)))
    .map(({ where, text }) => `${where}: ${text}`);

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
      const places = new Set((await everyTrace(page)).map(({ where }) => where));
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
