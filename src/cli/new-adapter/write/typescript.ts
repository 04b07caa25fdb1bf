import type { Answered, Having } from '../match/answers.ts';
import type { Match, Matched } from '../match/match.ts';
import type { Skeleton } from './config.ts';
import { isBooking } from './operation.ts';

const capital = (name: string) => name[0]!.toUpperCase() + name.slice(1);
const quoted = (text: string) => `'${text.replace(/[\\']/g, '\\$&').replace(/\s+/g, ' ')}'`;
/** What stands in a comment may not end it. */
const plain = (text: string) => text.replace(/\s+/g, ' ').replaceAll('*/', '* /');

type Tree = Map<string, Tree | string>;

const typeOf = (one: Extract<Having, { how: 'match' }>): string => {
  const as = String(one.rule['as'] ?? '');
  if (as === 'number' || as === 'yuan' || as.startsWith('epoch') || ['hours', 'seconds', 'milliseconds'].includes(as)) return 'number';
  if (/^(amountInFen|totalInFen|duration|left|version|stars)$/.test(one.name) && as === '') return 'number';
  return one.name.startsWith('may.') ? 'boolean' : 'string';
};

const treeOf = (havings: readonly Having[]): Tree => {
  const root: Tree = new Map();
  for (const one of havings) {
    if (one.how !== 'match') continue;
    for (const path of one.from) {
      let here = root;
      const keys = path.split('.');
      for (const key of keys.slice(0, -1)) {
        const next = here.get(key);
        const inner: Tree = next instanceof Map ? next : new Map();
        here.set(key, inner);
        here = inner;
      }
      if (!here.has(keys.at(-1)!)) here.set(keys.at(-1)!, typeOf(one));
    }
  }
  return root;
};

const typeText = (tree: Tree | string, depth: number): string => {
  if (typeof tree === 'string') return tree;
  const pad = '  '.repeat(depth);
  const first = tree.get('0');
  if (first !== undefined) return `${typeText(first, depth)}[]`;
  const lines = [...tree].map(([key, inner]) => `${pad}  ${/^[\w$]+$/.test(key) ? key : quoted(key)}?: ${typeText(inner, depth + 1)};`);
  return `{\n${lines.join('\n')}\n${pad}}`;
};

const notes = (answered: Answered | undefined): string[] =>
  (answered?.havings ?? []).map((one) => {
    if (one.how === 'gap') return `//   ${one.name}: GAP`;
    if (one.how === 'taken') return `//   ${one.name}: ${JSON.stringify(one.value)}, taken to be so`;
    const as = one.rule['as'] ?? (one.rule['values'] ? 'by its words' : undefined);
    return `//   ${one.name}: ${one.from.join(' + ')}${as === undefined ? '' : ` (${plain(String(as))})`}${one.sure ? '' : `, likely${one.unsure ? `: ${plain(one.unsure)}` : ''}`}`;
  });

const address = (path: string) =>
  path.replace(/\$?\{([^{}]+)\}/g, (_, name: string) => `\${path(input.${/^[\w$]+$/.test(name) ? name : 'GAP'})}`);

const stub = (matched: Matched, config: Record<string, unknown>): { type: string; body: string } => {
  const { target, guess, answered, asked } = matched;
  const { name } = target;
  const theirs = `Their${capital(name)}`;
  const tree = treeOf(answered?.havings ?? []);
  const type = tree.size > 0 ? `interface ${theirs} ${typeText(tree, 0)}\n` : `type ${theirs} = unknown;\n`;
  const method = guess!.endpoint.method;
  const sent = (asked?.sent ?? []).map((one) => `    //   ${one.path.join('.')} (${one.in}): ${plain(JSON.stringify(one.value))}`);
  const url = address(String(config['path'])).replaceAll('`', '');
  const isThing = target.action === 'list' || target.action === 'get' || isBooking(answered);
  return {
    type,
    body: [
      `  // ${plain(String(config['$comment']))}`,
      `  async ${name}(input, { signal }) {`,
      ...(sent.length > 0 ? ['    // What they are sent:', ...sent] : []),
      `    const answer = await ask<${theirs}${target.action === 'list' ? '[]' : ''}>('${method}', \`${url}\`, input, signal);`,
      ...(isThing ? ['    // The contract’s fields, and theirs:', ...notes(answered).map((line) => `    ${line}`)] : []),
      `    return gap(${quoted(`${name}: make the contract’s answer`)}, answer);`,
      '  },',
    ].join('\n'),
  };
};

/** A `defineAdapter` that compiles, whose gaps say so when they are asked. */
export const typescriptOf = (match: Match, { config }: Skeleton): string => {
  const { operations } = config['apiBase'] as { operations: Record<string, Record<string, unknown>> };
  const stubs = match.operations.flatMap((matched) => (matched.guess ? [stub(matched, operations[matched.target.name]!)] : []));
  const missing = match.operations.filter(({ guess }) => !guess).map(({ target }) => target.name);
  return `// A skeleton for ${plain(match.title)}. GAP is yours to fill.
import { defineAdapter } from '@linli/widgets/adapters/define.js';

const baseUrl = ${quoted(match.baseUrl ?? 'https://GAP.example')};

/** Not written yet: said to whoever asks. */
const gap = (what: string, ..._: unknown[]): never => {
  throw new Error(\`GAP: \${what}\`);
};

const path = (value: unknown): string => encodeURIComponent(String(value ?? ''));

/** GAP: who is signed in, what goes into the query and what into the body, and what an answer is wrapped in. */
const ask = async <T>(method: string, at: string, input: object, signal?: AbortSignal): Promise<T> => {
  const body = method === 'GET' || method === 'DELETE' ? {} : { body: JSON.stringify(input), headers: { 'Content-Type': 'application/json' } };
  const response = await fetch(baseUrl + at, { method, ...body, signal: signal ?? null });
  if (!response.ok) return gap(\`\${method} \${at} answered \${response.status}\`);
  return (await response.json()) as T;
};

${stubs.map(({ type }) => type).join('\n')}
export const adapter = defineAdapter({
${stubs.map(({ body }) => body).join('\n\n')}
${missing.length > 0 ? `\n  // Nothing of theirs fits: ${missing.join(', ')}.\n` : ''}});
`;
};
