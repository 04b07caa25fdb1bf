import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { distDir, entries } from '../../scripts/build/entries.ts';
import { graphOf } from '../../scripts/size/graph.ts';
import { shadowingFields } from './class-fields.ts';
import { packageJson } from './installed.ts';

const cdn = join(distDir, 'cdn');
const read = (path: string) => readFileSync(join(distDir, path), 'utf8');
const scripts = globSync('**/*.js', { cwd: distDir });

test('package.json exports exactly the entries that are built', () => {
  const exported = Object.keys(packageJson.exports).filter((path) => path.endsWith('.js'));
  assert.deepEqual(exported.sort(), entries.map(({ name }) => `./${name}.js`).sort());
});

test('no class field hides a reactive property', () => {
  assert.deepEqual(
    scripts.flatMap((path) => shadowingFields(read(path)).map((field) => `${path}: ${field}`)),
    [],
  );
});

test('a class field that hides a reactive property would be found', () => {
  assert.deepEqual(shadowingFields('class A extends B { static properties = { days: {} }; days; }'), ['A.days']);
  assert.deepEqual(shadowingFields('class A extends B { static { this.properties = { days: {} } } days = [] }'), ['A.days']);
  assert.deepEqual(shadowingFields('class A extends B { #days = []; static styles = x; static properties = { days: {} } }'), []);
});

test('a page with two tags needs no third file before the form can start', () => {
  assert.deepEqual([...graphOf([join(cdn, 'portal.js'), join(cdn, 'booking-form.js')])].map((path) => basename(path)).sort(), [
    'booking-form.js',
    'portal.js',
  ]);
});

test('what stands alone does not define an element', () => {
  const files = ['contract', 'testing', 'adapters/sandbox'].flatMap((name) => [...graphOf([join(cdn, `${name}.js`)])]);
  assert.ok(!files.includes(join(cdn, 'portal.js')));
});

test('all scripts for a page have one schema runtime, so that an adapter can read by the schemas of `contract.js`', () => {
  for (const path of scripts.filter((each) => each.startsWith('cdn/'))) assert.ok(!read(path).includes('_zod'), path);
});

test('every script and style has its hash, and the import map covers every script', () => {
  const { files, importMap } = JSON.parse(read('sri.json')) as {
    files: Record<string, string>;
    importMap: { integrity: Record<string, string> };
  };
  assert.deepEqual(Object.keys(files).sort(), [...scripts, 'linli.css', 'tokens.css'].sort());
  for (const [path, hash] of Object.entries(files)) {
    assert.equal(
      hash,
      `sha384-${createHash('sha384')
        .update(readFileSync(join(distDir, path)))
        .digest('base64')}`,
      path,
    );
  }
  assert.deepEqual(
    Object.keys(importMap.integrity).sort(),
    scripts
      .filter((path) => path.startsWith('cdn/'))
      .map((path) => `./${path}`)
      .sort(),
  );
});

test('the manifest names each element and where it is imported from', () => {
  const manifest = JSON.parse(read('custom-elements.json')) as { modules: { path: string; declarations: { tagName?: string }[] }[] };
  const tags = manifest.modules.flatMap(({ path, declarations }) =>
    declarations.flatMap(({ tagName }) => (tagName ? [`${tagName} ${path}`] : [])),
  );
  const elements = ['booking-form', 'booking-tracker', 'portal', 'review-panel', 'worker-code', 'worker-verifier'];
  assert.deepEqual(
    tags.sort(),
    elements.map((name) => `linli-${name} dist/${name}/class.js`),
  );
});

test('the scripts for a page hold neither comments of ours nor paths of this machine', () => {
  for (const path of scripts) assert.ok(!read(path).includes('node_modules'), path);
});
