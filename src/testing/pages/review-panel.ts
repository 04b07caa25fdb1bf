import { all, nameOf } from './find.ts';
import { Page, type PageOptions } from './page.ts';

export interface ShownReview {
  author: string;
  stars: string;
  text: string;
}

export interface WrittenReview {
  stars: 1 | 2 | 3 | 4 | 5;
  text?: string;
  anonymous?: boolean;
}

const partText = (within: Element, part: string): string => {
  const [found] = all(within, part);
  return found ? nameOf(found) : '';
};

/** The reviews, as whoever reads or writes one speaks of them. */
export class ReviewPanelPage extends Page {
  /** Those that are on the page now, once there are some. */
  async reviews(): Promise<ShownReview[]> {
    const found = await this.until(() => {
      const items = this.shown('[part~=review]');
      return items.length > 0 && items;
    }, 'a review');
    return found.map((item) => ({
      author: partText(item, 'strong'),
      stars: partText(item, '[part~=stars]'),
      text: partText(item, '[part~=text]'),
    }));
  }

  /** What all of them together say, in the words of the page. */
  async summary(): Promise<string> {
    return nameOf(await this.until(() => this.shown('[part~=summary], [part~=empty]')[0], 'a summary of the reviews'));
  }

  /** Opens the form where one may review, writes and sends; waits until it is taken. */
  async write({ stars, text, anonymous = false }: WrittenReview): Promise<void> {
    await this.until(() => this.shown('[part~=invitation], form')[0], 'an invitation to review');
    if (this.shown('form').length === 0) (await this.until(() => this.shown('[part~=invitation] button')[0], 'a button to write')).click();
    (await this.until(() => this.radios('stars')[stars - 1], `${stars} stars`)).click();
    if (text !== undefined) this.enter(await this.until(() => this.shown<HTMLTextAreaElement>('textarea')[0], 'a field for words'), text);
    const box = all<HTMLInputElement>(this.element, 'input[name=anonymous]')[0];
    if (box && box.checked !== anonymous) box.click();
    (await this.until(() => this.shown('form button[type=submit]')[0], 'a button that sends')).click();
    await this.until(() => this.shown('form').length === 0, 'the review taken');
  }
}

export const reviewPanel = (element: HTMLElement, options?: PageOptions): ReviewPanelPage => new ReviewPanelPage(element, options);
