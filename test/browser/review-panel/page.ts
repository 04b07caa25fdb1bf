import type { LinliReviewPanel } from '../../../src/elements/review-panel/review-panel.ts';
import { until } from '../booking-form/page.ts';

/** The panel by what one sees. */
export class ReviewPage {
  readonly panel: LinliReviewPanel;

  constructor(panel: LinliReviewPanel) {
    this.panel = panel;
  }

  get root(): ShadowRoot {
    return this.panel.shadowRoot!;
  }

  get text(): string {
    return this.root.textContent!.replace(/\s+/g, ' ');
  }

  get articles(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('[part=review]')];
  }

  says = (word: string) => until(() => this.text.includes(word), `“${word}”`);

  find = <E extends HTMLElement>(selector: string) => until(() => this.root.querySelector<E>(selector), selector);

  button = (label: string) =>
    until(() => [...this.root.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === label), `the button ${label}`);

  press = async (label: string) => (await this.button(label)).click();

  async stars(count: number): Promise<void> {
    (await this.find<HTMLInputElement>(`input[name=stars][value="${count}"]`)).click();
  }

  async write(text: string): Promise<void> {
    const area = await this.find<HTMLTextAreaElement>('textarea');
    area.value = text;
    area.dispatchEvent(new Event('input', { bubbles: true }));
    await this.panel.updateComplete;
  }

  async toForm(): Promise<void> {
    await this.press('写评价');
    await this.says('总的来说，几颗星？');
  }
}
