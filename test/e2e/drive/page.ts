/** In CSS pixels, from the page's corner. */
export interface Part {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A real browser page, driven the same way in every engine. */
export interface Page {
  readonly engine: string;
  /** What the browser itself wrote on its console; WebKit's driver does not tell. */
  readonly console: readonly string[];
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Presses and releases one key; names as in WAI-ARIA and UI Events: `Tab`, `Enter`, `ArrowRight`, ` `. */
  press(key: string, modifiers?: { shift?: boolean }): Promise<void>;
  type(text: string): Promise<void>;
  /** Runs in the page; the function must close over nothing. */
  evaluate<A extends unknown[], T>(work: (...args: A) => T, ...args: A): Promise<Awaited<T>>;
  screenshot(): Promise<Uint8Array>;
  /** What a camera in front of this part of the screen sees: one JPEG of 480 × 640. Chromium alone can say it. */
  frame?(part: Part): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface PageOptions {
  /** IANA zone of the browser. */
  timeZone?: string;
  width?: number;
  height?: number;
  /** Device pixels per CSS pixel, where the engine can be told. */
  scale?: number;
}

export interface Browser {
  readonly engine: string;
  /** With nothing kept from any page before. */
  open(options?: PageOptions): Promise<Page>;
  close(): Promise<void>;
}

/** Asks again until the page agrees; says what it waited for when it never does. */
export const until = async <T>(what: string, ask: () => Promise<T | false | null | undefined>, seconds = 15): Promise<T> => {
  const end = performance.now() + seconds * 1000;
  let last: unknown;
  while (performance.now() < end) {
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (error) {
      last = error;
    }
    await new Promise((next) => setTimeout(next, 50));
  }
  throw new Error(`waited ${seconds} s for: ${what}`, { cause: last });
};
