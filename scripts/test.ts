import { globSync } from 'node:fs';
import { findEngines, isRequired } from './engines.ts';
import { addUp, type Outcome } from './test/outcome.ts';
import { runCounted, runNodeTests, runOne } from './test/run.ts';

const zones = ['Asia/Shanghai', 'UTC', 'America/New_York'] as const;

/** Whatever touches days and times must not care where the machine stands. */
const inZone = (zone: string, folder: string) => {
  console.log(`in ${zone}:`);
  return runNodeTests(folder, { concurrency: 2, env: { TZ: zone } });
};

/** In this order; `node scripts/test.ts unit lint` runs only those two. */
const lanes: Record<string, () => Promise<Outcome>> = {
  // The second knows neither Node nor anything newer than the engine floor.
  types: async () => addUp([await runOne('tsc', ['--noEmit', '-p', '.']), await runOne('tsc', ['--noEmit', '-p', 'tsconfig.build.json'])]),
  build: () => runOne('node', ['scripts/build.ts', '--if-stale']),
  lint: () => runOne('node', ['scripts/lint.ts']),
  gates: () => runNodeTests('test/lint', { concurrency: 2 }),
  async unit() {
    const [home, ...others] = zones;
    const outcomes = [await inZone(home, 'test/unit')];
    for (const zone of others) outcomes.push(await inZone(zone, 'test/unit/{backend,domain,flows,i18n,world}'));
    return addUp(outcomes);
  },
  server: () => runNodeTests('test/server', { concurrency: 2 }),
  browser: () => runCounted('web-test-runner', []),
  e2e: () => runNodeTests('test/e2e', { concurrency: 1 }),
  package: () => runNodeTests('test/package', { concurrency: 1 }),
  size: () => runCounted('node', ['scripts/size.ts']),
};

/** Not part of `npm test`: too long for every change. */
const extra: typeof lanes = {
  // The states of every element in every theme and width, in all engines; `npm test` has them whole in Chromium alone.
  nightly: () => runCounted('web-test-runner', [], { LINLI_LANE: 'nightly', LINLI_FILES: 'test/browser/matrix/**/*.test.ts' }),
};

/** What the tests need besides node, and whether it is there; a required one that is missing fails at once. */
const lookAround = async () => {
  const engines = (await findEngines()).map(({ name }) => name);
  const hasPostgres = Boolean(process.env['LINLI_TEST_DATABASE_URL']) || globSync('/usr/lib/postgresql/*/bin/initdb').length > 0;
  if (isRequired('postgres') && !hasPostgres) throw new Error('LINLI_REQUIRE asks for postgres, which this machine lacks');
  console.log(`engines: ${engines.join(', ')}; PostgreSQL: ${hasPostgres ? 'yes' : 'no'}`);
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in lanes) && !(name in extra));
if (unknown.length > 0) {
  console.error(`No lane ${unknown.join(', ')}; there are ${[...Object.keys(lanes), ...Object.keys(extra)].join(', ')}`);
  process.exit(2);
}

const outcomes: Outcome[] = [];
const table: string[] = [];
try {
  await lookAround();
  for (const [name, lane] of Object.entries({ ...lanes, ...extra })) {
    if (wanted.length > 0 ? !wanted.includes(name) : name in extra) continue;
    console.log(`\n── ${name}`);
    const start = performance.now();
    const outcome = await lane();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    outcomes.push(outcome);
    table.push(
      `${name.padEnd(8)} ${String(outcome.passed).padStart(5)} passed ${String(outcome.failed).padStart(3)} failed ${seconds.padStart(7)} s`,
    );
  }
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  outcomes.push({ passed: 0, failed: 1 });
}

const { passed, failed } = addUp(outcomes);
console.log(`\n${table.join('\n')}\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
