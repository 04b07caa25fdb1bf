import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lintText } from './lint-text.ts';

const file = 'src/domain/day.ts';
const testFile = 'test/lint/bans.test.ts';

const planted: [path: string, text: string, rule: string][] = [
  [file, 'export const today = new Date().toISOString().slice(0, 10);', 'no-restricted-syntax'],
  [file, `export const today = (now: Date) => now.toISOString().split('T')[0];`, 'no-restricted-syntax'],
  [file, 'export const today = (now: Date) => now.toISOString().substring(0, 10);', 'no-restricted-syntax'],
  [file, `export const show = (place: Element, text: string) => {\n  place.innerHTML = text;\n};`, 'no-restricted-syntax'],
  [file, `export const show = (place: Element, text: string) => place.insertAdjacentHTML('beforeend', text);`, 'no-restricted-syntax'],
  [file, 'export const anything: any = 1;', '@typescript-eslint/no-explicit-any'],
  [file, '// @ts-ignore\nexport const one = 1;', '@typescript-eslint/ban-ts-comment'],
  [file, 'const later = async () => 1;\nexport const start = () => {\n  later();\n};', '@typescript-eslint/no-floating-promises'],
  [file, 'export const run = (text: string): unknown => eval(text);', 'no-eval'],
  ['src/ui/notice.ts', `import { unsafeHTML } from 'lit/directives/unsafe-html.js';\nexport { unsafeHTML };`, 'no-restricted-syntax'],
  [
    'src/ui/notice.ts',
    `import { html } from 'lit';\nexport const twice = html\`<p id="a" id="b"></p>\`;`,
    'lit/no-duplicate-template-bindings',
  ],
  [testFile, `import { test } from 'node:test';\ntest.only('alone', () => {});`, 'no-restricted-syntax'],
  [testFile, `import { test } from 'node:test';\ntest('left out', { skip: true }, () => {});`, 'no-restricted-syntax'],
  [testFile, `export const wait = () => new Promise((resolve) => setTimeout(resolve, 100));`, 'no-restricted-syntax'],
];

for (const [path, text, rule] of planted) {
  test(`lint goes red on ${text.replaceAll('\n', ' ')}`, async () => {
    const messages = await lintText(path, text);
    assert.ok(
      messages.some((message) => message.startsWith(rule)),
      messages.join('\n'),
    );
  });
}

test('cutting any other text is fine', async () => {
  assert.deepEqual(await lintText(file, 'export const short = (text: string) => text.slice(0, 10);\n'), []);
});
