/** One message of a stream; `event` is empty where none was named. */
export interface Message {
  event: string;
  data: string;
  id?: string | undefined;
}

/**
 * Reads `text/event-stream` (WHATWG HTML, "Interpreting an event stream") however it is cut into pieces. `retry` is passed over:
 * whoever opens a stream again has a patience of their own.
 */
export class EventStreamReader {
  #rest = '';
  #event = '';
  #data: string[] = [];
  /** Stays for the messages that bring none. */
  #id: string | undefined;

  /** The messages that are whole now. */
  read(text: string): Message[] {
    // A return at the end may be half of a line break.
    const lines = (this.#rest + text).split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop()!;
    return lines.flatMap((line) => this.#take(line) ?? []);
  }

  /** Characters that wait for the rest of their message. */
  get pending(): number {
    return this.#data.reduce((sum, { length }) => sum + length, this.#rest.length);
  }

  /** A blank line ends the message. */
  #take(line: string): Message | undefined {
    if (line === '') return this.#dispatch();
    const [, name, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line)!;
    if (name === 'event') this.#event = value;
    else if (name === 'data') this.#data.push(value);
    else if (name === 'id' && !value.includes('\0')) this.#id = value;
    return undefined;
  }

  #dispatch(): Message | undefined {
    const message = { event: this.#event, data: this.#data.join('\n'), id: this.#id };
    const isOne = this.#data.length > 0;
    this.#event = '';
    this.#data = [];
    return isOne ? message : undefined;
  }
}
