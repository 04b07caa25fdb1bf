import { puppeteer } from '../../test/e2e/drive/puppeteer.ts';
import type { Page } from '../../test/e2e/drive/page.ts';
import { BookingPage } from '../../test/e2e/pages/booking.ts';
import { visit } from '../../test/e2e/stage.ts';
import type { Engine } from '../engines.ts';

/** With this part at the top. */
const shoot = async (page: Page, selector: string, above = 32): Promise<Uint8Array> => {
  await page.evaluate(
    async (selector, above) => {
      document.activeElement?.shadowRoot?.querySelector<HTMLElement>(':focus')?.blur();
      // What the last press made the form show may still grow.
      await e2e.painted();
      const root = document.querySelector('linli-booking-form')!.shadowRoot!;
      const { top } = root.querySelector(selector)!.getBoundingClientRect();
      scrollBy({ top: top - above, behavior: 'instant' });
    },
    selector,
    above,
  );
  return page.screenshot();
};

/** Three steps of the form on a phone: the service, the time, and the price with its refund steps. */
export const bookingShots = async ({ path, args }: Engine, url: string): Promise<Uint8Array[]> => {
  const browser = puppeteer('chromium', path, args);
  try {
    const page = await browser.open({ width: 390, height: 780, scale: 2 });
    const form = new BookingPage(page);
    await form.open(`${url}/`);
    const shots = [await shoot(page, 'h2')];
    await form.toTime();
    await form.chooseDay(visit(9).day);
    await form.chooseTime('10:00');
    shots.push(await shoot(page, '[role=grid]', 72));
    await form.toWho();
    await form.fillIn();
    await form.toReview();
    shots.push(await shoot(page, '[part~="summary"]:nth-of-type(3)'));
    return shots;
  } finally {
    await browser.close();
  }
};
