import type { LinliWorkerVerifier } from '../../../src/elements/worker-verifier/worker-verifier.ts';
import { until } from '../booking-form/page.ts';
import { drawQr, pngOf } from './camera.ts';

/** The verifier as its user sees it: headings, sentences, buttons by name. */
export class VerifierPage {
  readonly element: LinliWorkerVerifier;

  constructor(element: LinliWorkerVerifier) {
    this.element = element;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  get text(): string {
    return this.root.querySelector('section')?.innerText ?? '';
  }

  get heading(): string {
    return this.root.querySelector('h2')?.textContent?.trim() ?? '';
  }

  /** What is said without being asked for. */
  get announced(): string {
    return this.root.querySelector('[role=status].sr')?.textContent ?? '';
  }

  get video(): HTMLVideoElement | null {
    return this.root.querySelector('video');
  }

  /** Names of what one may do, in their order. */
  get ways(): string[] {
    return [...this.root.querySelectorAll('[part=todo] :is(button, a)')].map((each) => each.textContent!.trim().replace(/\s+/g, ' '));
  }

  says = (words: string | RegExp) =>
    until(() => (typeof words === 'string' ? this.text.includes(words) : words.test(this.text)), `“${String(words)}” in:\n${this.text}`);

  isAt = (heading: string) => until(() => this.heading === heading, `the screen ${heading}, not ${this.heading}:\n${this.text}`);

  findButton = (name: string) =>
    [...this.root.querySelectorAll('button')].find((button) => button.textContent!.trim() === name && !button.matches('.busy'));

  press = async (name: string) => (await until(() => this.findButton(name), `a button “${name}” in:\n${this.text}`)).click();

  choose = async (label: string) => {
    const found = () => [...this.root.querySelectorAll('label')].find((each) => each.textContent!.trim() === label);
    (await until(found, `a choice “${label}”`)).click();
    await this.element.updateComplete;
  };

  type = async (text: string) => {
    const field = await until(() => this.root.querySelector<HTMLInputElement>('input.box, textarea'), 'a field');
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await this.element.updateComplete;
  };

  /** As a phone's own camera or album hands it over. */
  giveFile = async (file: File) => {
    const input = await until(() => this.root.querySelector<HTMLInputElement>('input[type=file]'), 'a file field');
    const carrier = new DataTransfer();
    carrier.items.add(file);
    input.files = carrier.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };

  /** Works in every engine: a photo of a screen that shows this text. */
  photograph = async (text: string) => this.giveFile(await pngOf((canvas) => drawQr(canvas, text)));

  /** As one hears it: headings, paragraphs, points, controls, in the order of the tree. */
  heard = (): string[] =>
    [...this.root.querySelectorAll('h2, h3, p:not(.sr), li, img, dt, legend, button, a, label')].map((each) =>
      (each.getAttribute('alt') ?? each.textContent ?? '').trim().replace(/\s+/g, ' '),
    );
}
