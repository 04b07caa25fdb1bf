import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { linli } from '../terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'linli-page-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const pageIn = (name: string) => readFileSync(new URL(`../../../../docs/${name}`, import.meta.url), 'utf8');
const blocks = (page: string, kind: string) =>
  [...page.matchAll(new RegExp(`\`\`\`${kind}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, text]) => text!);

const said = async (command: string, name: string, content: string) => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return (await linli([command, file])).out;
};

for (const name of ['check-your-config.md', 'check-your-config.zh-CN.md']) {
  describe(`the page ${name}`, () => {
    const page = pageIn(name);
    const [wrong, good, data] = blocks(page, 'text');

    it('shows what check-config says of its config', async () => {
      assert.equal(await said('check-config', 'linli.json', blocks(page, 'json')[0]!), wrong);
    });

    it('shows what check-config says of the example that books', async () => {
      assert.equal(await said('check-config', 'linli.json', blocks(pageIn('connect-your-backend.md'), 'json')[0]!), good);
    });

    it('shows what data-check says of its table', async () => {
      assert.equal(await said('data-check', 'workers.csv', blocks(page, 'csv')[0]!), data);
    });
  });
}
