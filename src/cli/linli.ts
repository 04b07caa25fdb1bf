#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { main } from './main.ts';

const { stdout, stderr, env, argv } = process;

// `linli openapi | head` closes the pipe early, which is no fault of anybody's.
stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const ending = new AbortController();
for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => ending.abort());

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };

process.exitCode = await main(argv.slice(2), {
  out: (text) => void stdout.write(text),
  err: (text) => void stderr.write(text),
  env,
  colour: stdout.isTTY && !env['NO_COLOR'],
  version,
  signal: ending.signal,
});
