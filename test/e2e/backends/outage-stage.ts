import { workers } from '../../../demo/backends/mix/people.ts';
import type { Order } from '../../../demo/backends/order-book.ts';
import { fromInstant, instantOf, toInstant } from '../../../src/domain/zone.ts';
import type { Browser } from '../drive/page.ts';
import { visit } from '../stage.ts';
import { addresses, config, type MixStage, nextVisit, setMixStage } from './mix-stage.ts';
import { OutagePage } from './outage-page.ts';
import { openPortal, type Portal } from './stage.ts';

/**
 * Watching looks again every four seconds and not every twenty; nothing else is hurried. And the tracker stays with the booking that it
 * shows, whatever is booked beside it.
 */
const pageOwn = `<script>
  const later = setTimeout;
  globalThis.setTimeout = (work, ms, ...more) => later(work, ms > 15_000 && ms < 25_000 ? 4_000 : ms, ...more);
  document.addEventListener('linli-booking-created', (event) => event.stopPropagation(), true);
</script>`;

const elements = `${pageOwn}
  <linli-booking-form id="first"></linli-booking-form>
  <linli-booking-tracker></linli-booking-tracker>
  <linli-worker-verifier></linli-worker-verifier>
  <linli-review-panel subject="worker:AX3304110007"></linli-review-panel>
  <linli-booking-form id="second"></linli-booking-form>`;

/** Nobody in a test waits five seconds; an office that asks another waits for one and a half. */
const quick = { '"timeoutMs": 5000': '"timeoutMs": 2500' };

export interface OutageStage extends MixStage {
  worker: Portal;
  /** Due now, in two days, and finished. */
  orders: { due: Order; later: Order; finished: Order };
  open(url: string): Promise<OutagePage>;
}

/** A resident with a visit that is due, one to come, and one that is over. */
export const setOutageStage = async (browser: Browser): Promise<OutageStage> => {
  const mix = await setMixStage(elements, quick);
  const worker = await openPortal({
    config,
    at: { ...addresses(mix), ...quick },
    residents: [{ province: `zj-${workers[0]!.number}` }],
    elements: '<linli-worker-code></linli-worker-code>',
  });
  const placed = ({ day, clock }: ReturnType<typeof visit>) => {
    const start = fromInstant(toInstant(instantOf(day, clock, 'Asia/Shanghai'), 'Asia/Shanghai'));
    const who = { name: '王建国', phone: '13712349050', address: '3幢2单元501' };
    return mix.book.place('c-3307', { serviceId: '101', start, minutes: 60, workerId: '7', ...who });
  };
  const orders = { due: placed(nextVisit()), later: placed(visit(2)), finished: placed(visit(3)) };
  mix.book.advance(orders.finished.id, 'done');
  const opened: OutagePage[] = [];
  return {
    ...mix,
    worker,
    orders,
    open: async (url) => {
      const page = new OutagePage(await browser.open());
      opened.push(page);
      await page.page.goto(url);
      return page;
    },
    async close() {
      await Promise.all(opened.map(({ page }) => page.close()));
      await worker.close();
      await mix.close();
    },
  };
};
