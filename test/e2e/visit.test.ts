import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { comeTo } from './door.ts';
import { browsers } from './drive/browsers.ts';
import { type Film, filming } from './drive/camera.ts';
import type { Browser } from './drive/page.ts';
import { lendLens } from './in-page/lens.ts';
import { BookingPage } from './pages/booking.ts';
import { DeskPage } from './pages/desk.ts';
import { VisitPage } from './pages/visit.ts';
import { WorkerPage } from './pages/worker.ts';
import { setStage, visit } from './stage.ts';

const stage = await setStage();
after(() => stage.close());

const { url } = stage.front;

for (const plain of await browsers()) {
  describe(`one visit, from the form to the review, in ${plain.engine}`, () => {
    let film: Film | undefined;
    let browser: Browser;
    let resident: VisitPage;
    let worker: WorkerPage;
    let firm: DeskPage;
    let bookingId: string;

    before(async () => {
      await stage.reset();
      if (plain.engine === 'chromium') film = await filming();
      // Chromium has a camera of its own; the others look at a canvas, or at a photo.
      else stage.front.change({ script: `(${lendLens})();` });
      browser = film?.browser ?? plain;
      const pages = await Promise.all([1, 2, 3].map(() => browser.open({ width: 360 })));
      [resident, worker, firm] = [new VisitPage(pages[0]!), new WorkerPage(pages[1]!), new DeskPage(pages[2]!)];
    });
    after(() => browser.close());

    /** The resident holds the phone in front of the worker's. */
    const aim = async () => {
      const part = await worker.code();
      if (film) return film.shows(await worker.page.frame!(part));
      const picture = Buffer.from(await worker.page.screenshot()).toString('base64');
      const ratio = await worker.page.evaluate(() => devicePixelRatio);
      await resident.page.evaluate((...seen) => lens.see(...seen), picture, part, ratio);
    };

    it('is booked through the form, days ahead', async () => {
      const form = new BookingPage(resident.page);
      await form.prepare(url, visit(2));
      await form.confirm();
      bookingId = await form.receipt();
    });

    it('is taken on by the firm when its day has come, and given to a worker', async () => {
      await comeTo(stage, bookingId);
      await resident.open(url, bookingId);
      await resident.isAt('已提交，等企业接单');
      await firm.open(url, bookingId);
      await firm.press('接单');
      await firm.assign('w-001');
      await resident.isAt('已安排服务人员');
    });

    it('is seen coming', async () => {
      await worker.open(url);
      await worker.press('出发');
      console.log(await resident.page.evaluate(() => document.visibilityState), await firm.page.evaluate(() => document.visibilityState), stage.front.asked.filter((l) => l.includes('events')));
      await resident.isAt('服务人员已出发');
      await worker.press('我到了');
      await resident.isAt('服务人员已到达');
      await firm.says('等居民扫安心码');
    });

    it('is known at the door by the code on the worker’s own screen', async () => {
      await resident.press('扫码核验');
      await resident.sees('button', '扫一扫');
      await aim();
      await resident.press('扫一扫');
      const { word, why } = await resident.verdict();
      assert.equal(word, 'let-in');
      assert.ok(why.includes('就是您这次预约的家政人员。'), why.join());
      assert.deepEqual(await resident.sign(), await worker.sign());
    });

    it('is let in by the resident alone, and everybody sees it', async () => {
      await resident.press('一致', 'radio');
      await resident.sees('button', '确认入户');
      const { afterAnswer, afterTap } = await resident.confirm();
      console.log(`${plain.engine}: 服务中 ${afterTap.toFixed()} ms after the tap, ${afterAnswer.toFixed()} ms after the answer`);
      assert.ok(afterAnswer < 1000, `${afterAnswer} ms`);
      await worker.says('住户已确认入户');
      await firm.says('服务中');
      assert.equal((await stage.booking(bookingId))?.status, 'in-service');
    });

    it('is finished, accepted, and judged; the sum counts one more', async () => {
      await worker.press('做完了');
      await resident.press('验收通过');
      await resident.press('满意，验收通过');
      await resident.press('去评价');
      const earlier = await resident.reviews();
      await resident.press('写评价');
      await resident.press('非常满意', 'radio');
      await resident.fill('想说的话', '擦得很亮，走时把垃圾也带走了');
      await resident.press('提交评价');
      await resident.says('谢谢您，评价已经提交', '擦得很亮，走时把垃圾也带走了');
      assert.equal(await resident.reviews(), earlier + 1);
    });
  });
}
