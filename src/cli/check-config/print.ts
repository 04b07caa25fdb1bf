import type { Level, Placed } from './file/fault.ts';
import type { FeatureReport } from './features.ts';

const colours: Record<Level | 'shows' | 'hides', number> = { error: 31, warning: 33, info: 36, shows: 32, hides: 90 };

export const paint = (text: string, as: keyof typeof colours, isColoured: boolean): string =>
  isColoured ? `\u001b[${colours[as]}m${text}\u001b[0m` : text;

/** `linli.json:12:7  error  what is wrong: what to do`, as editors and terminals can jump to. */
export const faultLines = (name: string, faults: readonly Placed[], isColoured: boolean): string =>
  faults
    .map(({ level, line, column, says, cure }) => `${name}:${line}:${column}  ${paint(level, level, isColoured)}  ${says}: ${cure}\n`)
    .join('');

export const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;

export const summaryLine = (name: string, faults: readonly Placed[]): string => {
  const of = (level: Level) => faults.filter((fault) => fault.level === level).length;
  return `${name}: ${count(of('error'), 'error')}, ${count(of('warning'), 'warning')}\n`;
};

const featureLines = ({ element, does, shows, lacks, with: parts, hides }: FeatureReport, isColoured: boolean): string => {
  if (!shows) return `  ${paint('–', 'hides', isColoured)} ${element.padEnd(22)} hides (${does}): no ${lacks.join(', ')}\n`;
  const lines = [`  ${paint('✓', 'shows', isColoured)} ${element.padEnd(22)} ${does}`];
  if (parts.length > 0) lines.push(`      with     ${parts.join(' · ')}`);
  for (const part of hides) lines.push(`      without  ${part.does}: no ${part.lacks.join(', ')}`);
  return `${lines.join('\n')}\n`;
};

export const featuresText = (features: readonly FeatureReport[], isColoured: boolean): string =>
  `\nWhat the elements will show\n${features.map((feature) => featureLines(feature, isColoured)).join('')}`;
