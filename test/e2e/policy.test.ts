import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { browsers } from './drive/browsers.ts';
import { type Page, until } from './drive/page.ts';
import { aboutPolicy, isInStep, violations } from './in-step.ts';
import { BookingPage } from './pages/booking.ts';
import { setStage, visit } from './stage.ts';

const stage = await setStage();
after(() => stage.close());

/** A page whose script writes markup from a string, as many a library does. */
const writesMarkup = `addEventListener('DOMContentLoaded', () => { document.createElement('div').innerHTML = '<b>planted</b>'; });`;

const directives = async (page: Page) => (await violations(page)).map(({ directive }) => directive);

for (const browser of await browsers()) {
  describe(`the strict page policy, in ${browser.engine}`, () => {
    let page: Page;

    before(async () => {
      await stage.reset();
      page = await browser.open();
    });
    after(() => browser.close());

    it('is not violated by a whole booking, large text and the other language', async () => {
      const form = new BookingPage(page);
      await form.prepare(stage.front.url, visit(2));
      await form.press('修改时间');
      await form.isAt('time');
      await form.press('下一步');
      await form.toReview();
      await form.confirm();
      await form.receipt();
      await form.press('长辈版');
      await form.press('English');
      await form.says('Booking number');
      await isInStep(page);
    });

    it('is not violated by the firm’s desk', async () => {
      await page.goto(`${stage.front.url}/desk`);
      await new BookingPage(page).press('接单');
      await new BookingPage(page).says('已接单。');
      await isInStep(page);
    });

    it('is not violated by cancelling from a receipt that was loaded again', async () => {
      const form = new BookingPage(page);
      await page.goto(stage.front.url);
      await form.says('Booking number');
      await form.press('中文');
      await form.receipt();
      await form.press('取消预约');
      await form.press('确定取消');
      await form.says('预约已取消');
      await isInStep(page);
    });

    it('reports an inline style and an inline script on the page', async () => {
      const planted = '<body><p style="color: red">planted</p><script>document.title = "planted"</script>';
      stage.front.change({ html: (html) => html.replace('<body>', planted) });
      await page.goto(stage.front.url);
      const found = await until('both', async () => ((await violations(page)).length >= 2 ? directives(page) : undefined));
      assert.ok(found.some((directive) => directive.startsWith('style-src')));
      assert.ok(found.some((directive) => directive.startsWith('script-src')));
      assert.notEqual(await page.evaluate(() => document.title), 'planted');
      if (page.engine === 'chromium') assert.ok(aboutPolicy(page).length > 0, 'its console tells, too');
    });

    it('reports markup from a string, where the engine has Trusted Types', async () => {
      await stage.reset();
      stage.front.change({ script: writesMarkup });
      await page.goto(stage.front.url);
      const enforces = await page.evaluate(() => 'trustedTypes' in window);
      assert.ok(enforces || page.engine !== 'chromium', 'Chromium has Trusted Types');
      if (enforces) await until('the violation', async () => (await directives(page)).includes('require-trusted-types-for'));
    });
  });
}
