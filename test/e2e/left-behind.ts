import { formatPhone } from '../../src/domain/phone.ts';
import type { Page } from './drive/page.ts';
import type { Trace } from './in-page/traces.ts';
import type { Stage } from './stage.ts';

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Everything that outlives the moment in which somebody types or reads, with what the page told and what was noted of it. */
export const everyTrace = async ({ front, server }: Stage, page: Page): Promise<Trace[]> => {
  const { heard, said, traces } = await page.evaluate(async () => ({ heard: e2e.heard, said: e2e.said, traces: await e2e.traces() }));
  return [
    ...traces,
    ...heard.map(({ type, fields }) => ({ where: `event ${type}`, text: fields })),
    ...[...said, ...page.console].map((text) => ({ where: 'console', text })),
    ...front.asked.map((text) => ({ where: 'requested', text })),
    ...server.logged.map((entry) => ({ where: 'log', text: JSON.stringify(entry) })),
  ];
};

/** A phone number is looked for as it is written, too. */
export const marksOf = (texts: readonly string[]): string[] => [
  ...texts,
  ...texts.filter((text) => /^1\d{10}$/.test(text)).map(formatPhone),
];

/** Where something of `marks` was left. */
export const foundIn = (traces: readonly Trace[], marks: readonly string[]): string[] =>
  traces
    .filter(({ text }) => marks.some((mark) => text.includes(mark) || decoded(text).includes(mark)))
    .map(({ where, text }) => `${where}: ${text}`);
