import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { launch } from 'puppeteer-core';
import { firstClick, type FirstClick } from '../test/bench/first-click.ts';
import { mount100 } from '../test/bench/mount.ts';
import { startSite } from '../test/bench/site.ts';
import { findChromium } from './engines.ts';

interface Result {
  bench: string;
  subject: string;
  unit: string;
  median: number;
  min: number;
  max: number;
  n: number;
}

const rounds = Number(process.env['LINLI_BENCH_ROUNDS'] ?? 7);
const subjects = [
  { subject: 'vanilla', tag: 'vanilla-booking' },
  { subject: 'linli', tag: 'linli-booking-form' },
];
const units: Record<keyof FirstClick, string> = { bytes: 'B', interactive: 'ms', blocking: 'ms', cls: '' };

const summary = (bench: string, subject: string, unit: string, values: number[]): Result => {
  const sorted = [...values].sort((a, b) => a - b);
  return { bench, subject, unit, median: sorted[sorted.length >> 1]!, min: sorted[0]!, max: sorted.at(-1)!, n: sorted.length };
};

const engine = await findChromium();
if (!engine) throw new Error('The benchmark needs a Chromium.');
const site = await startSite();
const browser = await launch({ executablePath: engine.path, args: engine.args });
const loads = new Map<string, FirstClick[]>();
const mounts = new Map<string, number[]>();
// Interleaved, so that a busy moment of the machine hits both.
for (let round = 0; round < rounds; round++)
  for (const { subject, tag } of subjects) {
    const url = `${site.url}/bench/${subject}.html`;
    loads.set(subject, [...(loads.get(subject) ?? []), await firstClick(browser, url)]);
    mounts.set(subject, [...(mounts.get(subject) ?? []), await mount100(browser, url, tag)]);
  }
const version = await browser.version();
await browser.close();
site.close();

const results = subjects.flatMap(({ subject }) => [
  ...(Object.keys(units) as (keyof FirstClick)[]).map((key) =>
    summary(
      `booking-form.${key}`,
      subject,
      units[key],
      loads.get(subject)!.map((load) => load[key]),
    ),
  ),
  summary('booking-form.mount100', subject, 'ms', mounts.get(subject)!),
]);
const machine = `${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown'}, ${version}, 4x CPU, 1.6 Mbit/s, 150 ms`;
writeFileSync('bench-results.json', `${JSON.stringify({ at: new Date().toISOString(), machine, results }, null, 2)}\n`);

const medianOf = (bench: string, subject: string) => results.find((result) => result.bench === bench && result.subject === subject)!.median;
const shown = (value: number) => (value >= 10 ? Math.round(value) : Math.round(value * 1000) / 1000);
console.log(machine);
console.table(
  Object.fromEntries(
    results.map(({ bench, subject, unit, median, min, max, n }) => {
      const floor = medianOf(bench, 'vanilla');
      const ratio = floor ? Math.round((median / floor) * 100) / 100 : '–';
      return [`${bench} ${subject}`, { unit, median: shown(median), min: shown(min), max: shown(max), n, 'x vanilla': ratio }];
    }),
  ),
);
const ratio = medianOf('booking-form.interactive', 'linli') / medianOf('booking-form.interactive', 'vanilla');
console.log(`interactive: ${ratio.toFixed(2)} x vanilla (bar: 1.25)`);
if (ratio > 1.25) process.exitCode = 1;
