import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { installPackage, packageJson, type Installed } from './installed.ts';

let installed: Installed;
before(async () => {
  installed = await installPackage();
});
after(() => installed.remove());

const linli = (...args: string[]) => installed.run('npx', ['--no-install', 'linli', ...args]);

test('linli runs where the package is installed, on the machine’s own Node', async () => {
  assert.equal(await linli('--version'), `${packageJson.version}\n`);
  assert.equal((JSON.parse(await linli('openapi')) as { openapi: string }).openapi, '3.1.0');
  assert.ok((await linli('schemas')).includes('Booking.contact.maskedPhone,脱敏电话'));
});

test('linli check-config and data-check read a config and a table where the package is installed', async () => {
  const example = /```json\n([\s\S]*?)```/.exec(readFileSync(new URL('../../docs/connect-your-backend.md', import.meta.url), 'utf8'))![1]!;
  writeFileSync(join(installed.folder, 'linli.json'), example);
  assert.match(await linli('check-config', 'linli.json'), /^linli\.json: 0 errors, 0 warnings\n[\s\S]*✓ linli-booking-form/);
  writeFileSync(join(installed.folder, 'regions.csv'), '编号,level,区划名称\nx,county,秀洲区\n');
  assert.match(await linli('data-check', 'regions.csv', '--of', 'Region'), /^regions\.csv: 1 row of Region, 0 errors, 0 warnings\n/);
});

test('linli mock is found without a fault by linli conformance, and ends cleanly on SIGTERM', async () => {
  const program = join(installed.folder, 'node_modules', packageJson.name, 'dist/cli/linli.js');
  const mock = spawn(process.execPath, [program, 'mock', '--port', '0', '--quiet'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(mock, 'exit');
  const [url] = (await once(createInterface(mock.stdout), 'line')) as [string];
  try {
    assert.match(await linli('conformance', url, '--demo', '--write'), /\n\d+ passed, 0 failed, \d+ skipped\n$/);
  } finally {
    mock.kill('SIGTERM');
  }
  assert.deepEqual(await ended, [0, null]);
});
