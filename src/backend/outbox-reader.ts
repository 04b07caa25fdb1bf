import type { EventRecord } from './records.ts';
import type { Store } from './store.ts';

export interface Numbered {
  number: number;
  event: EventRecord;
}

/** Whoever comes back to an older place than these asks for everything again. */
const mostRecent = 5000;
const pageSize = 500;

/** Follows the outbox, once for all who listen in this process. */
export class OutboxReader {
  readonly recent: Numbered[] = [];
  #store: Store;
  #heard: (numbered: Numbered) => void;
  #onFault: (fault: unknown) => void;
  #position = 0;
  #again = false;
  #reading: Promise<void> | undefined;
  #leaveStore: (() => void) | undefined;

  constructor(store: Store, heard: (numbered: Numbered) => void, onFault: (fault: unknown) => void) {
    this.#store = store;
    this.#heard = heard;
    this.#onFault = onFault;
  }

  /** Resolves when what happened of late is known. */
  async start(): Promise<void> {
    this.#leaveStore = this.#store.onEvents(() => {
      this.#read().catch((fault: unknown) => this.#leaveStore && this.#onFault(fault));
    });
    const { first, last } = await this.#store.read((queries) => queries.eventRange());
    this.#position = Math.max(this.#position, first - 1, last - mostRecent);
    await this.#read();
  }

  stop(): void {
    this.#leaveStore?.();
    this.#leaveStore = undefined;
  }

  /** Words that come while it reads are one more reading. */
  #read(): Promise<void> {
    this.#again = true;
    return (this.#reading ??= this.#readOn());
  }

  async #readOn(): Promise<void> {
    try {
      while (this.#again && this.#leaveStore) {
        this.#again = false;
        await this.#store.transact((queries) => queries.numberEvents());
        await this.#readPages();
      }
    } finally {
      this.#reading = undefined;
    }
  }

  async #readPages(): Promise<void> {
    for (let full = true; full && this.#leaveStore;) {
      const page = await this.#store.read((queries) => queries.events(this.#position, pageSize));
      full = page.length === pageSize;
      for (const numbered of page) this.#take(numbered);
    }
  }

  #take(numbered: Numbered): void {
    this.#position = numbered.number;
    this.recent.push(numbered);
    if (this.recent.length > mostRecent) this.recent.shift();
    this.#heard(numbered);
  }
}
