import { writeFileSync } from 'node:fs';
import type { BrowserLauncher, Reporter, TestSession, TestSuiteResult } from '@web/test-runner-core';
import type { Outcome } from './outcome.ts';

type Result = { name: string; passed: boolean; error?: { message?: string; stack?: string } | undefined };

const testsOf = (suite: TestSuiteResult | undefined, above: string[] = []): Result[] => {
  if (!suite) return [];
  const names = suite.name ? [...above, suite.name] : above;
  const own = suite.tests.filter((test) => !test.skipped).map((test) => ({ ...test, name: [...names, test.name].join(' › ') }));
  return [...own, ...suite.suites.flatMap((inner) => testsOf(inner, names))];
};

const rootDir = process.cwd();
const short = (text: string) =>
  text
    .replaceAll(rootDir, '')
    .replaceAll(/https?:\/\/localhost:\d+/g, '')
    .replaceAll(/\?wtr-[^):]*/g, '');

interface Tally extends Outcome {
  engine: string;
  complaints: string[];
}

/** A file that did not even load is one failed test. */
const judge = (session: TestSession): Tally => {
  const tests = testsOf(session.testResults);
  const failures = tests.filter((test) => !test.passed);
  const file = short(session.testFile ?? '');
  const complaints = failures.map(
    (test) => `${file}: ${test.name}\n    ${short(`${test.error?.message ?? ''}\n${test.error?.stack ?? ''}`)}`,
  );
  const errors = session.errors.map((error) => `${file}: ${short(`${error.message}\n${error.stack ?? ''}`)}`);
  const missing = (session.request404s ?? []).filter(() => errors.length > 0).map((url) => `${file}: 404 ${short(url)}`);
  const isBroken = errors.length > 0 || (!session.passed && failures.length === 0) || tests.length === 0;
  const because = isBroken && errors.length === 0 ? [`${file}: ran no test to its end`] : [];
  return {
    engine: session.browser.name,
    passed: tests.length - failures.length,
    failed: failures.length + (isBroken ? 1 : 0),
    complaints: [...complaints, ...errors, ...missing, ...because],
  };
};

const consoleOf = (session: TestSession) =>
  session.logs
    .flat()
    .map((line) => (typeof line === 'string' ? line : JSON.stringify(line)))
    .map(short);

/** Compact for people; sums as JSON into the file `LINLI_RESULTS`, for `npm test`. */
export const browserReporter = (): Reporter => ({
  reportTestFileResults({ sessionsForTestFile, logger }) {
    for (const session of sessionsForTestFile) {
      const { engine, passed, failed, complaints } = judge(session);
      if (failed === 0) continue;
      logger.log(`✗ ${engine} ${short(session.testFile ?? '')} ${passed} passed, ${failed} failed`);
      for (const text of [...complaints, ...consoleOf(session).map((line) => `console: ${line}`)]) logger.log(`  ${text}`);
    }
  },
  onTestRunFinished({ sessions }) {
    const tallies = sessions.map(judge);
    const sum = (key: 'passed' | 'failed', of = tallies) => of.reduce((total, tally) => total + tally[key], 0);
    const engines = [...new Set(sessions.map(({ browser }: { browser: BrowserLauncher }) => browser.name))];
    for (const engine of engines) {
      const own = tallies.filter((tally) => tally.engine === engine);
      console.log(`${engine}: ${sum('passed', own)} passed, ${sum('failed', own)} failed`);
    }
    const outcome: Outcome = { passed: sum('passed'), failed: sum('failed') };
    console.log(`browser: ${outcome.passed} passed, ${outcome.failed} failed`);
    const path = process.env['LINLI_RESULTS'];
    if (path) writeFileSync(path, JSON.stringify(outcome));
  },
});
