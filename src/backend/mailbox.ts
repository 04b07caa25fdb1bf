const over: IteratorReturnResult<undefined> = { done: true, value: undefined };

/** What one listener has not read yet. One reader; whoever reads too slowly is told that much was missed, instead of all of it. */
export class Mailbox<T> implements AsyncIterableIterator<T> {
  #unread: T[] = [];
  #reader: ((result: IteratorResult<T, undefined>) => void) | undefined;
  #over = false;
  #most: number;
  #instead: (newest: T) => T;
  #onEnd: () => void;

  constructor({ most, instead, onEnd }: { most: number; instead: (newest: T) => T; onEnd: () => void }) {
    this.#most = most;
    this.#instead = instead;
    this.#onEnd = onEnd;
  }

  push(value: T): void {
    if (this.#over) return;
    const reader = this.#reader;
    this.#reader = undefined;
    if (reader) reader({ done: false, value });
    else if (this.#unread.length < this.#most) this.#unread.push(value);
    else this.#unread = [this.#instead(value)];
  }

  /** What is in it can still be read. */
  end(): void {
    if (this.#over) return;
    this.#over = true;
    this.#reader?.(over);
    this.#reader = undefined;
    this.#onEnd();
  }

  next(): Promise<IteratorResult<T, undefined>> {
    if (this.#unread.length > 0) return Promise.resolve({ done: false, value: this.#unread.shift()! });
    if (this.#over) return Promise.resolve(over);
    return new Promise((resolve) => (this.#reader = resolve));
  }

  return(): Promise<IteratorResult<T, undefined>> {
    this.#unread = [];
    this.end();
    return Promise.resolve(over);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
