import { expect } from 'chai';
import { Problem } from '../../../src/domain/problem.ts';
import { cleaning, mount, unmount } from './fixtures.ts';

const markup = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
const draftName = 'linli:booking:|yunhe|';
const keep = (draft: object) => localStorage.setItem(draftName, JSON.stringify({ version: 1, savedAt: Date.now(), ...draft }));

describe('a booking form whose backend or page means harm', () => {
  afterEach(unmount);

  it('shows every text of the backend as text', async () => {
    const { page } = await mount((fake) => {
      fake.services = [
        {
          ...cleaning,
          name: `日常保洁${markup}`,
          category: markup,
          summary: markup,
          unit: markup,
          intake: [{ key: '__proto__', label: markup, kind: 'choice', required: false, options: [{ value: markup, label: markup }] }],
        },
      ];
      return {
        getCommunity: async (input) => ({ ...(await fake.answers().getCommunity!(input, {})), hotline: `javascript:alert(1)//${markup}` }),
        quoteBooking: async (input) => {
          const quote = await fake.answers().quoteBooking!(input, {});
          return { ...quote, lines: quote.lines.map((line) => ({ ...line, label: markup, kind: markup })) };
        },
        createBooking: () => {
          throw new Problem(markup, { detail: markup });
        },
      };
    });
    await page.book();
    await page.says(markup);
    expect(page.root.querySelector('img, script')).to.equal(null);
    for (const link of page.root.querySelectorAll('a[href]')) expect(link.getAttribute('href')).to.match(/^(tel:[\d+]*|#)/);
    expect('hacked' in window).to.equal(false);
  });

  it('drops a draft whose time is none', async () => {
    localStorage.clear();
    keep({ serviceId: 'cleaning', slot: { start: 'x', end: '2026-02-30' }, durationMinutes: -1e308 });
    const { page } = await mount(undefined, { draft: true });
    await page.field('日常保洁');
    await page.toTime();
  });

  it('begins anew when the booking of its draft is not to be had, as after somebody else’s at the same computer', async () => {
    localStorage.clear();
    keep({ serviceId: 'cleaning', bookingId: 'B-of-somebody-else' });
    const absent = () => {
      throw new Problem('not-found');
    };
    const { page } = await mount(() => ({ getBooking: absent }), { draft: true });
    await page.isAt('您需要什么服务？');
    await page.toWho();
  });

  it('sends one booking however often the button is hit', async () => {
    const { page, backend } = await mount();
    await page.toReview();
    await page.agree();
    const button = await page.button('确认预约');
    for (let hits = 0; hits < 5; hits++) button.click();
    await page.isAt('预约成功');
    expect(backend.orders).to.have.length(1);
  });
});
