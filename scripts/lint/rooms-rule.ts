import type { Rule } from 'eslint';
import { relative } from 'node:path';
import { faultOfImport } from './rooms.ts';

interface Source {
  value?: unknown;
}

interface Declaration {
  source?: Source | null;
  importKind?: string;
  exportKind?: string;
}

/** Reports every import, re-export and `import()` that the table in rooms.ts does not allow. */
export const roomsRule: Rule.RuleModule = {
  create(context) {
    const file = relative(context.cwd, context.filename).replaceAll('\\', '/');
    const check = (node: Rule.Node) => {
      const { source, importKind, exportKind } = node as unknown as Declaration;
      if (typeof source?.value !== 'string') return;
      const message = faultOfImport(file, source.value, importKind === 'type' || exportKind === 'type');
      if (message) context.report({ node, message });
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check };
  },
};
