import type { UiGallery } from './gallery.ts';

/** The gallery as a person meets it: by role, name and key. */
export class GalleryPage {
  readonly element: UiGallery;

  private constructor(element: UiGallery) {
    this.element = element;
  }

  static async open(rootClass = 'light'): Promise<GalleryPage> {
    const { UiGallery } = await import('./gallery.ts');
    if (!customElements.get('ui-gallery')) customElements.define('ui-gallery', UiGallery);
    const element = document.createElement('ui-gallery') as UiGallery;
    element.rootClass = rootClass;
    document.body.append(element);
    await element.updateComplete;
    return new GalleryPage(element);
  }

  close() {
    this.element.remove();
  }

  get root() {
    return this.element.shadowRoot!;
  }

  get focused() {
    return this.root.activeElement as HTMLElement | null;
  }

  /** The accessible name of what has the focus. */
  get focusedName() {
    return this.focused?.ariaLabel ?? this.focused?.textContent?.trim() ?? '';
  }

  all<E extends HTMLElement = HTMLElement>(selector: string) {
    return [...this.root.querySelectorAll<E>(selector)];
  }

  /** The button of a day, found by the date in its name. */
  day(name: string) {
    return this.all<HTMLButtonElement>('[role=gridcell] button').find((button) => button.ariaLabel?.split(' ')[0] === name)!;
  }

  slot(time: string) {
    return this.all<HTMLInputElement>('input[name=slot]').find((input) => input.ariaLabel === time)!;
  }

  get month() {
    return this.root.getElementById('day-month')!.textContent;
  }

  /** After the element has rendered and the focus has followed. */
  async settled() {
    await this.element.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(() => resolve(undefined)));
    await this.element.updateComplete;
  }
}
