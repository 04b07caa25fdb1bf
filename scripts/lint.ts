import { ESLint } from 'eslint';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { distDir, root } from './build/entries.ts';
import { lintCompat } from './lint/compat.ts';
import { lintSizes } from './lint/sizes.ts';

/** Each check answers its complaints. */
const checks: Record<string, () => Promise<string[]> | string[]> = {
  async eslint() {
    const eslint = new ESLint({ cwd: root });
    const results = await eslint.lintFiles(['.']);
    const format = await eslint.loadFormatter('stylish');
    const text = await format.format(results);
    return text ? [text] : [];
  },
  prettier() {
    const files = ['{src,test,scripts,demo}/**/*.{ts,js,css}', '*.{js,json}'];
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(root, 'node_modules/prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', ...files],
      { cwd: root, encoding: 'utf8' },
    );
    return status === 0 ? [] : [stderr.trim(), 'npm run format mends it'];
  },
  sizes() {
    const { faults, summary } = lintSizes(root);
    console.log(`sizes: ${summary}`);
    return faults;
  },
  compat: () => lintCompat(distDir),
};

const wanted = process.argv.slice(2);
let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const complaints = await check();
  failed += complaints.length > 0 ? 1 : 0;
  console.log(complaints.length > 0 ? `✗ ${name}\n${complaints.join('\n')}` : `✓ ${name}`);
}
process.exitCode = failed > 0 ? 1 : 0;
