import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { comeTo } from './crew.ts';
import { browsers } from '../drive/browsers.ts';
import { type Film, filming } from '../drive/camera.ts';
import { type Browser, until } from '../drive/page.ts';
import type { Exchange } from '../front.ts';
import { lendLens } from '../in-page/lens.ts';
import { isInStep } from '../in-step.ts';
import { everyTrace, foundIn, marksOf } from '../left-behind.ts';
import { BookingPage } from '../pages/booking.ts';
import { DeskPage } from '../pages/desk.ts';
import { marked } from '../pages/orders.ts';
import { VisitPage } from '../pages/visit.ts';
import { WorkerPage } from '../pages/worker.ts';
import { setStage, visit } from '../stage.ts';

const stage = await setStage();
after(() => stage.close());

const { other: _, ...order } = marked;
const report = '鞋套上沾着槐花';
const review = '窗棂擦得像没有玻璃 <img src=x onerror="alert(1)">';
const { name, phone } = await stage.server.store.read(async (queries) => (await queries.worker('w-001'))!);
const marks = marksOf([...Object.values(order), report, review, name, phone]);

for (const plain of await browsers()) {
  describe(`one visit, from the form to the review, in ${plain.engine}`, () => {
    let film: Film | undefined;
    let browser: Browser;
    let resident: VisitPage;
    let worker: WorkerPage;
    let firm: DeskPage;
    let bookingId: string;
    const codes: string[] = [];

    before(async () => {
      await stage.reset();
      if (plain.engine === 'chromium') film = await filming();
      // Chromium has a camera of its own; the others look at a canvas.
      else stage.front.change({ script: `(${lendLens})();` });
      stage.front.meet('POST /workers/me/code', async ({ forward, answer }: Exchange) => {
        const { status, body } = await forward();
        codes.push((JSON.parse(body.toString()) as { code: string }).code);
        answer(status, { 'content-type': 'application/json' }, body.toString());
      });
      browser = film?.browser ?? plain;
      const pages = await Promise.all([1, 2, 3].map(() => browser.open({ width: 360 })));
      [resident, worker, firm] = [new VisitPage(pages[0]!), new WorkerPage(pages[1]!), new DeskPage(pages[2]!)];
    });
    after(() => browser.close());

    /** The resident holds the phone in front of the worker's. */
    const look = async (button: string) => {
      await resident.sees('button', button);
      const part = await worker.code();
      if (film) {
        film.shows(await worker.page.frame!(part));
        return resident.press(button);
      }
      const picture = Buffer.from(await worker.page.screenshot()).toString('base64');
      const ratio = await worker.page.evaluate(() => devicePixelRatio);
      const films = await resident.page.evaluate((...seen) => lens.see(...seen), picture, part, ratio);
      return films ? resident.press(button) : resident.page.evaluate(() => lens.asPhoto());
    };

    it('is booked through the form, days ahead', async () => {
      const form = new BookingPage(resident.page);
      await form.open(stage.front.url);
      await form.toTime();
      await form.chooseDay(visit(2).day);
      await form.chooseTime(visit(2).clock);
      await form.toWho();
      await form.fillIn(order);
      await form.toReview();
      await form.agree();
      await form.confirm();
      bookingId = await form.receipt();
    });

    it('is taken on by the firm when its day has come, and given to a worker', async () => {
      await comeTo(stage, bookingId);
      await resident.open(stage.front.url, bookingId);
      await resident.isAt('已提交，等企业接单');
      await firm.open(stage.front.url, bookingId);
      await firm.press('接单');
      await firm.assign('w-001');
      await resident.isAt('已安排服务人员');
    });

    it('is seen coming', async () => {
      await worker.open(stage.front.url);
      await worker.press('出发');
      await resident.isAt('服务人员已出发');
      await worker.press('我到了');
      await resident.isAt('服务人员已到达');
      await firm.says('等居民扫安心码');
    });

    it('is known at the door by the code on the worker’s own screen', async () => {
      await resident.press('扫码核验');
      await look('扫一扫');
      const { word, why } = await resident.verdict();
      assert.equal(word, 'let-in');
      assert.ok(why.includes('就是您这次预约的家政人员。'), why.join());
      await until('the same sign on both screens', async () => isDeepStrictEqual(await resident.sign(), await worker.sign()));
    });

    it('may be told of to the community, and is the same at a second look', async () => {
      await resident.press('反映问题');
      await resident.fill('发生了什么', report);
      await resident.press('提交');
      await resident.says('已收到您反映的问题');
      await look('重新扫一扫');
      await resident.sees('radio', '一致');
      const { word, why } = await resident.verdict();
      assert.equal(word, 'let-in');
      assert.doesNotMatch(why.join(), /另一部手机/);
    });

    it('is let in by the resident alone, and everybody sees it', async () => {
      assert.equal((await stage.booking(bookingId))?.status, 'arrived');
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
      await resident.fill('想说的话', review);
      await resident.press('提交评价');
      await resident.says('谢谢您，评价已经提交', review);
      await until('one more', async () => (await resident.reviews()) === earlier + 1);
    });

    it('leaves nothing of anybody on the three phones, on the way, in the log or in a code', async () => {
      for (const { page } of [resident, worker, firm]) assert.deepEqual(foundIn(await everyTrace(stage, page), marks), []);
      assert.ok(codes.length >= 2);
      for (const code of codes) {
        const claims = JSON.parse(Buffer.from(code.split('.')[1]!, 'base64url').toString()) as Record<string, unknown>;
        // Once the visit is over, a code is for no booking.
        assert.deepEqual(Object.keys({ ...claims, bid: '' }), ['iss', 'sub', 'iat', 'exp', 'jti', 'st', 'bid']);
        assert.deepEqual(foundIn([{ where: 'code', text: JSON.stringify(claims) }], [...marks, bookingId, 'w-001']), []);
        assert.ok(!stage.front.asked.some((line) => line.includes(code.slice(-20))), 'no code was ever part of an address');
      }
    });

    it('was in step with the strict page policy all the way', async () => {
      for (const { page } of [resident, worker, firm]) await isInStep(page);
    });
  });
}
