import { config, expect } from 'chai';
import { until } from '../booking-form/page.ts';
import { pngOf, drawQr } from '../worker-verifier/camera.ts';
import { reviewOf, reviews, subject } from '../review-panel/fixtures.ts';
import type { VisitFrame } from './frame-visit.ts';
import { isWhole, themes, widths, type Theme, type Width } from './plan.ts';
import { ShiftPage, type Shown } from './shift-page.ts';

config.truncateThreshold = 0;

type Way = (frame: VisitFrame) => void;

interface Case extends Shown {
  /** What the backend knows, and the words that are there once it has said so. */
  knows: Record<string, [change: Way, words: string]>;
}

const script = './frame-visit.ts' as const;
const nothing: Way = () => undefined;

const cases: Record<string, Case> = {
  'a tracker': {
    script,
    element: 'linli-booking-tracker',
    knows: {
      'two bookings': [nothing, '已安排服务人员'],
      'no booking': [({ backend }) => (backend.tracked.bookings = []), '您还没有预约'],
    },
  },
  'a tracker of one booking': {
    script,
    element: 'linli-booking-tracker',
    attributes: { booking: 'B-2' },
    knows: { 'it is done': [nothing, '服务已完成'] },
  },
  reviews: {
    script,
    element: 'linli-review-panel',
    attributes: { subject },
    knows: {
      many: [nothing, '，共 23 条'],
      one: [({ backend }) => (backend.reviewed.reviews = reviews(1)), '已显示 1 条'],
      none: [({ backend }) => (backend.reviewed.reviews = []), '还没有评价'],
    },
  },
  'reviews of one’s own visit': {
    script,
    element: 'linli-review-panel',
    attributes: { subject, booking: 'B-2' },
    knows: {
      many: [nothing, '这次服务已经完成'],
      none: [({ backend }) => (backend.reviewed.reviews = []), '这次服务已经完成'],
      'a long one': [({ backend }) => (backend.reviewed.reviews = [reviewOf(0, { text: '擦得很干净。'.repeat(60) })]), '已显示 1 条'],
    },
  },
  'a code': {
    script,
    element: 'linli-worker-code',
    knows: {
      'nobody looked': [nothing, '秒'],
      'somebody looked': [({ backend }) => void backend.issuer.look(), '春风'],
    },
  },
};

const textOf = (root: ShadowRoot) => root.querySelector<HTMLElement>('.root')!.innerText;

describe('a page of a visit that loads', function () {
  this.timeout(30_000);
  let page: ShiftPage<VisitFrame>;
  afterEach(() => page.close());

  const open = async (shown: Shown, theme: Theme, width: Width) => {
    page = new ShiftPage(width, shown);
    await page.open(theme);
    await page.define();
    return page.frame;
  };

  const looks = widths.flatMap((width) => (isWhole ? themes : (['light'] as const)).map((theme) => ({ width, theme })));
  const known = Object.entries(cases).flatMap(([what, one]) =>
    Object.entries(one.knows).map(([which, [change, words]]) => ({ what: `${what}, ${which}`, one, change, words })),
  );
  for (const { width, theme } of looks)
    for (const { what, one, change, words } of known)
      it(`moves nothing by itself at ${width} px in ${theme}: ${what}`, async () => {
        const frame = await open(one, theme, width);
        change(frame);
        await page.answered(() => textOf(frame.root).includes(words), words);
        expect(await page.shifts()).to.equal('');
      });

  for (const width of widths)
    it(`moves nothing by itself from a tap to the verdict at ${width} px`, async () => {
      const frame = await open({ script, element: 'linli-worker-verifier' }, 'light', width);
      expect(await page.shifts()).to.equal('');
      const input = frame.root.querySelector<HTMLInputElement>('input[type=file]')!;
      const carrier = new DataTransfer();
      const code = await frame.code();
      carrier.items.add(await pngOf((canvas) => drawQr(canvas, code)));
      input.files = carrier.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      await until(() => frame.root.querySelector('.skel, [part~=advice]'), 'the check');
      // What the tap itself moves is expected.
      await page.shifts();
      await page.answered(() => frame.root.querySelector('[part~=advice]'), 'the verdict');
      await page.answered(() => frame.root.querySelector('img'), 'the photo');
      expect(await page.shifts()).to.equal('');
    });
});
