import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { distDir, root } from '../../scripts/build/entries.ts';
import { operations } from '../../src/contract/index.ts';

interface Declaration {
  tagName?: string;
  attributes?: { name: string }[];
  events?: { name?: string }[];
}
const manifest = JSON.parse(readFileSync(join(distDir, 'custom-elements.json'), 'utf8')) as { modules: { declarations?: Declaration[] }[] };
const elements = manifest.modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName !== undefined);
const events = new Set(
  elements.flatMap(({ events = [] }) => events.map(({ name = '' }) => name)).filter((name) => name.startsWith('linli-')),
);
const tags = elements.map(({ tagName }) => tagName!);

const readmes = ['README.md', 'README.zh-CN.md'];
const read = (file: string) => readFileSync(join(root, file), 'utf8');
/** Code between backticks, each piece once. */
const codeIn = (text: string) => new Set([...text.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code!));

for (const file of readmes)
  describe(file, () => {
    const text = read(file);

    it('names every element, every event and every attribute', () => {
      const said = codeIn(text);
      const attributes = elements.flatMap(({ tagName, attributes = [] }) => (tagName === 'linli-portal' ? [] : attributes));
      const wanted = [...tags.map((tag) => `<${tag}>`), ...events, ...attributes.map(({ name }) => name)];
      assert.deepEqual(
        wanted.filter((name) => !said.has(name)),
        [],
      );
    });

    it('names no event and no operation that is not there', () => {
      const strange = [...text.matchAll(/`(linli-[a-z-]+|(?:get|list|create|cancel|confirm|refuse|report|issue|verify)[A-Z]\w+)`/g)]
        .map(([, name]) => name!)
        .filter((name) => !events.has(name) && !(name in operations) && name !== 'getToken');
      assert.deepEqual(strange, []);
    });

    it('links to files that are there, and to pictures of at most 250 kB', () => {
      const links = [...text.matchAll(/(?:\]\(|src=")([\w./-]+)/g)]
        .map(([, path]) => join(root, path!))
        .filter((path) => !path.includes(':'));
      const local = links.filter((path) => dirname(path).startsWith(root) && !path.startsWith(join(root, 'linli')));
      assert.deepEqual(
        local.filter((path) => !existsSync(path)),
        [],
      );
      assert.deepEqual(
        local.filter((path) => path.endsWith('.png') && statSync(path).size > 250_000),
        [],
      );
      assert.ok(local.length > 8);
    });
  });

it('both languages show the same code and the same figures', () => {
  const figures = (text: string) => [...text.matchAll(/\d[\d,.]*\d/g)].map(([figure]) => figure).sort();
  const [tables = [], others = []] = readmes.map((file) =>
    read(file)
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .flatMap(figures)
      .sort(),
  );
  assert.deepEqual(tables, others);
  const [codes = [], rest = []] = readmes.map((file) => [...codeIn(read(file).replace(/```[\s\S]*?```/g, ''))].sort());
  assert.deepEqual(codes, rest);
});
