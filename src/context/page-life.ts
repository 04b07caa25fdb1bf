/** What happens to a page. `gone`: left, perhaps to be shown again as it was. */
export type PageChange = 'shown' | 'hidden' | 'gone' | 'online';

/** The page around a connection, and its time; tests bring their own. */
export interface PageLife {
  isHidden(): boolean;
  onChange(changed: (change: PageChange) => void): () => void;
  /** Calls once, unless it is cancelled before. */
  after(milliseconds: number, then: () => void): () => void;
  /** From 0 up to 1. */
  random(): number;
}

const changeOf = ({ type }: Event): PageChange => {
  if (type === 'online') return 'online';
  if (type === 'pagehide') return 'gone';
  return document.hidden ? 'hidden' : 'shown';
};

export const thisPage: PageLife = {
  isHidden: () => document.hidden,
  onChange(changed) {
    const hear = (event: Event) => changed(changeOf(event));
    const places: [EventTarget, string][] = [
      [document, 'visibilitychange'],
      [window, 'pagehide'],
      [window, 'pageshow'],
      [window, 'online'],
    ];
    for (const [target, type] of places) target.addEventListener(type, hear);
    return () => places.forEach(([target, type]) => target.removeEventListener(type, hear));
  },
  after(milliseconds, then) {
    const timer = setTimeout(then, milliseconds);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};
