import { puppeteer } from '../../test/e2e/drive/puppeteer.ts';
import type { Page } from '../../test/e2e/drive/page.ts';
import { BookingPage } from '../../test/e2e/pages/booking.ts';
import { visit } from '../../test/e2e/stage.ts';
import type { Engine } from '../engines.ts';

const shoot = (page: Page, selector: string): Promise<Uint8Array> =>
  page
    .evaluate((selector) => {
      const root = document.querySelector('linli-booking-form')!.shadowRoot!;
      root.querySelector(selector)!.scrollIntoView({ behavior: 'instant' });
      scrollBy({ top: -16, behavior: 'instant' });
      document.activeElement?.shadowRoot?.querySelector<HTMLElement>(':focus')?.blur();
    }, selector)
    .then(() => page.screenshot());

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
    shots.push(await shoot(page, '[role=grid]'));
    await form.toWho();
    await form.fillIn();
    await form.toReview();
    shots.push(await shoot(page, '[part~="summary"]:nth-of-type(3)'));
    return shots;
  } finally {
    await browser.close();
  }
};
