import { createHash } from 'node:crypto';
import ts from 'typescript';

const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  useDefineForClassFields: false,
  verbatimModuleSyntax: true,
  inlineSourceMap: true,
  inlineSources: true,
};

const compiled = new Map<string, string>();

const compile = (source: string, fileName: string) => {
  const key = createHash('sha1').update(fileName).update(source).digest('hex');
  const text = compiled.get(key) ?? ts.transpileModule(source, { fileName, compilerOptions }).outputText;
  compiled.set(key, text);
  return text;
};

interface Served {
  path: string;
  body: unknown;
}

/** Serves `.ts` as JavaScript with the same class-field semantics as the build. */
export const typescriptPlugin = () => ({
  name: 'typescript',
  resolveMimeType: ({ path }: Served) => (path.endsWith('.ts') ? 'js' : undefined),
  transform: ({ path, body }: Served) => (path.endsWith('.ts') && typeof body === 'string' ? { body: compile(body, path) } : undefined),
});
