import type { Hono, MiddlewareHandler } from 'hono';
import { openApp, type StandIn, stand } from '../stand.ts';

/** How a site answers: as it should, never, or as a gateway does whose server is away. */
export type Manner = 'well' | 'never' | 'gateway-page';

/** One office's server. What it knows outlives a stop; it always comes back at the same address. */
export interface Site {
  readonly url: string;
  /** Connections are refused from now on. */
  stop(): Promise<void>;
  start(): Promise<void>;
  answers(manner: Manner): void;
}

export const openSite = async (routes: (app: Hono) => void): Promise<Site> => {
  let manner: Manner = 'well';
  const app = openApp();
  const asTold: MiddlewareHandler = async (context, next) => {
    if (manner === 'never') return new Promise<Response>(() => undefined);
    if (manner === 'gateway-page') return context.html('<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>', 502);
    return next();
  };
  app.use(asTold);
  routes(app);
  const { url, close } = await stand(app);
  let running: StandIn['close'] | undefined = close;
  return {
    url,
    async stop() {
      await running?.();
      running = undefined;
    },
    async start() {
      running ??= (await stand(app, Number(new URL(url).port))).close;
    },
    answers: (next) => void (manner = next),
  };
};

/** One office asks another. Nothing where that one is away or slow: whoever asked goes on without. */
export const askOffice = async (url: string, init: RequestInit): Promise<{ status: number; body: unknown } | undefined> => {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(1500) });
    return { status: response.status, body: (await response.json()) as unknown };
  } catch {
    return undefined;
  }
};
