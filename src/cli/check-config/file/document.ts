import { findNodeAtLocation, getNodeValue, type Node, parseTree, type ParseError } from 'jsonc-parser';
import type { Fault, Placed } from './fault.ts';
import { syntaxFaults } from './syntax.ts';

/** A file as it was written: what it says, and where each thing stands. */
export interface Document {
  value: unknown;
  faults: Placed[];
  /** Its syntax is broken: what it says is not known. */
  broken: boolean;
  place(fault: Fault): Placed;
}

export const lineAndColumn = (text: string, offset: number): { line: number; column: number } => {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - (before.lastIndexOf('\n') + 1) + 1 };
};

const offsetOf = (root: Node, text: string, { path, on, within }: Fault): number => {
  // Of what is not there, the nearest thing around it that is.
  let node: Node | undefined;
  for (let depth = path.length; !node && depth >= 0; depth--) node = findNodeAtLocation(root, path.slice(0, depth));
  if (!node) return root.offset;
  if (on === 'key' && node.parent?.type === 'property') return node.parent.offset;
  const inside = within === undefined ? -1 : text.slice(node.offset, node.offset + node.length).indexOf(within);
  return node.offset + Math.max(0, inside);
};

const everyNode = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(everyNode)];

/** What JSON allows but nobody can have meant. */
const oddities = (root: Node, text: string): Placed[] => {
  const error = (offset: number, says: string, cure: string): Placed => ({ level: 'error', ...lineAndColumn(text, offset), says, cure });
  const oddNames = ({ children = [] }: Node): Placed[] => {
    const seen = new Map<string, number>();
    return children.flatMap((property): Placed[] => {
      const key = String(property.children?.[0]?.value);
      const first = seen.get(key);
      seen.set(key, first ?? property.offset);
      if (key === '__proto__') return [error(property.offset, '__proto__ is no name for a field', 'take it out')];
      if (first === undefined) return [];
      const says = `“${key}” stands here twice (first in line ${lineAndColumn(text, first).line}), and only one counts`;
      return [error(property.offset, says, 'take one out')];
    });
  };
  return everyNode(root).flatMap((node): Placed[] => {
    if (node.type === 'object') return oddNames(node);
    const isWhole = node.type === 'number' && /^-?\d+$/.test(text.slice(node.offset, node.offset + node.length));
    if (!isWhole || Number.isSafeInteger(node.value)) return [];
    return [error(node.offset, 'this number is too large for JavaScript, which changes its last digits', 'write it as a text, in quotes')];
  });
};

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const nowhere = (fault: Fault): Placed => ({ level: fault.level, line: 1, column: 1, says: fault.says, cure: fault.cure });

const readTree = (text: string): Document => {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const { faults, broken } = syntaxFaults(text, errors);
  const located = faults.map(({ offset, ...fault }) => ({ ...fault, ...lineAndColumn(text, offset) }));
  if (broken || !root) return { value: undefined, faults: located, broken: true, place: nowhere };
  if (located.length === 0 && !isJson(text)) throw new SyntaxError('JSON.parse refuses it');
  return {
    value: getNodeValue(root),
    faults: [...located, ...oddities(root, text)],
    broken: false,
    place: (fault) => {
      const { level, says, cure } = fault;
      return { level, ...lineAndColumn(text, offsetOf(root, text, fault)), says, cure };
    },
  };
};

export const readDocument = (text: string): Document => {
  try {
    return readTree(text);
  } catch (error) {
    // The parser goes down one call a level.
    const says = error instanceof RangeError ? 'this is nested too deeply to be read' : 'this is no JSON';
    return {
      value: undefined,
      faults: [{ level: 'error', line: 1, column: 1, says, cure: 'is it the right file?' }],
      broken: true,
      place: nowhere,
    };
  }
};
