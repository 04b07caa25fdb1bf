import { linliCss } from '../../../src/styles/linli-css.ts';
import { until } from '../booking-form/page.ts';
import type { Frame } from './frame.ts';
import type { VisitFrame } from './frame-visit.ts';
import { engine, sizes, type Theme, type Width } from './plan.ts';
import { pageCss } from './open-page.ts';

interface Shift extends PerformanceEntry {
  value: number;
  sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
}

export interface Shown {
  element: string;
  attributes?: Record<string, string>;
  /** The page's script. */
  script: './frame.ts' | './frame-visit.ts';
}

export const form: Shown = { element: 'linli-booking-form', script: './frame.ts' };

const nameShift = ({ value, sources }: Shift) => {
  const moves = sources.map(({ node, previousRect: from, currentRect: to }) => {
    const name = (node as Element | null)?.localName ?? 'something';
    return `${name} from ${from.x},${from.y} to ${to.x},${to.y}`;
  });
  return `${value.toFixed(4)}: ${moves.join('; ')}`;
};

/**
 * A whole page in a frame, whose elements are not defined at first, and that notes whatever moves by itself: Chromium by the Layout
 * Instability API; the others have none, so there the parts of the page are looked at.
 */
export class ShiftPage<F extends Frame | VisitFrame = Frame> {
  #frame = document.createElement('iframe');
  #shifts: Shift[] = [];
  #places = new Map<Element, number>();

  #shown: Shown;

  constructor(width: Width, shown: Shown = form) {
    this.#shown = shown;
    this.#frame.style.cssText = `position: fixed; inset: 0 auto auto 0; border: 0; width: ${width}px; height: ${sizes[width]}px`;
  }

  get #view() {
    return this.#frame.contentWindow as Window & typeof globalThis & { frame?: F };
  }

  get #document() {
    return this.#view.document;
  }

  get frame() {
    return this.#view.frame!;
  }

  /** As the server sent it, with `linli.css` and without any script. */
  async open(theme: Theme) {
    const loaded = new Promise((resolve) => this.#frame.addEventListener('load', resolve, { once: true }));
    this.#frame.src = new URL('./frame.html', import.meta.url).pathname;
    document.body.append(this.#frame);
    await loaded;
    const portal = this.#make('linli-portal');
    portal.setAttribute('community', 'yunhe');
    portal.setAttribute('theme', theme === 'dark' ? 'dark' : 'light');
    portal.toggleAttribute('elder', theme === 'elder');
    const { element, attributes = {} } = this.#shown;
    const shown = this.#make(element);
    for (const [name, value] of Object.entries(attributes)) shown.setAttribute(name, value);
    portal.append(shown);
    const main = this.#make('main');
    main.append(this.#make('h1', '家里的事，邻里帮忙'), portal);
    this.#document.head.append(this.#make('style', pageCss + linliCss()));
    this.#document.body.className = theme;
    this.#document.body.append(this.#make('header', '运河社区'), main, this.#make('footer', '运河社区居民委员会'));
    if (engine === 'chromium') {
      const { PerformanceObserver } = this.#view;
      const note = (list: PerformanceObserverEntryList) => this.#shifts.push(...(list.getEntries() as Shift[]));
      new PerformanceObserver(note).observe({ type: 'layout-shift', buffered: true });
    }
    await this.painted();
    this.#moves();
  }

  /** The page's script comes, and its elements show what they know by themselves. */
  async define() {
    const script = Object.assign(this.#document.createElement('script'), {
      type: 'module',
      src: new URL(this.#shown.script, import.meta.url).href,
    });
    const loaded = new Promise((resolve) => script.addEventListener('load', resolve, { once: true }));
    this.#document.head.append(script);
    // As long as it takes: nothing is asked before.
    await loaded;
    await until(() => this.#view.frame?.isThere(), 'the element');
    await this.painted();
  }

  /** Gives answers, also to what is asked then, until this is seen. */
  async answered(look: () => unknown, what: string) {
    await until(() => {
      this.frame.answer();
      return look();
    }, what);
    // What else was asked, such as who else looked.
    await this.painted();
    this.frame.answer();
    await this.painted();
  }

  async painted() {
    for (let frames = 0; frames < 4; frames++) await new Promise((resolve) => this.#view.requestAnimationFrame(resolve));
  }

  /** What has moved since one last asked. */
  async shifts(): Promise<string> {
    await this.painted();
    return (engine === 'chromium' ? this.#shifts.splice(0).map(nameShift) : this.#moves()).join('\n');
  }

  /** The parts in view that stand elsewhere than when one last looked. */
  #moves(): string[] {
    const parts = [...this.#document.querySelectorAll('header, main, h1, linli-portal > *, footer')];
    const last = this.#places;
    this.#places = new Map(parts.map((part) => [part, Math.round(part.getBoundingClientRect().top)]));
    const bottom = this.#view.innerHeight;
    return parts.flatMap((part) => {
      const [from, to] = [last.get(part), this.#places.get(part)!];
      return from === undefined || from === to || Math.min(from, to) >= bottom ? [] : [`${part.localName} from ${from} to ${to}`];
    });
  }

  /** Something that comes late and takes place above the rest. */
  plantBanner() {
    const banner = this.#make('p', '通知');
    banner.style.blockSize = '80px';
    this.#document.querySelector('main')!.before(banner);
  }

  close() {
    this.#frame.remove();
  }

  #make(tag: string, text = '') {
    return Object.assign(this.#document.createElement(tag), { textContent: text });
  }
}
