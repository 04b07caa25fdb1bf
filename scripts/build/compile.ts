import { join } from 'node:path';
import ts from 'typescript';
import { buildDir, programs, root, sourceOf } from './entries.ts';

const host: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => root,
  getNewLine: () => '\n',
};

/** JavaScript into `js`, declarations into `types`. Types are checked by `npm run typecheck`, not here. */
export const compile = () => {
  const parsed = ts.getParsedCommandLineOfConfigFile(join(root, 'tsconfig.build.json'), undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
      throw new Error(ts.formatDiagnostic(diagnostic, host));
    },
  })!;
  const folders = { outDir: join(buildDir, 'js'), declarationDir: join(buildDir, 'types') };
  const program = ts.createProgram([...parsed.fileNames, ...programs.map(sourceOf)], { ...parsed.options, ...folders });
  const { diagnostics } = program.emit();
  const problems = [...program.getSyntacticDiagnostics(), ...diagnostics];
  if (problems.length > 0) throw new Error(ts.formatDiagnostics(problems, host));
};
