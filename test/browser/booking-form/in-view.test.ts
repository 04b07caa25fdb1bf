import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { mount, unmount } from './fixtures.ts';
import { resize } from '../viewport.ts';

describe('the keyboard on a small screen', () => {
  /** With a page below it, the way on is at the foot of the window rather than at the form's own end. */
  const footer = document.createElement('footer');
  footer.style.blockSize = '1000px';

  afterEach(async () => {
    unmount();
    footer.remove();
    await resize(800, 600);
  });

  it('never leads to a field that lies under the way on', async () => {
    await resize(390, 844);
    const { page } = await mount();
    document.body.append(footer);
    await page.toWho();
    const bar = page.root.querySelector('.end')!;
    const fields = [...page.root.querySelectorAll<HTMLElement>('input, textarea')];
    expect(fields.map(({ id }) => id)).to.include.members(['paste', 'detail', 'note']);
    for (const [index, field] of fields.entries()) {
      if (index === 0) continue;
      fields[index - 1]!.focus({ preventScroll: true });
      // Where the bar hides all of the field, or as much of it as it can.
      scrollTo(0, scrollY + field.getBoundingClientRect().top - bar.getBoundingClientRect().top - 4);
      await sendKeys({ press: 'Tab' });
      expect(page.focused?.id).to.equal(field.id);
      expect(field.getBoundingClientRect().bottom, field.id).to.be.at.most(bar.getBoundingClientRect().top);
    }
  });
});
