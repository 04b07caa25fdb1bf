import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultOfImport } from '../../scripts/lint/rooms.ts';
import { lintText } from './lint-text.ts';

const planted: [file: string, line: string][] = [
  [
    'src/elements/booking-form/booking-form.ts',
    `import { createHttpAdapter } from '../../adapters/http/http-adapter.ts';\nexport { createHttpAdapter };`,
  ],
  ['src/domain/day.ts', `import { LitElement } from 'lit';\nexport { LitElement };`],
  ['src/domain/day.ts', `export { operations } from '../contract/index.ts';`],
  ['src/flows/booking/state.ts', `export * from '../../context/configure.ts';`],
  ['src/context/configure.ts', `import { defineAdapter } from '../adapters/define.ts';\nexport { defineAdapter };`],
  ['src/contract/index.ts', `export const late = () => import('../backend/backend.ts');`],
];

for (const [file, text] of planted) {
  test(`lint goes red when ${file} says ${text.split('\n')[0]}`, async () => {
    const messages = await lintText(file, text);
    assert.ok(
      messages.some((message) => message.startsWith('linli/rooms')),
      messages.join('\n'),
    );
  });
}

test('lint stays green on an import that the table allows', async () => {
  const text = `import type { Day } from '../domain/day.ts';\nexport type Today = Day;\n`;
  assert.deepEqual(await lintText('src/contract/index.ts', text), []);
});

test('the context may name an adapter, not run one', () => {
  assert.equal(faultOfImport('src/context/configure.ts', '../adapters/adapter.ts', true), undefined);
  assert.match(faultOfImport('src/context/configure.ts', '../adapters/adapter.ts', false) ?? '', /only types/);
});

test('the sandbox may run the rules, the HTTP adapter may not', () => {
  assert.equal(faultOfImport('src/adapters/sandbox/sandbox-adapter.ts', '../../backend/backend.ts', false), undefined);
  assert.match(faultOfImport('src/adapters/http/http-adapter.ts', '../../backend/backend.ts', false) ?? '', /may not import src\/backend/);
});
