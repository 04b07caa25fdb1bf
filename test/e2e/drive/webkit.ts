import { startWebKitDriver } from '../../../scripts/engines.ts';
import type { Browser, Page, PageOptions } from './page.ts';

/** W3C WebDriver key code points (https://www.w3.org/TR/webdriver2/#keyboard-actions). */
const keys: Record<string, string> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  ' ': ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Backspace: '\uE003',
};
const shiftKey = '\uE008';

type Command = (method: string, path: string, body?: unknown) => Promise<unknown>;

const commands =
  (base: string): Command =>
  async (method, path, body) => {
    const response = await fetch(base + path, { method, body: body === undefined ? undefined : JSON.stringify(body) });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`WebDriver ${path}: ${JSON.stringify(value).slice(0, 500)}`);
    return value;
  };

const stroke = (key: string) => [
  { type: 'keyDown', value: key },
  { type: 'keyUp', value: key },
];

const pageOf = (send: Command, stop: () => void): Page => {
  const act = (actions: unknown[]) => send('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  return {
    engine: 'webkit',
    console: [],
    goto: async (url) => void (await send('POST', '/url', { url })),
    reload: async () => void (await send('POST', '/refresh', {})),
    press: async (key, { shift = false } = {}) => {
      const one = stroke(keys[key] ?? key);
      await act(shift ? [{ type: 'keyDown', value: shiftKey }, ...one, { type: 'keyUp', value: shiftKey }] : one);
    },
    type: async (text) => void (await act([...text].flatMap(stroke))),
    evaluate: async (work, ...args) => {
      const script = `const done = arguments[arguments.length - 1]; const args = [...arguments].slice(0, -1);
        Promise.resolve().then(() => (${work.toString()})(...args)).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const answer = (await send('POST', '/execute/async', { script, args })) as { value?: unknown; error?: string };
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.value as never;
    },
    screenshot: async () => Buffer.from((await send('GET', '/screenshot')) as string, 'base64'),
    close: async () => {
      await send('DELETE', '');
      stop();
    },
  };
};

/** One driver and one MiniBrowser a page: the zone is the process's, and nothing is kept between two. */
export const webkit = (binary: string): Browser => {
  const stops = new Set<() => void>();
  return {
    engine: 'webkit',
    open: async ({ timeZone, width = 390, height = 844 }: PageOptions = {}) => {
      const { port, stop } = await startWebKitDriver(timeZone ? { TZ: timeZone } : {});
      stops.add(stop);
      const base = `http://127.0.0.1:${port}`;
      const alwaysMatch = {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary, args: ['--automation'] },
        timeouts: { script: 30_000 },
      };
      const { sessionId } = (await commands(base)('POST', '/session', { capabilities: { alwaysMatch } })) as { sessionId: string };
      const send = commands(`${base}/session/${sessionId}`);
      await send('POST', '/window/rect', { width, height });
      return pageOf(send, () => {
        stops.delete(stop);
        stop();
      });
    },
    close: async () => {
      for (const stop of stops) stop();
      stops.clear();
    },
  };
};
