import { webdriverLauncher, type WebdriverLauncher } from '@web/test-runner-webdriver';
import { startWebKitDriver, type Engine, type WebKitDriver } from '../engines.ts';

interface Size {
  width: number;
  height: number;
}

interface Driver {
  execute<T>(script: string): Promise<T>;
  setWindowRect(x: null, y: null, width: number, height: number): Promise<unknown>;
}

interface Session {
  browser: { type: string; name: string; driver?: Driver };
}

interface RunnerPlugin {
  name: string;
  executeCommand?: (call: { command: string; payload: unknown; session: Session }) => unknown;
}

/** WebDriver sets the window's size; the page's is smaller by the browser's own bars. */
const resizePage = async (driver: Driver, wanted: Size) => {
  const measure = () =>
    driver.execute<{ outer: Size; inner: Size }>(
      'return { outer: { width: outerWidth, height: outerHeight }, inner: { width: innerWidth, height: innerHeight } }',
    );
  const { outer, inner } = await measure();
  const bars = { width: outer.width - inner.width, height: outer.height - inner.height };
  await driver.setWindowRect(null, null, wanted.width + bars.width, wanted.height + bars.height);
  return true;
};

export const webkitLauncher = (engine: Engine) => {
  let driverProcess: WebKitDriver | undefined;
  const options: Parameters<typeof webdriverLauncher>[0] = {
    hostname: '127.0.0.1',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      ...{ 'webkitgtk:browserOptions': { binary: engine.path, args: engine.args } },
    },
  };
  const launcher: WebdriverLauncher = webdriverLauncher(options);
  const { initialize, startSession, stop } = launcher;

  return Object.assign(launcher, {
    concurrency: 1,
    async initialize(config: Parameters<typeof initialize>[0]) {
      driverProcess = await startWebKitDriver();
      options.port = driverProcess.port;
      // One test file at a time gets the whole window, not an iframe, so that keys and viewport are real.
      await initialize.call(launcher, { ...config, concurrency: 1 });
      launcher.name = 'WebKit';
    },
    startSession,
    async stop() {
      await stop.call(launcher);
      driverProcess?.stop();
    },
  });
};

type Command = Parameters<NonNullable<RunnerPlugin['executeCommand']>>[0];

/** The runner's own `setViewport` refuses WebDriver browsers; this one serves them. `emulateMedia` answers false where the engine cannot. */
const instead: Record<string, (call: Command, execute: (call: Command) => unknown) => unknown> = {
  'set-viewport-command': (call, execute) => {
    const { type, driver } = call.session.browser;
    return call.command === 'set-viewport' && type === 'webdriver' && driver ? resizePage(driver, call.payload as Size) : execute(call);
  },
  'emulate-media-command': (call, execute) =>
    call.command === 'emulate-media' && call.session.browser.name !== 'Chromium' ? false : execute(call),
};

export const commandsForAllEngines = () => ({
  name: 'commands-for-all-engines',
  serverStart({ config }: { config: { plugins?: RunnerPlugin[] } }) {
    for (const plugin of config.plugins ?? []) {
      const replacement = instead[plugin.name];
      const execute = plugin.executeCommand?.bind(plugin);
      if (replacement && execute) plugin.executeCommand = (call) => replacement(call, execute);
    }
  },
});
