import assert from 'node:assert/strict';
import { after, afterEach, describe, it } from 'node:test';
import { browserNamed } from '../drive/browsers.ts';
import { visit } from '../stage.ts';
import { coldDeeds, type Deed, type Deeds, warmDeeds } from './outage-deeds.ts';
import type { OutagePage } from './outage-page.ts';
import { type OutageStage, setOutageStage } from './outage-stage.ts';
import { mannerWords, type Office, offices, outageTables } from './outage-table.ts';

const browser = await browserNamed('chromium');
let stage: OutageStage | undefined;
afterEach(() => stage?.close());
after(() => browser.close());

/** What an outage must never look like, whatever is away. */
const mistakes = /现在没有网络|约满|还没有评价|还没有可以预约|还没有预约|不要开门|仿造|查不到|没有找到|undefined/;
const number = /0573-8(2000101|3330000)/;

const saysOf = (row: number, office: Office): string[] => outageTables[0]![row]!.says[office];

/** While the office is down: the document's words, whom to call and a way to try again; or all is as always. */
const tells = async (page: OutagePage, { row, on, good, again }: Deed, office: Office): Promise<void> => {
  const words = saysOf(row, office);
  const text = await page.reads(on, ...(words.length > 0 ? [...words, again] : [good]));
  assert.doesNotMatch(text, mistakes, `${outageTables[0]![row]!.deed}, ${office}`);
  if (words.length > 0) assert.match(text, number);
};

/** The office is back, and so is what it does. */
const isBack = async (page: OutagePage, deed: Deed, office: Office): Promise<void> => {
  if (saysOf(deed.row, office).length > 0 && !deed.byItself) await page.pressIn(deed.on, deed.again);
  await page.reads(deed.on, deed.good);
};

const each = async (deeds: Deeds, page: OutagePage, office: Office, check: typeof tells) => {
  for (const deed of deeds) await check(page, deed, office);
};

describe('the table of outages in the documents', () => {
  it('is the same in both languages', () => {
    const [english, chinese] = outageTables.map((table) => table.map(({ says }) => says));
    assert.deepEqual(chinese, english);
    assert.deepEqual(mannerWords[1], mannerWords[0]);
  });

  it('has a row for each thing that is tried here', () => {
    const rows = [...coldDeeds, ...warmDeeds].map(({ row }) => row).sort((a, b) => a - b);
    assert.deepEqual(rows, [...outageTables[0]!.keys()]);
  });
});

for (const [index, office] of offices.entries())
  describe(`while the ${office} is down`, () => {
    it('is said by what it does and by nothing else, and all of it comes back on the same page', async () => {
      stage = await setOutageStage(browser);
      const warm = await stage.open(stage.portal.url);
      await warm.prepareAll(stage, visit(5 + index));
      const code = await stage.code();
      await stage[office].stop();
      const cold = await stage.open(stage.portal.url);
      const worker = await stage.open(stage.worker.url);
      for (const page of [warm, cold, worker]) await page.mark();
      await cold.checkAtTheDoor(code);
      const [atWork, atHome] = [
        coldDeeds.filter(({ on }) => on === 'linli-worker-code'),
        coldDeeds.filter(({ on }) => on !== 'linli-worker-code'),
      ];
      await each(atHome, cold, office, tells);
      await each(atWork, worker, office, tells);
      await warm.actOnAll();
      await each(warmDeeds, warm, office, tells);
      assert.equal(/\*玉梅/.test(await warm.textOf('#second')), office !== 'province', 'whom one may choose');

      await stage[office].start();
      await each(atHome, cold, office, isBack);
      await each(atWork, worker, office, isBack);
      await each(warmDeeds, warm, office, isBack);
      await warm.pressIn('#second', '上一步');
      await warm.pressIn('#second', '下一步');
      await warm.reads('#second', '*玉梅');
      for (const page of [warm, cold, worker]) assert.ok(await page.isMarked(), 'nothing was loaded again');
    });

    for (const [manner, words] of [
      ['gateway-page', mannerWords[0]![1]!],
      ['never', mannerWords[0]![2]!],
    ] as const)
      it(`is said as well where it answers ${manner === 'never' ? 'never' : 'with the page of a gateway'}`, async () => {
        stage = await setOutageStage(browser);
        const code = await stage.code();
        stage[office].answers(manner);
        const page = await stage.open(stage.portal.url);
        await page.checkAtTheDoor(code);
        for (const { on, row, good, again } of coldDeeds.filter(({ on }) => on !== 'linli-worker-code')) {
          const isTold = saysOf(row, office).length > 0;
          // The province asks the firm, and answers in its place.
          const isProvinceTelling = office === 'firm' && on === 'linli-worker-verifier';
          const text = await page.reads(on, ...(isTold ? [isProvinceTelling ? saysOf(row, office)[0]! : words, again] : [good]));
          assert.doesNotMatch(text, mistakes);
          if (isTold) assert.match(text, number);
        }
      });
  });
