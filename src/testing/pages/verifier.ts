import { all, nameOf } from './find.ts';
import { Page, type PageOptions } from './page.ts';

export interface Verdict {
  /** Who it says that it is, or what it is instead. */
  heading: string;
  advice: 'let-in' | 'ask' | 'do-not-open' | (string & Record<never, never>);
  /** The sentence of the advice. */
  says: string;
}

/** The verifier, as whoever stands behind the door speaks of it. */
export class VerifierPage extends Page {
  /** Types what is printed on a card, or the text of a code, and has it checked. */
  async typeNumber(text: string): Promise<this> {
    (await this.until(() => this.shown('button[part~=type-way]')[0], 'a way to type a number')).click();
    this.enter(await this.until(() => this.shown<HTMLInputElement>('input[name=number]')[0], 'a field for the number'), text);
    (await this.until(() => this.shown('button[part~=check]')[0], 'a button that checks')).click();
    return this;
  }

  /** A picture of a code, as a phone's camera or album hands it over. */
  async photograph(picture: File): Promise<this> {
    const find = () => all<HTMLInputElement>(this.element, '[part~=photo-way] input[type=file]')[0];
    const input = await this.until(find, 'a way to choose a picture');
    const carrier = new DataTransfer();
    carrier.items.add(picture);
    input.files = carrier.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    return this;
  }

  /** Waits for it. */
  async verdict(): Promise<Verdict> {
    const line = await this.until(() => this.shown('[part~=advice]')[0], 'a verdict');
    const advice = (line.getAttribute('part') ?? '').replace(/^advice\s*/, '');
    return { heading: this.heading, advice, says: nameOf(line) };
  }

  /** 与本人一致吗? */
  async photoMatches(isSame: boolean): Promise<this> {
    const find = () => this.radios('same').find(({ value }) => value === (isSame ? 'yes' : 'no'));
    (await this.until(find, 'the question whether it is the person on the photo')).click();
    return this;
  }

  /** 确认入户, and waits until it is confirmed. */
  async letIn(): Promise<void> {
    await this.photoMatches(true);
    (await this.until(() => this.shown('button[part~=confirm]')[0], 'a button that lets in')).click();
    await this.until(() => this.shown('[part~=done]')[0], 'the entry confirmed');
  }
}

export const verifier = (element: HTMLElement, options?: PageOptions): VerifierPage => new VerifierPage(element, options);
