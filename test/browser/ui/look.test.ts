import { expect } from 'chai';
import { violations } from './axe.ts';
import { GalleryPage } from './page.ts';
import { resize } from '../viewport.ts';

const themes = ['light', 'dark', 'light elder', 'dark elder'];

/** Boxes that stick out of the element, as `tag.class`. */
const overflowing = (page: GalleryPage) => {
  const outer = page.element.getBoundingClientRect();
  return page
    .all('*')
    .filter((element) => !element.closest('.sr,option,.steps span'))
    .filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (left < outer.left - 1 || right > outer.right + 1);
    })
    .map((element) => `${element.localName}.${element.className}`);
};

const smallestTarget = (page: GalleryPage, selector: string) =>
  Math.min(...page.all(selector).flatMap((element) => Object.values(sizeOf(element))));

const sizeOf = (element: Element) => {
  const { width, height } = element.getBoundingClientRect();
  return { width: Math.round(width * 10) / 10, height: Math.round(height * 10) / 10 };
};

describe('the look of every template', function () {
  this.timeout(60_000);
  let page: GalleryPage;
  afterEach(async () => {
    page.close();
    await resize(800, 600);
  });

  for (const theme of themes)
    it(`passes axe in ${theme}`, async () => {
      page = await GalleryPage.open(theme);
      expect((await violations(page.element)).join('\n')).to.equal('');
    });

  it('fails axe when a text is planted too pale', async () => {
    page = await GalleryPage.open();
    page.element.style.setProperty('--linli-muted', '#b8b0a5');
    expect((await violations(page.element)).join()).to.match(/^color-contrast: /);
  });

  for (const width of [320, 390, 1280])
    for (const theme of ['light', 'light elder'])
      it(`stays inside ${width} px in ${theme} with targets of 44 px, right to left too`, async () => {
        await resize(width, 800);
        page = await GalleryPage.open(theme);
        expect(smallestTarget(page, 'button,.opt,.box,.notice a')).to.be.at.least(44);
        expect(overflowing(page)).to.deep.equal([]);
        page.element.dir = 'rtl';
        await page.settled();
        expect(overflowing(page)).to.deep.equal([]);
      });

  it('stays inside 320 px with an elder text of 30 px', async () => {
    await resize(320, 800);
    page = await GalleryPage.open('light elder');
    page.element.style.setProperty('--linli-size-elder', '30px');
    expect(overflowing(page)).to.deep.equal([]);
  });

  it('gives elders text of 18 px and more, and main targets of 60 px', async () => {
    page = await GalleryPage.open('light elder');
    const sizes = page
      .all('*')
      .filter(
        (element) =>
          [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) ||
          element.matches('.day small'),
      )
      .map((element) => parseFloat(getComputedStyle(element).fontSize));
    expect(Math.min(...sizes)).to.be.at.least(18);
    expect(smallestTarget(page, '.slot,.box,.stepper button')).to.be.at.least(60);
    expect(sizeOf(page.day('10月9日')).height).to.be.at.least(60);
  });

  for (const width of [320, 390])
    it(`holds the place of the calendar by its skeleton at ${width} px`, async () => {
      page = await GalleryPage.open();
      await resize(width, 800);
      const skeleton = page.root.querySelector<HTMLElement>('.skel.calendar')!;
      const height = sizeOf(skeleton).height + parseFloat(getComputedStyle(skeleton).marginBlockStart);
      expect(height).to.equal(sizeOf(page.root.getElementById('day')!).height);
    });
});
