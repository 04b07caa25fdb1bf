import { until } from '../drive/page.ts';
import { ByWords } from './by-words.ts';

/** The firm's desk with one booking on it. */
export class DeskPage extends ByWords {
  async open(url: string, bookingId: string): Promise<void> {
    await this.page.goto(`${url}/desk?booking=${bookingId}`);
    await this.says(bookingId);
  }

  async assign(workerId: string): Promise<void> {
    await until('the list of workers', () =>
      this.page.evaluate((id) => {
        const select = document.querySelector<HTMLSelectElement>('form.assign select:enabled');
        if (![...(select?.options ?? [])].some(({ value }) => value === id)) return false;
        select!.value = id;
        return true;
      }, workerId),
    );
    await this.press('派工');
    await this.says('已派 ');
  }
}
