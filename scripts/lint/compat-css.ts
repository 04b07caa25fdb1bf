import { lateCss } from './compat-table.ts';

/** Blocks that may hold rules; whatever else holds a block inside a block is nesting. */
const containers = /^@(media|supports|layer|container|keyframes|-webkit-keyframes|font-face|page)\b/;

const withoutNoise = (css: string) =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .replace(/"(\\.|[^"\\])*"|'(\\.|[^'\\])*'/g, '""')
    .replace(/url\([^)]*\)/g, 'url()');

interface Open {
  prelude: string;
  isRule: boolean;
}

/** Faults of a style sheet against the engine floor. What stands in `@supports` is asked for first, so it may be new. */
export const faultsOfCss = (css: string): string[] => {
  const faults: string[] = [];
  const open: Open[] = [];
  const check = (text: string) => {
    if (open.some(({ prelude }) => prelude.startsWith('@supports'))) return;
    for (const { pattern, what } of lateCss) if (pattern.test(` ${text}`)) faults.push(`${what} in “${text.trim().slice(0, 80)}”`);
  };
  let start = 0;
  const text = withoutNoise(css);
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (!'{};'.includes(character)) continue;
    const part = text.slice(start, at);
    start = at + 1;
    if (!part.trimStart().startsWith('@supports')) check(part);
    if (character === '{') {
      const prelude = part.trim();
      if (open.some(({ isRule }) => isRule)) faults.push(`nesting (Chromium 112) in “${prelude.slice(0, 80)}”`);
      open.push({ prelude, isRule: !containers.test(prelude) });
    }
    if (character === '}') open.pop();
  }
  return faults;
};

/** Style sheets travel inside scripts as template strings. */
export const looksLikeCss = (text: string) => /[^{}]\{[^{}]*[a-z-]+\s*:[^;{}]+[;}]/.test(text) && !/<[a-z][^>]*>/i.test(text);
