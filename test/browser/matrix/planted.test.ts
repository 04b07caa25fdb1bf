import { expect } from 'chai';
import { axeFaults, layoutFaults } from './checks/faults.ts';
import { elderFaults } from './checks/elder.ts';
import { lookAt } from './checks/look.ts';
import { openScene, type Scene } from './stage.ts';
import { states } from './states.ts';
import type { Theme } from './plan.ts';
import { resize } from '../viewport.ts';

/** Puts something wrong into the form, as if a template had done so. */
const plant = (scene: Scene, tag: string, css: string, text = '') => {
  const planted = Object.assign(document.createElement(tag), { textContent: text });
  planted.style.cssText = css;
  scene.page.root.querySelector('form')!.append(planted);
};

describe('the gate fails', () => {
  let scene: Scene;
  const open = async (theme: Theme) => {
    await resize(390, 844);
    scene = await openScene(theme, states.service);
    expect(layoutFaults(theme)).to.deep.equal([]);
  };
  afterEach(() => scene.close());

  it('for a button without a name', async () => {
    await open('light');
    plant(scene, 'button', 'width: 60px');
    expect((await axeFaults()).join('\n')).to.match(/^button-name: <button/);
  });

  it('for a text that is too pale', async () => {
    await open('dark');
    plant(scene, 'p', 'color: #555', '太淡');
    expect((await axeFaults()).join('\n')).to.match(/^color-contrast: <p/);
  });

  const inLight: Record<string, [tag: string, css: string, text: string, fault: RegExp]> = {
    'a block of 2000 px': ['div', 'width: 2000px; height: 4px', '', /the page is \d+ px wide in 3\d\d px/],
    'a block a little wider than its place': ['div', 'width: calc(100% + 8px)', '宽', /^div “宽” is [\d.]+ px wide in [\d.]+ px of form/],
    'a block pulled out of its place': ['div', 'width: 50%; margin-inline-start: -60px', '外', /^div “外” sticks out of/],
    'a text cut at its end': [
      'span',
      'display: block; width: 60px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap',
      '一段很长的文字被切掉了',
      /leaves its box/,
    ],
    'a text cut below': ['p', 'height: 20px; overflow: hidden', '一段很长的文字，'.repeat(20), /leaves its box/],
    'a target of 40 px': ['button', 'min-height: 0; height: 40px', '小', /^button “小” is [\d.]+ × 40 px, less than 44 × 44/],
  };
  for (const [what, [tag, css, text, fault]] of Object.entries(inLight))
    it(`for ${what}`, async () => {
      await open('light');
      plant(scene, tag, css, text);
      expect(layoutFaults('light').join('\n')).to.match(fault);
    });

  const inElder: Record<string, [tag: string, css: string, text: string, fault: RegExp]> = {
    'a text of 17 px for elders': ['p', 'font-size: 17px', '小字', /^p “小字” has a text of 17 px/],
    'lines 1.2 apart for elders': ['p', 'line-height: 1.2', '一行接一行，'.repeat(20), /^the lines of p .* are 1\.2 apart/],
    'a main target of 48 px for elders': [
      'button',
      'min-height: 0; height: 48px',
      '下一步',
      /^button.primary “下一步” is [\d.]+ × 48 px, less than 60 × 60/,
    ],
  };
  for (const [what, [tag, css, text, fault]] of Object.entries(inElder))
    it(`for ${what}`, async () => {
      await open('elder');
      plant(scene, tag, css, text);
      if (tag === 'button') scene.page.root.querySelector('form > button')!.className = 'primary';
      expect(layoutFaults('elder').join('\n')).to.match(fault);
    });

  it('for a single line that stands too tight', async () => {
    await open('elder');
    plant(scene, 'p', 'line-height: 1', '紧');
    expect(elderFaults(lookAt())).to.deep.equal(['the lines of p “紧” are 1 apart']);
  });
});
