/** What went over the wire to a mapped backend, beneath the adapter, which shows its own words only. */
export interface Exchange {
  method: string;
  /** Without the query, where some backends want a token. */
  path: string;
  status: number;
  cacheControl: string;
  /** The answer's JSON; nothing where it is none. */
  json: unknown;
}

export type Send = (request: Request) => Promise<Response>;

/** An answer without end is not kept for ever; the adapter gives up on it long before. */
const mostBytes = 4_000_000;

const bytesOf = async (response: Response): Promise<Uint8Array<ArrayBuffer>> => {
  const reader = response.body?.getReader();
  const parts: Uint8Array[] = [];
  for (let size = 0; reader && size < mostBytes;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    size += value.length;
  }
  reader?.cancel().catch(() => undefined);
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

const jsonIn = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
};

const bodiless = [204, 205, 304];

export class Recorder {
  readonly exchanges: Exchange[] = [];
  /** Why nothing came, at the last request; none where something did. */
  broken: unknown;
  readonly #send: Send;

  constructor(send: Send = (request) => fetch(request)) {
    this.#send = send;
  }

  /** For the adapter. */
  readonly fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const request = new Request(url, init);
    let response: Response;
    try {
      response = await this.#send(request);
      this.broken = undefined;
    } catch (error) {
      this.broken = error;
      throw error;
    }
    const bytes = await bytesOf(response);
    const { status, statusText, headers } = response;
    const cacheControl = headers.get('cache-control') ?? '';
    const path = new URL(request.url).pathname;
    this.exchanges.push({ method: request.method, path, status, cacheControl, json: jsonIn(bytes) });
    return new Response(bodiless.includes(status) ? null : bytes, { status, statusText, headers });
  };
}
