import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../scripts/build/entries.ts';

const execute = promisify(execFile);

export interface PackageJson {
  customElements: string;
  name: string;
  version: string;
  exports: Record<string, string | { types: string; default: string }>;
}

export const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as PackageJson;

/** The names under which modules (not styles or data) are imported. */
export const moduleNames = Object.entries(packageJson.exports)
  .filter(([, target]) => typeof target !== 'string')
  .map(([path]) => path.replace(/^\./, packageJson.name));

/** PATH without our own programs: the machine's node, which may be an older one. */
const pathOfMachine = (process.env['PATH'] ?? '')
  .split(delimiter)
  .filter((folder) => !folder.includes('node_modules'))
  .join(delimiter);

export interface Installed {
  folder: string;
  tarball: string;
  /** Runs a program in the folder, as someone without our repository would. */
  run(command: string, args: string[]): Promise<string>;
  remove(): void;
}

/** What `npm pack` gives, installed in an empty folder. */
export const installPackage = async (): Promise<Installed> => {
  const folder = mkdtempSync(join(tmpdir(), 'linli-package-'));
  const run = async (command: string, args: string[]) => {
    const env = { ...process.env, PATH: pathOfMachine, NODE_OPTIONS: '', npm_config_userconfig: process.env['npm_config_userconfig'] };
    const { stdout } = await execute(command, args, { cwd: folder, env, maxBuffer: 1 << 24 });
    return stdout;
  };
  await execute('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: root });
  const tarball = join(
    folder,
    readdirSync(folder).find((name) => name.endsWith('.tgz'))!,
  );
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }));
  await run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', tarball]);
  return { folder, tarball, run, remove: () => rmSync(folder, { recursive: true, force: true }) };
};
