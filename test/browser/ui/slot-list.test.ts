import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { focusField } from '../../../src/ui/focus.ts';
import { GalleryPage } from './page.ts';

describe('the list of times', () => {
  let page: GalleryPage;
  beforeEach(async () => (page = await GalleryPage.open()));
  afterEach(() => page.close());

  const press = async (key: string) => {
    await sendKeys({ press: key });
    await page.settled();
  };

  it('is one radio group whose radios are named by their time', () => {
    expect(page.all('#slots[role=radiogroup] input').map((input) => input.ariaLabel)).to.include.members(['08:00', '19:30']);
  });

  it('moves and chooses by arrows, across morning and afternoon', async () => {
    page.slot('10:00').focus();
    await press('ArrowDown');
    expect(page.element.time).to.equal('13:00');
    await press('ArrowUp');
    expect(page.element.time).to.equal('10:00');
  });

  it('is one stop for Tab: the chosen time', async () => {
    page.slot('10:00').focus();
    await press('Tab');
    expect(page.focused?.matches('input[name=slot]')).to.equal(false);
  });

  it('chooses by Space when nothing is chosen', async () => {
    page.element.set('time', undefined);
    await page.settled();
    page.slot('08:30').focus();
    await press(' ');
    expect(page.element.time).to.equal('08:30');
  });

  it('puts each time under its part of the day', () => {
    const words = page
      .all('#slots .part')
      .map((part) => `${part.textContent} ${part.nextElementSibling?.querySelectorAll('input').length}`);
    expect(words).to.deep.equal(['上午 4', '下午 3', '晚上 2']);
  });

  it('tells a surcharge as the description of the time', () => {
    const id = page.slot('18:00').getAttribute('aria-describedby')!;
    expect(page.root.getElementById(id)?.textContent).to.equal('+¥20.00');
  });

  it('takes the focus on its chosen time', () => {
    focusField(page.root, 'slots');
    expect(page.focusedName).to.equal('10:00');
  });
});
