import { type Draft, draftOf, parseDraft } from '../../flows/booking/draft.ts';
import type { BookingState } from '../../flows/booking/state.ts';

/** Storage may be full, or forbidden by the browser: the form works without. */
const quietly = <T>(act: () => T): T | undefined => {
  try {
    return act();
  } catch {
    return undefined;
  }
};

/** Keeps a draft through a reload, one per backend, community and element. Tabs of one browser share it. */
export class DraftStore {
  #name: () => string;

  constructor(name: () => string) {
    this.#name = name;
  }

  read(): Draft | undefined {
    return quietly(() => parseDraft(localStorage.getItem(this.#name()), Date.now()));
  }

  write(state: BookingState): void {
    const draft = draftOf(state, Date.now());
    quietly(() => (draft ? localStorage.setItem(this.#name(), JSON.stringify(draft)) : localStorage.removeItem(this.#name())));
  }

  /** Another tab changed it. Answers how to stop listening. */
  watch(changed: (draft: Draft) => void): () => void {
    const listen = ({ key }: StorageEvent) => {
      const draft = key === this.#name() ? this.read() : undefined;
      if (draft) changed(draft);
    };
    addEventListener('storage', listen);
    return () => removeEventListener('storage', listen);
  }
}
