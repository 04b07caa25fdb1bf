import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { mount, unmount, windows } from './fixtures.ts';
import { type BookingFormPage, until } from './page.ts';

describe('a person at the booking form', () => {
  afterEach(unmount);

  it('is told what is missing, with links that lead to the fields', async () => {
    const { page } = await mount();
    await page.toWho();
    await page.press('下一步');
    await page.says('还差一点');
    await until(() => page.focused?.id === 'problems', 'focus on the problems');
    page.root.querySelector<HTMLAnchorElement>('a[href="#phone"]')!.click();
    expect(page.focused?.id).to.equal('phone');
  });

  it('finds the focus on the heading of each new step', async () => {
    const { page } = await mount();
    await page.toTime();
    await until(() => page.focused?.tagName === 'H2', 'focus on the heading');
  });

  it('goes on by Enter in a field', async () => {
    const { page } = await mount();
    await page.toWho();
    await page.fillWho();
    (await page.field('室')).focus();
    await sendKeys({ press: 'Enter' });
    await page.isAt('请核对一遍');
  });

  it('goes back by the form’s own button and finds everything as it was', async () => {
    const { page } = await mount();
    await page.toWho('13:30');
    await page.fillWho();
    const length = history.length;
    await page.press('上一步');
    await page.isAt('什么时候上门？');
    await until(() => page.chosenSlot() === '13:30', 'the chosen time');
    await page.press('下一步');
    expect((await page.field('姓名')).value).to.equal('王建国');
    expect(history.length).to.equal(length);
  });

  it('types the phone as people do and sees it in three groups', async () => {
    const { page, backend } = await mount();
    await page.toWho();
    await page.fillWho();
    await page.type('手机号', '+86 137-1234-9050');
    (await page.field('姓名')).focus();
    await until(async () => (await page.field('手机号')).value === '137 1234 9050', '3-4-4');
    await page.press('下一步');
    await page.says('合计');
    await page.agree();
    await page.press('确认预约');
    await page.isAt('预约成功');
    expect(backend.orders[0]!.contact.phone).to.equal('13712349050');
  });

  it('pastes a whole address', async () => {
    const { page } = await mount();
    await page.toWho();
    await page.type('粘贴整段地址', '运河社区3幢2单元501室');
    expect((await page.field('楼栋')).value).to.equal('3幢');
    expect((await page.field('单元')).value).to.equal('2单元');
    expect((await page.field('室')).value).to.equal('501');
    await page.says('已填到下面');
  });

  const address = async (page: BookingFormPage) =>
    Promise.all(['楼栋', '单元', '室', '补充说明'].map(async (label) => (await page.field(label)).value));

  it('types a whole address, letter by letter, and finds only the finished one below', async () => {
    const { page } = await mount();
    await page.toWho();
    (await page.field('粘贴整段地址')).focus();
    for (const letter of '3幢2单元501室') await sendKeys({ type: letter });
    await sendKeys({ press: 'Tab' });
    await page.says('已填到下面');
    expect(await address(page)).to.deep.equal(['3幢', '2单元', '501', '']);
  });

  it('finds a pasted address below at once; the next one takes its place, but not that of what was changed by hand', async () => {
    const { page, element } = await mount();
    await page.toWho();
    const box = await page.field('粘贴整段地址');
    const paste = async (text: string) => {
      box.value = text;
      box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
      await element.updateComplete;
    };
    await paste('3幢2单元501室 靠河');
    expect(await address(page)).to.deep.equal(['3幢', '2单元', '501', '靠河']);
    await page.type('补充说明', '靠河，按两下铃');
    await paste('7幢302室');
    expect(await address(page)).to.deep.equal(['7幢', '', '302', '靠河，按两下铃']);
  });

  it('books for a parent', async () => {
    const { page, backend } = await mount();
    await page.toWho();
    await page.fillWho();
    await page.choose('帮家人或朋友预约');
    await page.type('对方姓名', '王奶奶');
    await page.press('下一步');
    await page.says('合计');
    await page.agree();
    await page.press('确认预约');
    await page.says('已征得对方同意');
    await page.choose('我已告诉对方');
    await page.press('确认预约');
    await page.isAt('预约成功');
    expect(backend.orders[0]!.onBehalfOf).to.deep.equal({ name: '王奶奶' });
    expect(backend.orders[0]!.consents.map(({ purpose }) => purpose).sort()).to.deep.equal(['on-behalf', 'visit']);
  });

  it('sees the price, line by line, and what cancelling costs until when, before booking', async () => {
    const { page } = await mount();
    await page.toReview();
    for (const words of ['¥85.00', '邻里优惠', '-¥5.00', '¥80.00', '18:00 前取消', '免费', '付 ¥20.00']) await page.says(words);
    const boxes = [...page.root.querySelectorAll<HTMLInputElement>('[part~="consents"] input')];
    expect(boxes.map(({ checked }) => checked)).to.deep.equal([false, false]);
  });

  it('asks for a worker by name', async () => {
    const { page, backend } = await mount((fake) => ({ ...fake.answers() }));
    await page.toTime();
    await page.type('服务人员', 'w-1');
    await page.chooseSlot('09:00');
    await page.press('下一步');
    await page.fillWho();
    await page.press('下一步');
    await page.says('*桂芳');
    expect(backend.calls.filter((name) => name === 'listSlots')).to.have.length(2);
  });

  it('reads that other services are booked by phone, with the number to dial', async () => {
    const { page } = await mount();
    await page.says('还有 1 项服务请打电话预约');
    page.root.querySelector<HTMLElement>('summary')!.click();
    expect(page.root.querySelector<HTMLAnchorElement>('details[open] a')?.href).to.equal('tel:057396345');
  });

  it('looks through many services by category', async () => {
    const { page } = await mount(() => ({
      listServices: () => ({
        items: Array.from({ length: 12 }, (_, index) => ({
          ...windows,
          id: `s-${index}`,
          name: `服务 ${index}`,
          category: index % 2 ? '维修' : '保洁',
        })),
      }),
    }));
    await page.type('类别', '维修');
    expect(page.root.querySelectorAll('input[name="service"]')).to.have.length(6);
  });

  it('cancels with the fee as it is now, asked once', async () => {
    const { page, backend } = await mount();
    await page.book();
    await page.press('取消预约');
    await page.says('现在取消免费');
    expect(backend.calls).not.to.include('cancelBooking');
    await page.press('确定取消');
    await page.isAt('预约已取消');
  });

  it('books again with who and where still filled in', async () => {
    const { page } = await mount();
    await page.book();
    await page.press('再约一次');
    await page.isAt('什么时候上门？');
    await page.chooseSlot('19:00');
    await page.press('下一步');
    expect((await page.field('姓名')).value).to.equal('王建国');
  });

  it('reads English where the page speaks English', async () => {
    const { page } = await mount(undefined, { lang: 'en' });
    await page.isAt('What do you need?');
    await page.choose('日常保洁');
    await page.press('Next');
    await page.isAt('When shall we come?');
  });
});
