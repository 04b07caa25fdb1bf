import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tokens, type TokenName } from '../../../src/styles/tokens.ts';
import { tokensCss } from '../../../src/styles/tokens-css.ts';

type Theme = 'light' | 'dark';
type Colours = (name: TokenName, theme: Theme) => string;

const own: Colours = (name, theme) => tokens[name][theme === 'dark' ? 1 : 0] ?? '';

const luminance = (hex: string) => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** WCAG 2.2, "contrast ratio". */
const ratio = (one: string, other: string) => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const grounds = ['ground', 'surface', 'tint', 'wash', 'blush'] as const;
const texts = ['text', 'muted', 'primary', 'accent', 'danger'] as const;
const lines = ['edge', 'focus', 'primary', 'danger'] as const;

const pairs: [front: TokenName, back: TokenName, least: number][] = [
  ...grounds.flatMap((ground) => [
    ...texts.map((text): [TokenName, TokenName, number] => [text, ground, 4.5]),
    ...lines.map((line): [TokenName, TokenName, number] => [line, ground, 3]),
  ]),
  ['on-primary', 'primary', 4.5],
];

const tooWeak = (colours: Colours) =>
  (['light', 'dark'] as const).flatMap((theme) =>
    pairs
      .filter(([front, back, least]) => ratio(colours(front, theme), colours(back, theme)) < least)
      .map(([front, back]) => `${theme}: ${front} on ${back}`),
  );

describe('colours', () => {
  it('can be read on every ground, in light and in dark', () => assert.deepEqual(tooWeak(own), []));

  it('are six hexadecimal digits, so that none escapes this check', () => {
    for (const name of new Set(pairs.flat().filter((each) => typeof each === 'string')))
      for (const theme of ['light', 'dark'] as const) assert.match(own(name, theme), /^#[\da-f]{6}$/);
  });

  it('are found too weak when one is planted', () => {
    const planted: Colours = (name, theme) => (name === 'muted' && theme === 'dark' ? '#6b6258' : own(name, theme));
    assert.ok(tooWeak(planted).includes('dark: muted on surface'));
  });

  it('stay the same for elders, so that the checked pairs hold there too', () => {
    for (const [name, values] of Object.entries(tokens)) if (values[0]?.startsWith('#')) assert.equal(values.length, 2, name);
  });
});

describe('elder sizes', () => {
  it('give main targets of 60 px and a smallest text of 18 px', () => {
    assert.equal(tokens.target[2], '60px');
    assert.equal(tokens.size[2], 'max(20px,1.25rem)');
    assert.ok(Number(tokens.leading[2]) >= 1.5);
  });
});

describe('tokens.css', () => {
  it('names every public custom property with its value', () => {
    const text = tokensCss();
    for (const [name, [light]] of Object.entries(tokens)) assert.ok(text.includes(`  --linli-${name}: ${light};`), name);
    assert.ok(text.includes(`  --linli-primary-dark: ${tokens.primary[1]};`));
    assert.ok(text.includes('  --linli-target-elder: 60px;'));
  });
});
