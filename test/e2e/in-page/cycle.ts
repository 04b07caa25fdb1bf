/** One element as a page would use it. */
export interface Use {
  tag: string;
  token: string;
  attributes?: Record<string, string>;
  /** Shown once it is whole; looked for in its shadow tree. */
  whole: string;
  /** Pressed then, so that what it starts is there too when it goes. */
  press?: string;
  /** Shown after the press; of a video, its first picture. */
  pressed?: string;
}

declare global {
  var mount: (use: Use) => Promise<HTMLElement>;
  var oneCycle: (use: Use) => Promise<void>;
}

/** Runs in the page, so it closes over nothing: puts one there and uses it as far as told; `oneCycle` takes it away again. */
export const handle = () => {
  const shown = async (element: HTMLElement, selector: string) => {
    const end = performance.now() + 10_000;
    const find = () => element.shadowRoot?.querySelector(selector);
    const isThere = (found: Element | null | undefined) => found && (!(found instanceof HTMLVideoElement) || found.readyState >= 2);
    while (!isThere(find())) {
      if (performance.now() > end) throw new Error(`${element.localName} never showed ${selector}: ${element.shadowRoot?.textContent}`);
      await new Promise((next) => requestAnimationFrame(next));
    }
  };
  globalThis.mount = async ({ tag, attributes, whole, press, pressed }) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes ?? {})) element.setAttribute(name, value);
    document.querySelector('linli-portal')!.append(element);
    await shown(element, whole);
    if (press) element.shadowRoot!.querySelector<HTMLElement>(press)!.click();
    if (pressed) await shown(element, pressed);
    return element;
  };
  globalThis.oneCycle = async (use) => (await mount(use)).remove();
};
