import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { findEngines } from './scripts/engines.ts';
import { browserReporter } from './scripts/test/browser-reporter.ts';
import { serveServiceWorker } from './scripts/test/service-worker.ts';
import { typescriptPlugin } from './scripts/test/typescript-plugin.ts';
import { commandsForAllEngines, webkitLauncher } from './scripts/test/webkit-launcher.ts';

const engines = await findEngines();
console.log(`engines: ${engines.map(({ name, path }) => `${name} (${path})`).join(', ')}`);

const launchers = {
  chromium: ({ path, args }) => named('Chromium', chromeLauncher({ concurrency: 1, launchOptions: { executablePath: path, args } })),
  firefox: ({ path, args }) =>
    named('Firefox', chromeLauncher({ concurrency: 1, launchOptions: { browser: 'firefox', executablePath: path, args } })),
  webkit: webkitLauncher,
};

/** The launcher names everything "Chrome" unless told. */
function named(name, launcher) {
  return Object.assign(launcher, { name });
}

export default {
  files: process.env.LINLI_FILES?.split(',') ?? 'test/browser/**/*.test.ts',
  // Without `development`: Lit's development build warns at length and is not what people get.
  nodeResolve: { exportConditions: ['browser', 'import', 'default'] },
  browsers: engines.map((engine) => launchers[engine.name](engine)),
  concurrentBrowsers: 3,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 240_000,
  plugins: [typescriptPlugin(), a11ySnapshotPlugin(), commandsForAllEngines()],
  middleware: [serveServiceWorker],
  staticLogging: !process.stdout.isTTY,
  reporters: [browserReporter()],
  testFramework: { config: { timeout: 15_000 } },
  testRunnerHtml: (testFramework) => `<!doctype html>
<html lang="zh-CN" data-lane="${process.env.LINLI_LANE ?? ''}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
  </head>
  <body>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`,
};
