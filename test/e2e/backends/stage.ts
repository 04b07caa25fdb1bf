import { readFileSync } from 'node:fs';
import { serve } from '../serve.ts';

const root = new URL('../../../', import.meta.url);

/** One resident's token, or one for each of the backends by name (`''`: the config's own). */
export type Tokens = string | Record<string, string>;

export interface PortalOptions {
  /** A portal's config file, from the top of the project: `demo/backends/ruoyi/linli.json`. */
  config: string;
  /** The addresses in that file, and where the stand-ins really are. */
  at: Record<string, string>;
  /** Who opens `/1`, `/2`, … */
  residents: readonly Tokens[];
  /** Between the portal's tags; a form and a tracker unless told. */
  elements?: string;
}

export interface Portal {
  /** The page of the first resident; another's is `page(2)`. */
  url: string;
  page(resident: number): string;
  close(): Promise<void>;
}

const bothElements = '<linli-booking-form></linli-booking-form><linli-booking-tracker></linli-booking-tracker>';

const pageOf = (elements: string, tokens: Tokens): string => {
  const names = new Set(['linli-portal', ...[...elements.matchAll(/<(linli-[a-z-]+)/g)].map((match) => match[1]!)]);
  const scripts = [...names].map((name) => `<script type="module" src="/linli/cdn/${name.slice('linli-'.length)}.js"></script>`);
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>社区门户</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/linli/linli.css" />
    <script src="/e2e/in-page.js"></script>
    <script type="module">
      const tokens = ${JSON.stringify(tokens)};
      document.querySelector('linli-portal').getToken = ({ backend = '' }) => (typeof tokens === 'string' ? tokens : tokens[backend]);
      document.addEventListener('linli-booking-created', ({ bookingId }) =>
        document.querySelector('linli-booking-tracker')?.setAttribute('booking', bookingId));
    </script>
    ${scripts.join('\n    ')}
  </head>
  <body>
    <linli-portal config="/linli.json">${elements}</linli-portal>
  </body>
</html>`;
};

/** The file as a portal would have it, but with stand-ins where the backends are. */
export const configAt = (file: string, at: Record<string, string>): string => {
  let text = readFileSync(new URL(file, root), 'utf8');
  for (const [address, url] of Object.entries(at)) {
    if (!text.includes(address)) throw new Error(`${file} names no ${address}`);
    text = text.replaceAll(address, url);
  }
  return text;
};

/** A portal's own site: its page, its config, and the elements as they are built. */
export const openPortal = async ({ config, at, residents, elements = bothElements }: PortalOptions): Promise<Portal> => {
  const file = configAt(config, at);
  const { url: base, close } = await serve((path) => {
    if (path === '/linli.json') return file;
    const tokens = residents[Number(/^\/(\d+)$/.exec(path)?.[1]) - 1];
    return tokens && pageOf(elements, tokens);
  });
  const page = (resident: number) => `${base}/${resident}`;
  return { url: page(1), page, close };
};
