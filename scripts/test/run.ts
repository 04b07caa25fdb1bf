import { spawn } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from '../build/entries.ts';
import type { Outcome } from './outcome.ts';

/** As npm does: the project's own programs, and its own node, come first. */
const path = [join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter);

const run = (command: string, args: string[], env: NodeJS.ProcessEnv = {}) =>
  new Promise<number>((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, PATH: path, ...env } });
    child.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });

/** A command that is right or wrong as a whole: one test. */
export const runOne = async (command: string, args: string[]): Promise<Outcome> => {
  const isRight = (await run(command, args)) === 0;
  return { passed: isRight ? 1 : 0, failed: isRight ? 0 : 1 };
};

/** A runner that leaves its sums in the file `LINLI_RESULTS`. One that ran nothing, or fell over, has failed. */
export const runCounted = async (command: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<Outcome> => {
  const folder = mkdtempSync(join(tmpdir(), 'linli-results-'));
  const file = join(folder, 'results.json');
  try {
    const code = await run(command, args, { ...env, LINLI_RESULTS: file });
    const { passed, failed } = JSON.parse(readFileSync(file, 'utf8')) as Outcome;
    const isOff = failed === 0 && (code !== 0 || passed === 0);
    return { passed, failed: failed + (isOff ? 1 : 0) };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

export const runNodeTests = (folder: string, options: { concurrency: number; env?: NodeJS.ProcessEnv }): Promise<Outcome> => {
  const files = globSync(`${folder}/**/*.test.ts`, { cwd: root }).sort();
  if (files.length === 0) {
    console.log(`${folder} holds no test`);
    return Promise.resolve({ passed: 0, failed: 1 });
  }
  const reporter = './scripts/test/node-reporter.ts';
  const flags = ['--test', `--test-concurrency=${options.concurrency}`, `--test-reporter=${reporter}`];
  return runCounted('node', [...flags, ...files], options.env);
};
