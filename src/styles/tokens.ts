import { unsafeCSS } from 'lit';

/** A token's values: light (or the only one), dark, elder. */
type Token = readonly [light: string, dark?: string, elder?: string];

/** Every value a host may set, once. In each theme the host's own value wins: `--linli-primary`, `--linli-primary-dark`. */
export const tokens = {
  ground: ['#fbf8f3', '#1a1917'],
  surface: ['#ffffff', '#242220'],
  text: ['#2a2620', '#f1ece4'],
  muted: ['#635b50', '#b9b0a4'],
  line: ['#e6dfd5', '#3b3733'],
  edge: ['#8c8276', '#8a8175'],
  primary: ['#1d6a60', '#83cabd'],
  'on-primary': ['#ffffff', '#0c2723'],
  tint: ['#e7f1ee', '#20322e'],
  accent: ['#9c4a10', '#f2b483'],
  wash: ['#fcf0e4', '#382a1e'],
  danger: ['#a32d26', '#f4a59d'],
  blush: ['#fbebe8', '#3c2422'],
  focus: ['#b4540c', '#ffbf8a'],
  font: ['system-ui,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif'],
  size: ['max(16px,1rem)', undefined, 'max(20px,1.25rem)'],
  leading: ['1.5', undefined, '1.6'],
  target: ['44px', undefined, '60px'],
  cell: ['48px', undefined, 'max(60px,2.6em)'],
  pad: ['clamp(8px,4%,24px)'],
  place: ['clamp(613px,100svh - 64px,840px)', undefined, 'clamp(743px,100svh - 64px,880px)'],
  radius: ['10px'],
} satisfies Record<string, Token>;

export type TokenName = keyof typeof tokens;

const variants = ['', '-dark', '-elder'] as const;

const entries = Object.entries(tokens) as [TokenName, Token][];

/** The declarations of one variant, for inside an element. */
const declare = (variant: 0 | 1 | 2) =>
  entries
    .map(([name, values]) => (values[variant] ? `--_${name}:var(--linli-${name}${variants[variant]},${values[variant]});` : ''))
    .join('');

/** An element's root wrapper has the classes `root light|dark|auto [elder]`. */
export const tokenStyles = unsafeCSS(
  `.root{${declare(0)}color-scheme:light}.dark{${declare(1)}color-scheme:dark}` +
    `@media (prefers-color-scheme:dark){.auto{${declare(1)}color-scheme:dark}}.elder{${declare(2)}}`,
);
