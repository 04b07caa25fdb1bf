import { type Mix, start } from '../../../demo/backends/mix/server.ts';
import { workers } from '../../../demo/backends/mix/people.ts';
import type { Day } from '../../../src/domain/day.ts';
import { clockAt, dayAt } from '../../../src/domain/zone.ts';
import { openPortal, type Portal } from './stage.ts';

export const config = 'demo/backends/mix/linli.json';

/** What a page of one's own does between its elements. */
const glue = `<script type="module">
  const [tracker, panel] = ['booking-tracker', 'review-panel'].map((name) => document.querySelector('linli-' + name));
  document.addEventListener('linli-entry-confirmed', () => tracker.refresh());
  document.addEventListener('linli-review-created', () => tracker.refresh());
  document.addEventListener('linli-review-wanted', ({ bookingId }) => panel.setAttribute('booking', bookingId));
</script>`;

export const addresses = ({ province, firm, community }: Mix): Record<string, string> => ({
  'https://anxin.province.example/open/v2': `${province.url}/open/v2`,
  'https://firm.example': firm.url,
  'https://yunhe.example': community.url,
});

export const wang = { '': 'firm-wang', province: 'zj-wang', community: 'yunhe-wang' };

export interface MixStage extends Mix {
  portal: Portal;
  /** What the worker's phone shows. */
  code(card?: string): Promise<string>;
}

/** `change`: words of the config file, and what stands in their place. */
export const setMixStage = async (elements: string, change: Record<string, string> = {}): Promise<MixStage> => {
  const mix = await start();
  const portal = await openPortal({ config, at: { ...addresses(mix), ...change }, residents: [wang], elements: `${elements}${glue}` });
  return {
    ...mix,
    portal,
    async code(card = workers[0]!.number) {
      const headers = { 'x-citizen-ticket': `zj-${card}`, 'content-type': 'application/json' };
      const response = await fetch(`${mix.province.url}/open/v2/anxin/fm`, { method: 'POST', headers, body: '{}' });
      return ((await response.json()) as { resultData: { dz: string } }).resultData.dz;
    },
    async close() {
      await portal.close();
      await mix.close();
    },
  };
};

const half = 30 * 60_000;

/** The half hour that begins next, with a minute to get there: whoever comes now comes for it. */
export const nextVisit = (now = Date.now()): { day: Day; clock: string } => {
  const start = Math.ceil((now + 60_000) / half) * half;
  return { day: dayAt(start, 'Asia/Shanghai'), clock: clockAt(start, 'Asia/Shanghai') };
};
