import type { Plugin } from 'rollup';
import ts from 'typescript';

const isOfSchemas = /\/js\/(domain|contract)\//;
const isFunction = (node: ts.Node) => ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isClassExpression(node);

/** A bundler cannot know that describing a shape changes nothing: told so, it leaves out the shapes that a page does not use. */
export const pureShapes = (): Plugin => ({
  name: 'pure-shapes',
  transform(code, id) {
    if (!isOfSchemas.test(id)) return null;
    const file = ts.createSourceFile(id, code, ts.ScriptTarget.ESNext, false, ts.ScriptKind.JS);
    const calls: number[] = [];
    const visit = (node: ts.Node): void => {
      if (isFunction(node)) return;
      if (ts.isCallExpression(node)) calls.push(node.getStart(file));
      ts.forEachChild(node, visit);
    };
    for (const statement of file.statements) if (ts.isVariableStatement(statement)) visit(statement);
    const places = [...new Set(calls)].sort((a, b) => b - a);
    return { code: places.reduce((text, at) => `${text.slice(0, at)}/*#__PURE__*/ ${text.slice(at)}`, code), map: null };
  },
});
