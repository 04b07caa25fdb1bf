import type { ConformanceReport, CaseResult } from '../testing/conformance/options.ts';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Also without the characters that XML has no way to write. */
const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replace(/[&<>"]/g, (character) => entities[character]!);

const inner = ({ outcome, reason = '', tried, see }: CaseResult): string => {
  if (outcome === 'passed') return '';
  if (outcome === 'skipped') return `<skipped message="${escaped(reason)}"/>`;
  const steps = tried.slice(-5).map(({ method, path, as, came }) => `${method} ${path} as ${as ?? 'nobody'}: ${came}`);
  return `<failure message="${escaped(reason)}">${escaped([...steps, see ?? ''].join('\n'))}</failure>`;
};

/** As most build servers read it. */
export const junit = ({ results, failed, skipped, baseUrl }: ConformanceReport): string => {
  const cases = results.map(
    (result) =>
      `  <testcase classname="linli.conformance" name="${escaped(result.title)}" time="${(result.milliseconds / 1000).toFixed(3)}">${inner(result)}</testcase>`,
  );
  const head = `<testsuite name="linli conformance ${escaped(baseUrl)}" tests="${results.length}" failures="${failed}" skipped="${skipped}">`;
  return ['<?xml version="1.0" encoding="UTF-8"?>', head, ...cases, '</testsuite>', ''].join('\n');
};
