import { spawn } from 'node:child_process';
import { accessSync, constants, globSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type EngineName = 'chromium' | 'firefox' | 'webkit';

export interface Engine {
  name: EngineName;
  /** The browser itself; for WebKit the MiniBrowser that its driver starts. */
  path: string;
  args: string[];
}

const isProgram = (path: string) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

export const onPath = (...names: string[]): string | undefined => {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
};

const installedChromium = () =>
  onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'msedge') ??
  [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    join(process.env['PROGRAMFILES'] ?? '/none', 'Google/Chrome/Application/chrome.exe'),
    join(process.env['PROGRAMFILES(X86)'] ?? '/none', 'Microsoft/Edge/Application/msedge.exe'),
  ].find(isProgram);

const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The Chromium inside the npm package. It unpacks the libraries that a bare system lacks only when it believes to be in a Lambda. */
const shippedChromium = async (): Promise<Engine | undefined> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x';
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  const { default: shipped } = await import('@sparticuz/chromium');
  return { name: 'chromium', path: await shipped.executablePath(), args: [...shipped.args, ...chromiumArgs] };
};

/** `CHROME_PATH` (a path, or `npm` for the one that comes with the dev dependencies), else an installed one, else the shipped one. */
export const findChromium = async (): Promise<Engine | undefined> => {
  const wanted = process.env['CHROME_PATH'];
  const path = wanted === 'npm' ? undefined : (wanted ?? installedChromium());
  return path ? { name: 'chromium', path, args: chromiumArgs } : shippedChromium();
};

export const findFirefox = (): Engine | undefined => {
  const path = process.env['FIREFOX_PATH'] ?? onPath('firefox-esr', 'firefox');
  return path ? { name: 'firefox', path, args: [] } : undefined;
};

/** WebKitGTK: its driver, its browser and a virtual screen must all be there. */
export const findWebKit = (): Engine | undefined => {
  const [browser] = globSync(['/usr/lib/*/webkit2gtk-4.*/MiniBrowser', '/usr/libexec/webkit2gtk-4.*/MiniBrowser']).sort();
  return browser && onPath('WebKitWebDriver') && onPath('xvfb-run') ? { name: 'webkit', path: browser, args: ['--automation'] } : undefined;
};

/** What must not be missing, by `LINLI_REQUIRE=chromium,firefox,webkit,postgres`. */
export const isRequired = (name: EngineName | 'postgres') => (process.env['LINLI_REQUIRE'] ?? '').split(',').includes(name);

/** Those found, narrowed by `LINLI_ENGINES=firefox,…` when that is set. Throws when a required one is missing. */
export const findEngines = async (): Promise<Engine[]> => {
  const wanted = process.env['LINLI_ENGINES']?.split(',') ?? ['chromium', 'firefox', 'webkit'];
  const found = [await findChromium(), findFirefox(), findWebKit()].filter((engine) => engine !== undefined);
  const missing = (['chromium', 'firefox', 'webkit'] as const).filter((name) => isRequired(name) && !found.some((e) => e.name === name));
  if (missing.length > 0) throw new Error(`LINLI_REQUIRE asks for ${missing.join(', ')}, which this machine lacks`);
  return found.filter((engine) => wanted.includes(engine.name));
};

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

const isReady = async (port: number) => {
  try {
    return (await fetch(`http://127.0.0.1:${port}/status`)).ok;
  } catch {
    return false;
  }
};

export interface WebKitDriver {
  port: number;
  stop(): void;
}

/** Starts `WebKitWebDriver` on a screen of its own; `env` reaches the browser too, such as `TZ`. */
export const startWebKitDriver = async (env: NodeJS.ProcessEnv = {}): Promise<WebKitDriver> => {
  const port = await freePort();
  const screen = ['-a', '-s', '-screen 0 1600x1400x24'];
  // A process group of its own, so that stopping it takes the screen along.
  const child = spawn('xvfb-run', [...screen, 'WebKitWebDriver', `--port=${port}`], {
    detached: true,
    stdio: 'ignore',
    env: {
      ...process.env,
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      XDG_CONFIG_HOME: fileURLToPath(new URL('test/webkit-config', import.meta.url)),
      ...env,
    },
  });
  let isOver = false;
  child.once('exit', () => (isOver = true));
  const stop = () => {
    if (isOver || child.pid === undefined) return;
    isOver = true;
    try {
      process.kill(-child.pid, 'SIGTERM');
    } catch {
      // It ended by itself in between.
    }
  };
  process.once('exit', stop);
  for (let tries = 0; tries < 200 && !isOver; tries++) {
    if (await isReady(port)) return { port, stop };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  stop();
  throw new Error('WebKitWebDriver did not start');
};
