import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { faultsOfCss } from '../../scripts/lint/compat-css.ts';
import { faultsOfJs } from '../../scripts/lint/compat-js.ts';

const tooNewCss = [
  '.day { color: red; .mark { color: blue; } }',
  '.day { color: red; &:hover { color: blue; } }',
  '.day { color: red; @media (width > 400px) { color: blue; } }',
  '.row:has(input) { gap: 0; }',
  '.row { color: color-mix(in srgb, red, blue); }',
  '.row { color: light-dark(red, blue); }',
  '@scope (.row) { p { margin: 0; } }',
  '@media (width > 400px) { .row:dir(rtl) { gap: 0; } }',
  '.row { color: oklch(50% 0.1 200); }',
];
const fineCss = [
  '@media (width > 400px) { .row { gap: 0; } .row > p::after { content: "&:has({"; } }',
  '@supports selector(:has(a)) { .row:has(a) { gap: 0; } }',
  '@keyframes turn { from { rotate: 0deg; } to { rotate: 1turn; } }',
  '.row { inline-size: calc(100% - 2 * var(--_gap)); background: url(data:image/svg+xml,{&}); }',
];
const tooNewJs = [
  'const { promise } = Promise.withResolvers();',
  'const all = await Array.fromAsync(rows);',
  'const groups = Object.groupBy(rows, (row) => row.day);',
  'const days = rows.toSorted();',
  'const both = first.union(second);',
  'const names = map.values().map((value) => value.name).toArray();',
  'const isUrl = URL.canParse(text);',
  'const pattern = /[\\p{L}--[a-z]]/v;',
  '{ using file = open(); }',
  `import data from './data.json' with { type: 'json' };`,
  'const signal = AbortSignal.any([a, b]);',
  'requestIdleCallback(() => load());',
  'panel.showPopover();',
  'const styles = css`.day { color: red; .mark { color: ${blue}; } }`;',
  'const styles = css`.row:has(input) { gap: 0; }`;',
  'const here = typeof URL.canParse === "function"; const f = () => URL.canParse(text);',
];
const fineJs = [
  'const isUrl = typeof URL.canParse === "function" ? URL.canParse(text) : /^https?:/.test(text);',
  'const f = () => { if (URL.canParse) return URL.canParse(text); return false; };',
  'const f = () => globalThis.requestIdleCallback?.(load) ?? setTimeout(load, 0);',
  'const f = () => "requestIdleCallback" in window && requestIdleCallback(load);',
  'const names = Object.values(map).map((value) => value.name);',
  'const names = [...map.values()].map((value) => value.name);',
  'class A { #x = 1; static { A.y = structuredClone({}); } has(o) { return #x in o; } }',
  'const text = `{ a: b; }`;',
  'const view = html`<p style="color: red; .a { b: c }">&</p>`;',
];

describe('the engine floor refuses', () => {
  for (const css of tooNewCss) test(css, () => assert.notDeepEqual(faultsOfCss(css), []));
  for (const js of tooNewJs) test(js, () => assert.notDeepEqual(faultsOfJs('planted.js', js), []));
});

describe('the engine floor allows', () => {
  for (const css of fineCss) test(css, () => assert.deepEqual(faultsOfCss(css), []));
  for (const js of fineJs) test(js, () => assert.deepEqual(faultsOfJs('fine.js', js), []));
});
