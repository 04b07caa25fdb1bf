import type { LiveEvent } from '../domain/live.ts';

/** WHATWG HTML, "Server-sent events"; a JSON text never holds a line break. */
const lineOf = ({ id, type, ...data }: LiveEvent): string =>
  `event: ${type}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`;

/** A comment: says that the line is alive, and nothing else. */
const heartbeat = ': still here\n\n';

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  // A proxy that packs or collects what passes would hold events back.
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
};

export interface Pulse {
  heartbeatSeconds: number;
  streamSeconds: number;
}

/** Resolves after a while; nothing waits for it, and a process may end before. */
const later = (seconds: number) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const passed = new Promise<'silence'>((resolve) => (timer = setTimeout(() => resolve('silence'), seconds * 1000)));
  // In Node; a browser's timer is a number.
  (timer as unknown as { unref?(): void }).unref?.();
  return { passed, cancel: () => clearTimeout(timer) };
};

/** Events as they come, a heartbeat in each silence, until they end or whoever reads has gone. */
export const streamResponse = (events: AsyncIterableIterator<LiveEvent>, { heartbeatSeconds, streamSeconds }: Pulse): Response => {
  const encoder = new TextEncoder();
  const until = performance.now() + streamSeconds * 1000;
  let next: Promise<IteratorResult<LiveEvent, unknown>> | undefined;

  const nextText = async (): Promise<string | undefined> => {
    // What comes after it is told to whoever comes back.
    if (performance.now() >= until) return undefined;
    const silence = later(heartbeatSeconds);
    const result = await Promise.race([(next ??= events.next()), silence.passed]);
    silence.cancel();
    if (result === 'silence') return heartbeat;
    next = undefined;
    return result.done ? undefined : lineOf(result.value);
  };

  const body = new ReadableStream<Uint8Array>(
    {
      // At once, so that proxies and phones see a line that lives.
      start: (controller) => controller.enqueue(encoder.encode(heartbeat)),
      async pull(controller) {
        const text = await nextText();
        if (text !== undefined) return controller.enqueue(encoder.encode(text));
        await events.return?.();
        controller.close();
      },
      async cancel() {
        await events.return?.();
      },
    },
    { highWaterMark: 1 },
  );
  return new Response(body, { headers });
};
