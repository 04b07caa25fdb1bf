import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { crew } from './crew.ts';
import { browsers } from '../drive/browsers.ts';
import { until } from '../drive/page.ts';
import { aboutPolicy, isInStep } from '../in-step.ts';
import { everyTrace, foundIn } from '../left-behind.ts';
import { ByWords } from '../pages/by-words.ts';
import { ThreePage } from '../pages/three.ts';
import { setStage } from '../stage.ts';

const stage = await setStage();
after(() => stage.close());

for (const browser of await browsers()) {
  describe(`the demo of a visit, in ${browser.engine}`, () => {
    before(() => stage.reset());
    after(() => browser.close());

    it('leads through the whole of it on three phones, within the page policy, and begins anew', async () => {
      const three = new ThreePage(await browser.open({ width: 1280 }));
      await three.open(stage.front.url);
      await three.press('走一遍');
      await three.guides('点“接单”');
      await three.pressOn('firm', '接单');
      await three.guides('点“派工”');
      await three.pressOn('firm', '派工');
      await three.guides('点“出发”');
      await three.pressOn('worker', '出发');
      await three.guides('点“我到了”');
      await three.pressOn('worker', '我到了');
      await three.guides('点“扫码核验”');
      await three.pressOn('resident', '扫码核验');
      await three.pressOn('resident', '扫一扫');
      await three.pressOn('resident', '一致', 'radio');
      await three.pressOn('resident', '确认入户');
      await three.guides('住户已确认入户');
      await three.pressOn('worker', '做完了');
      await three.guides('点“验收通过”');
      await three.pressOn('resident', '验收通过');
      await three.pressOn('resident', '满意，验收通过');
      await three.guides('点“去评价”');
      await three.pressOn('resident', '去评价');
      await three.pressOn('resident', '写评价');
      await three.pressOn('resident', '满意', 'radio');
      await three.pressOn('resident', '提交评价');
      await three.guides('走完了');
      assert.deepEqual(await three.violations(), []);
      assert.deepEqual(aboutPolicy(three.page), []);
      await three.press('重新走一遍');
      await three.guides('点“接单”');
      await three.page.close();
    });

    it('shows no verdict where a phone’s own camera leads, and keeps nothing of the code', async () => {
      const { url, code } = await crew(stage).code('w-001');
      const verify = new ByWords(await browser.open());
      await verify.page.goto(url.replace(stage.server.url, stage.front.url));
      await verify.says('请在社区门户里扫一扫', '0573-8200 0101');
      await until('the code off the address', async () => !(await verify.page.evaluate(() => location.href)).includes('#'));
      const marks = [code.slice(-20), code.split('.')[1]!.slice(0, 20)];
      assert.deepEqual(foundIn(await everyTrace(stage, verify.page), marks), []);
      await isInStep(verify.page);
      await verify.page.close();
    });
  });
}
