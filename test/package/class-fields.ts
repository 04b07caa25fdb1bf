import ts from 'typescript';

const nameIn = (node: ts.ObjectLiteralElementLike | ts.ClassElement) =>
  node.name && (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name)) ? node.name.text : '';

const keysOf = (value: ts.Node | undefined): string[] => (value && ts.isObjectLiteralExpression(value) ? value.properties.map(nameIn) : []);

/** `static properties = …`, `static get properties()`, or an assignment in a static block, as compilers and minifiers write it. */
const reactiveOf = (node: ts.ClassLikeDeclaration): string[] => {
  const found: string[] = [];
  const visit = (inner: ts.Node): void => {
    if (ts.isPropertyDeclaration(inner) && nameIn(inner) === 'properties') found.push(...keysOf(inner.initializer));
    if (ts.isReturnStatement(inner)) found.push(...keysOf(inner.expression));
    if (ts.isBinaryExpression(inner) && inner.left.getText().endsWith('this.properties')) found.push(...keysOf(inner.right));
    ts.forEachChild(inner, visit);
  };
  for (const member of node.members) {
    const isStatic = ts.isClassStaticBlockDeclaration(member) || ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static;
    if (isStatic) visit(member);
  }
  return found;
};

/** Fields that are set on the instance after Lit made its accessors, which they would hide for ever. */
export const shadowingFields = (source: string): string[] => {
  const file = ts.createSourceFile('built.js', source, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isClassLike(node)) {
      const reactive = new Set(reactiveOf(node));
      const fields = node.members.filter(
        (member) => ts.isPropertyDeclaration(member) && !(ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static),
      );
      found.push(
        ...fields
          .map(nameIn)
          .filter((name) => name && reactive.has(name))
          .map((name) => `${node.name?.text ?? 'class'}.${name}`),
      );
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
};
