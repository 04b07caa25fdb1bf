import type { OrderBook } from '../order-book.ts';
import { communityRoutes } from './community.ts';
import { firmRoutes, openFirmBook } from './firm.ts';
import { provinceRoutes } from './province.ts';
import { openSite, type Site } from './site.ts';

export type { Site };

export interface Mix {
  province: Site;
  firm: Site;
  community: Site;
  /** The firm's own book: its people assign and finish orders there. */
  book: OrderBook;
  close(): Promise<void>;
}

/** Three offices, each on a server of its own, each knowing what the others do not. */
export const start = async ({ now = Date.now }: { now?: () => number } = {}): Promise<Mix> => {
  const book = openFirmBook(now);
  const urls = { province: '', firm: '' };
  const province = await openSite(provinceRoutes(now, () => urls.firm));
  const firm = await openSite(firmRoutes(book, () => urls.province));
  const community = await openSite(communityRoutes(now, () => urls.firm));
  Object.assign(urls, { province: province.url, firm: firm.url });
  return {
    province,
    firm,
    community,
    book,
    close: async () => void (await Promise.all([province.stop(), firm.stop(), community.stop()])),
  };
};
