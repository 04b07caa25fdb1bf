import { expect } from 'chai';
import { Problem } from '../../../src/domain/problem.ts';
import { until } from '../booking-form/page.ts';
import { openPanel, ReviewBackend, reviewOf, reviews, subject } from './fixtures.ts';
import { ReviewPage } from './page.ts';

describe('the review panel', () => {
  let page: ReviewPage;
  let backend: ReviewBackend;
  afterEach(() => page.panel.remove());

  const open = async (own: { booking?: string } = {}, change = {}, all = reviews(23)) => {
    backend = new ReviewBackend(all);
    page = new ReviewPage(openPanel(document.body, backend, { subject, ...own }, change));
    await page.says('条评价');
  };

  it('says the mean in words, and how many gave each number of stars', async () => {
    await open();
    expect(page.root.querySelector('[part=summary] [role=img]')?.getAttribute('aria-label')).to.equal('2.9 分，满分 5 分');
    expect([...page.root.querySelectorAll('[part=histogram] > li')].map((bar) => bar.getAttribute('aria-label'))).to.deep.equal([
      '5 星：4 条',
      '4 星：4 条',
      '3 星：5 条',
      '2 星：5 条',
      '1 星：5 条',
    ]);
  });

  it('shows page after page, each review once', async () => {
    await open();
    await page.says('已显示 8 条');
    await page.press('看更多评价');
    await page.says('已显示 16 条');
    await page.press('看更多评价');
    await page.says('已显示 23 条');
    expect(new Set(page.articles.map(({ textContent }) => textContent)).size).to.equal(23);
    expect(page.text).not.to.include('看更多评价');
  });

  it('puts the worst first when one wants to know what can go wrong', async () => {
    await open();
    const select = await page.find<HTMLSelectElement>('select');
    select.value = 'worst';
    select.dispatchEvent(new Event('change'));
    await until(
      () => page.articles.length === 8 && page.articles.slice(0, 5).every((each) => each.querySelector('[aria-label="1 星"]')),
      'the worst',
    );
  });

  it('shows markup as the text that it is', async () => {
    const text = '<img src=x onerror="document.title=1"><script>alert(1)</script><b>粗</b>';
    await open({}, {}, [reviewOf(0, { text })]);
    await page.says(text);
    expect(page.root.querySelector('[part=text] *')).to.equal(null);
  });

  it('offers no writing to whoever only reads', async () => {
    await open();
    await page.says('已显示 8 条');
    expect(page.text).not.to.include('写评价');
  });

  it('chooses no star for anybody', async () => {
    await open({ booking: 'B-1' });
    await page.toForm();
    expect(page.root.querySelectorAll('input:checked').length).to.equal(0);
    await page.press('提交评价');
    await page.says('请先选几颗星');
    expect(backend.sent).to.deep.equal([]);
    await until(() => page.root.activeElement?.id === 'problems', 'the problems to have the focus');
  });

  it('sends what was said, thanks, and counts it', async () => {
    const heard: string[] = [];
    await open({ booking: 'B-1' });
    page.panel.addEventListener('linli-review-created', (event) => heard.push(JSON.stringify({ ...event, isTrusted: undefined })));
    await page.toForm();
    await page.stars(5);
    await page.write('  很准时。 ');
    await page.press('提交评价');
    await page.says('谢谢您');
    await page.says('24 条评价');
    expect(backend.sent.map(({ review }) => review)).to.deep.equal([{ bookingId: 'B-1', stars: 5, text: '很准时。', anonymous: false }]);
    expect(heard).to.deep.equal(['{"reviewId":"r-100","bookingId":"B-1"}']);
    expect(page.text).not.to.include('写评价');
  });

  it('keeps every word when the network is gone, and sends it again as the same review', async () => {
    let isGone = true;
    await open({ booking: 'B-1' });
    const { createReview } = backend.answers();
    page.panel.remove();
    page = new ReviewPage(
      openPanel(
        document.body,
        backend,
        { subject, booking: 'B-1' },
        {
          createReview: async (review, options) => {
            const taken = await createReview!(review, options);
            if (!isGone) return taken;
            isGone = false;
            backend.booking = { ...backend.booking, may: { ...backend.booking.may, review: true } };
            throw new Problem('offline');
          },
        },
      ),
    );
    await page.toForm();
    await page.stars(2);
    await page.write('来晚了半小时。');
    await page.press('提交评价');
    await page.says('不确定是否提交了');
    expect((await page.find<HTMLTextAreaElement>('textarea')).value).to.equal('来晚了半小时。');
    await page.press('提交评价');
    await page.says('谢谢您');
    expect(new Set(backend.sent.map(({ key }) => key)).size).to.equal(1);
    expect(backend.sent.length).to.equal(2);
  });

  for (const [code, words] of Object.entries({
    duplicate: '已经评价过了',
    conflict: '还没有完成',
    'not-found': '没有找到您的这次预约',
    invalid: '有些内容没法提交',
  }))
    it(`says in its own words why it was not taken: ${code}`, async () => {
      await open(
        { booking: 'B-1' },
        {
          createReview: () => {
            throw new Problem(code);
          },
        },
      );
      await page.toForm();
      await page.stars(3);
      await page.press('提交评价');
      await page.says(words);
      expect(page.root.querySelector('[role=alert] a[href^="tel:"]')).not.to.equal(null);
    });

  it('begins again for another worker', async () => {
    await open();
    await page.says('已显示 8 条');
    backend.reviews = [reviewOf(7, { text: '另一位也很好。' })];
    page.panel.subject = 'worker:w-9';
    await page.says('另一位也很好。');
    expect(page.articles.length).to.equal(1);
  });
});
