import { expect } from 'chai';
import { mount, unmount } from './fixtures.ts';

describe('booking a visit', () => {
  afterEach(unmount);

  it('goes from a service to a receipt', async () => {
    const { page, backend } = await mount();
    await page.book();
    await page.isAt('预约成功');
    await page.says('B-1');
    expect(backend.orders).to.have.length(1);
    const [order] = backend.orders;
    expect(order!.contact).to.deep.equal({ name: '王建国', phone: '13712349050' });
    expect(order!.address).to.deep.equal({ communityId: 'yunhe', building: '3幢', unit: '2单元', room: '501' });
    expect(order!.consents.map(({ purpose }) => purpose)).to.deep.equal(['visit']);
    expect(order!.holdId).to.match(/^hold-/);
  });
});
