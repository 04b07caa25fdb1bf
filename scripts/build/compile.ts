import { rmSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { buildDir, root } from './entries.ts';

const host: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => root,
  getNewLine: () => '\n',
};

/** JavaScript into `.build/js`, declarations into `.build/types`. Types are checked by `npm run typecheck`, not here. */
export const compile = () => {
  for (const folder of ['js', 'types']) rmSync(join(buildDir, folder), { recursive: true, force: true });
  const parsed = ts.getParsedCommandLineOfConfigFile(join(root, 'tsconfig.build.json'), undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
      throw new Error(ts.formatDiagnostic(diagnostic, host));
    },
  })!;
  const program = ts.createProgram(parsed.fileNames, parsed.options);
  const { diagnostics } = program.emit();
  const problems = [...program.getSyntacticDiagnostics(), ...diagnostics];
  if (problems.length > 0) throw new Error(ts.formatDiagnostics(problems, host));
};
