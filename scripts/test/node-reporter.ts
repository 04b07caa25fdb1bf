import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { TestEvent } from 'node:test/reporters';
import { inspect } from 'node:util';
import type { Outcome } from './outcome.ts';

type Failure = Extract<TestEvent, { type: 'test:fail' }>['data'];

/** A file that passes quicker than this is not worth a line. */
const slowMs = 5000;

const short = (file: string | undefined) => (file ? relative(process.cwd(), file) : '');

const tell = ({ name, file, line, details }: Failure) => {
  const { error } = details;
  // node:test wraps what a test threw.
  const cause =
    error.cause instanceof Error ? (error.cause.stack ?? error.cause.message) : error.cause ? inspect(error.cause) : error.message;
  const text = cause
    .split('\n')
    .filter((row) => !row.includes('node:internal'))
    .map((row) => `      ${row}`)
    .join('\n');
  return `  ✗ ${name} (${short(file)}:${line ?? 0})\n${text}\n`;
};

/** A line for a slow file, the whole story for a failure; the sums as JSON into the file `LINLI_RESULTS`, for `npm test`. */
export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const outcome: Outcome = { passed: 0, failed: 0 };
  const failures = new Map<string, string[]>();
  const output = new Map<string, string[]>();
  const note = (map: Map<string, string[]>, file: string | undefined, text: string) => {
    const key = file ?? '';
    map.set(key, [...(map.get(key) ?? []), text]);
  };

  for await (const { type, data } of events) {
    if (type === 'test:fail') {
      // A suite fails only because a test in it did.
      if (data.details.type !== 'suite' || !/subtests? failed/.test(data.details.error.message)) note(failures, data.file, tell(data));
    } else if (type === 'test:stdout' || type === 'test:stderr') {
      note(output, data.file, data.message);
    } else if (type === 'test:summary' && data.file === undefined) {
      outcome.passed = data.counts.passed;
      outcome.failed = data.counts.tests - data.counts.passed - data.counts.skipped - data.counts.todo;
      if (data.counts.skipped > 0) yield `${data.counts.skipped} left out\n`;
      if (!data.success && outcome.failed === 0) outcome.failed = 1;
    } else if (type === 'test:summary') {
      const failed = failures.get(data.file ?? '') ?? [];
      const seconds = (data.duration_ms / 1000).toFixed(1);
      if (!data.success || data.duration_ms > slowMs) {
        yield `${data.success ? '✓' : '✗'} ${short(data.file)} ${data.counts.passed} passed, ${seconds} s\n`;
      }
      if (!data.success) yield [...failed, ...(output.get(data.file ?? '') ?? [])].join('');
      failures.delete(data.file ?? '');
    }
  }
  for (const rest of failures.values()) yield rest.join('');
  yield `${outcome.passed} passed, ${outcome.failed} failed\n`;
  const path = process.env['LINLI_RESULTS'];
  if (path) writeFileSync(path, JSON.stringify(outcome));
}
