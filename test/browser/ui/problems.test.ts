import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { focusField } from '../../../src/ui/focus.ts';
import { problemSummaryId } from '../../../src/ui/problem-summary.ts';
import { GalleryPage } from './page.ts';

describe('the summary of problems', () => {
  let page: GalleryPage;
  beforeEach(async () => (page = await GalleryPage.open()));
  afterEach(() => page.close());

  const link = (text: string) => page.all<HTMLAnchorElement>('[part=problems] a').find((each) => each.textContent === text)!;

  it('is an alert that takes the focus', () => {
    focusField(page.root, problemSummaryId);
    expect(page.focused?.getAttribute('role')).to.equal('alert');
  });

  it('leads by Enter to the field that is wrong, without changing the address', async () => {
    const address = location.href;
    link('手机号应为 11 位').focus();
    await sendKeys({ press: 'Enter' });
    expect(page.focused?.id).to.equal('phone');
    expect(location.href).to.equal(address);
  });

  it('leads to the first answer of a question', async () => {
    link('请选择有没有宠物').focus();
    await sendKeys({ press: 'Enter' });
    expect((page.focused as HTMLInputElement).name).to.equal('pet');
  });

  it('has its words on the field too', () => {
    const phone = page.root.getElementById('phone')!;
    const words = phone
      .getAttribute('aria-describedby')!
      .split(' ')
      .map((id) => page.root.getElementById(id)?.textContent);
    expect(phone.getAttribute('aria-invalid')).to.equal('true');
    expect(words).to.deep.equal(['师傅上门前会打这个电话', '手机号应为 11 位']);
  });
});
