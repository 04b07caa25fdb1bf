import { after } from 'node:test';
import type { StandIn } from '../../../demo/backends/stand.ts';
import type { Day } from '../../../src/domain/day.ts';
import { formatDay } from '../../../src/i18n/format.ts';
import { browserNamed } from '../drive/browsers.ts';
import { PortalPage } from './portal-page.ts';
import { openPortal, type Tokens } from './stage.ts';

interface Stand {
  office: StandIn;
  /** Its folder in `demo/backends`. */
  family: string;
  /** Where the office stands in the config. */
  address: string;
  residents: readonly Tokens[];
  /** Of the residents’ phones. */
  timeZone: string;
}

/** A portal on one back office, and a browser; both are closed after the tests of the file, and the office with them. */
export const openStand = async ({ office, family, address, residents, timeZone }: Stand) => {
  const portal = await openPortal({ config: `demo/backends/${family}/linli.json`, at: { [address]: office.url }, residents });
  const browser = await browserNamed('chromium');
  after(async () => {
    await browser.close();
    await portal.close();
    await office.close();
  });
  return { portal, open: async () => new PortalPage(await browser.open({ timeZone })) };
};

/** As it is read, with the times of that day. */
export const onDay = ({ day }: { day: Day }, clocks: string) => `${formatDay(day, 'zh-CN')} ${clocks}`;
