import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { root } from '../../scripts/build/entries.ts';
import { installPackage, moduleNames, packageJson, type Installed } from './installed.ts';

const execute = promisify(execFile);
const program = (name: string) => join(root, 'node_modules/.bin', name);

let installed: Installed;
before(async () => {
  installed = await installPackage();
});
after(() => installed.remove());

const optional = (name: string) => name.endsWith('/msw.js');

test('brings nothing of the server or the tests along', () => {
  const brought = readdirSync(join(installed.folder, 'node_modules')).filter((name) => !name.startsWith('.'));
  assert.deepEqual(brought.sort(), ['@lit', '@lit-labs', '@linli', '@types', 'jose', 'lit', 'lit-element', 'lit-html', 'qr', 'zod'].sort());
});

for (const name of moduleNames.filter((each) => !optional(each))) {
  test(`${name} can be imported where there is no browser`, async () => {
    const code = `await import('${name}');`;
    await installed.run('node', ['--input-type=module', '-e', code]);
    await execute(program('node'), ['--input-type=module', '-e', code], { cwd: installed.folder });
  });
}

test('every other export is a file', () => {
  const home = join(installed.folder, 'node_modules', packageJson.name);
  for (const target of Object.values(packageJson.exports)) {
    for (const path of typeof target === 'string' ? [target] : Object.values(target)) {
      assert.ok(existsSync(join(home, path.replace('/*', ''))), path);
    }
  }
  assert.ok(existsSync(join(home, packageJson.customElements)), 'the manifest that package.json names');
});

test('types resolve for a strict TypeScript project', async () => {
  const lines = moduleNames.filter((name) => !optional(name)).map((name, index) => `import * as m${index} from '${name}'; void m${index};`);
  lines.push(
    `const form = document.createElement('linli-booking-form');`,
    `document.addEventListener('linli-booking-created', (event) => event.bookingId.length);`,
    `document.querySelector('linli-booking-form')!.prefill = { name: 'x' };`,
    `const event: HTMLElementEventMap['linli-error'] | undefined = undefined; void event;`,
    `// @ts-expect-error: known by its class, so a wrong property is an error`,
    `form.thereIsNoSuchProperty = 1;`,
  );
  writeFileSync(join(installed.folder, 'consumer.ts'), lines.join('\n'));
  for (const [module, moduleResolution] of [
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ]) {
    const lib = ['es2022', 'dom', 'dom.iterable'];
    const compilerOptions = { noEmit: true, strict: true, target: 'es2022', lib, types: [], module, moduleResolution };
    writeFileSync(join(installed.folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['consumer.ts'] }));
    await execute(program('tsc'), ['-p', '.'], { cwd: installed.folder }).catch((error: { stdout: string }) => assert.fail(error.stdout));
  }
});

test('publint finds nothing', async () => {
  const { messages, pkg } = await publint({ pkgDir: join(installed.folder, 'node_modules', packageJson.name), strict: true });
  assert.deepEqual(
    messages.map((message) => formatMessage(message, pkg)),
    [],
  );
});

test('arethetypeswrong finds nothing', async () => {
  const styles = Object.keys(packageJson.exports).filter((path) => path.endsWith('.css'));
  await execute(program('attw'), [installed.tarball, '--profile', 'esm-only', '--no-color', '--exclude-entrypoints', ...styles], {
    cwd: installed.folder,
  }).catch((error: { stdout: string }) => assert.fail(error.stdout));
});
