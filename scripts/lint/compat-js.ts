import ts from 'typescript';
import { faultsOfCss, looksLikeCss } from './compat-css.ts';
import { iteratorHelpers, iteratorMakers, lateGlobals, lateMethods, lateStatics } from './compat-table.ts';

const nameOf = (node: ts.Node): string =>
  ts.isPropertyAccessExpression(node) ? `${nameOf(node.expression)}.${node.name.text}` : ts.isIdentifier(node) ? node.text : '';

/** A function, or what a top-level name is set to: within it a feature test protects a use. */
const unitOf = (node: ts.Node): ts.Node => {
  let unit: ts.Node = node;
  for (let at = node; at.parent; at = at.parent) {
    if (ts.isFunctionLike(at) || ts.isVariableDeclaration(at) || ts.isClassElement(at) || ts.isStatement(at)) unit = at;
    if (ts.isSourceFile(at.parent) || ts.isClassLike(at.parent) || ts.isVariableDeclarationList(at.parent)) break;
  }
  return unit;
};

/** `typeof X.y`, `'y' in X`, `X.y?.()`, `X.y ? …`, `if (X.y)`, `X.y && …`, `X.y ?? …`. */
const isFeatureTest = (node: ts.Node): boolean => {
  const { parent } = node;
  if (ts.isTypeOfExpression(parent) || ts.isPrefixUnaryExpression(parent)) return true;
  if (ts.isConditionalExpression(parent)) return parent.condition === node;
  if (ts.isIfStatement(parent)) return parent.expression === node;
  if (ts.isBinaryExpression(parent)) {
    const { InKeyword, AmpersandAmpersandToken, BarBarToken, QuestionQuestionToken } = ts.SyntaxKind;
    return (
      parent.left === node && [InKeyword, AmpersandAmpersandToken, BarBarToken, QuestionQuestionToken].includes(parent.operatorToken.kind)
    );
  }
  return (ts.isCallExpression(parent) || ts.isPropertyAccessExpression(parent)) && parent.questionDotToken !== undefined;
};

const lastName = (text: string) => text.slice(text.lastIndexOf('.') + 1);

const lateSyntax = (node: ts.Node): string | undefined => {
  if (ts.isVariableDeclarationList(node) && (node.flags & ts.NodeFlags.BlockScoped) === ts.NodeFlags.Using) return '`using` (Chromium 134)';
  if (ts.isImportDeclaration(node) && node.attributes) return 'import attributes (Chromium 123)';
  if (ts.isDecorator(node)) return 'decorators (none)';
  if (!ts.isRegularExpressionLiteral(node)) return undefined;
  const [, body = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
  if (flags.includes('v')) return 'the regex flag v (Chromium 112)';
  return /\(\?[ims]*-?[ims]+:/.test(body) ? 'regex modifiers (Chromium 125)' : undefined;
};

const lateName = (node: ts.Node): { name: string; since: string } | undefined => {
  if (ts.isIdentifier(node) && lateGlobals[node.text] && ts.isExpression(node)) {
    const { parent } = node;
    const isMember = ts.isPropertyAccessExpression(parent) && parent.name === node;
    const isUse = ts.isCallExpression(parent) || ts.isNewExpression(parent) || (ts.isPropertyAccessExpression(parent) && !isMember);
    return isUse ? { name: node.text, since: lateGlobals[node.text]! } : undefined;
  }
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const name = nameOf(node);
  const since = lateStatics[name.replace(/^(globalThis|window|self)\./, '')];
  if (since) return { name, since };
  const isCalled = ts.isCallExpression(node.parent) && node.parent.expression === node;
  const method = node.name.text;
  if (isCalled && Object.hasOwn(lateMethods, method)) return { name: method, since: lateMethods[method]! };
  const maker =
    ts.isCallExpression(node.expression) && ts.isPropertyAccessExpression(node.expression.expression) && node.expression.expression;
  const isIterator = isCalled && maker && iteratorMakers.test(maker.name.text) && nameOf(maker.expression) !== 'Object';
  return isIterator && iteratorHelpers.test(method) ? { name: `iterator.${method}`, since: 'Chromium 122' } : undefined;
};

const textOf = (node: ts.Node): string | undefined => {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  return ts.isTemplateExpression(node) ? node.head.text + node.templateSpans.map((span) => `0${span.literal.text}`).join('') : undefined;
};

/** Faults of a built script, and of the style sheets inside it, against the engine floor. */
export const faultsOfJs = (fileName: string, source: string): string[] => {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS);
  const faults: string[] = [];
  const used: { name: string; since: string; unit: ts.Node }[] = [];
  const tested: { name: string; unit: ts.Node }[] = [];
  const visit = (node: ts.Node) => {
    const syntax = lateSyntax(node);
    if (syntax) faults.push(syntax);
    const late = lateName(node);
    if (late && !isFeatureTest(node)) used.push({ ...late, unit: unitOf(node) });
    if ((ts.isPropertyAccessExpression(node) || ts.isIdentifier(node) || ts.isStringLiteral(node)) && isFeatureTest(node)) {
      tested.push({ name: ts.isStringLiteral(node) ? node.text : lastName(nameOf(node)), unit: unitOf(node) });
    }
    const text = textOf(node);
    if (text && looksLikeCss(text)) faults.push(...faultsOfCss(text));
    ts.forEachChild(node, visit);
  };
  visit(file);
  const unguarded = used.filter(({ name, unit }) => !tested.some((test) => test.name === lastName(name) && test.unit === unit));
  return [...faults, ...unguarded.map(({ name, since }) => `${name} (${since})`)];
};
