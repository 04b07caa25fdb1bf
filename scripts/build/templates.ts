import type { Plugin } from 'rollup';
import ts from 'typescript';

/** Quoted parts stay as they are. */
const outsideQuotes = (text: string, change: (part: string) => string) =>
  text.replace(/("[^"]*"|'[^']*')|[^"']+/g, (part, quoted?: string) => quoted ?? change(part));

const smallerCss = (text: string) =>
  outsideQuotes(text.replace(/\/\*[\s\S]*?\*\//g, ''), (part) =>
    part
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};,>]) ?/g, '$1')
      .replace(/: /g, ':'),
  ).replace(/;}/g, '}');

/** Runs of white space are one space to a browser; a line break between tags stays a space, since it may part two words. */
const smallerHtml = (text: string) => text.replace(/\s*\n\s*/g, ' ');

const smaller: Record<string, (text: string) => string> = { css: smallerCss, html: smallerHtml, svg: smallerHtml };

const plainStyles = 'plainStyles';

/**
 * Minifiers leave templates alone; this squeezes those tagged `css`, `html` and `svg` in our own modules. Lit's `css` looks at run
 * time for what does not belong into styles; ours hold their own words alone, so pages do without it.
 */
export const smallTemplates = (): Plugin => ({
  name: 'small-templates',
  transform(code, id) {
    if (id.includes('node_modules') || !/\b(css|html|svg)\s*`/.test(code)) return null;
    const file = ts.createSourceFile(id, code, ts.ScriptTarget.ESNext, false, ts.ScriptKind.JS);
    const edits: { start: number; end: number; text: string }[] = [];
    const visit = (node: ts.Node) => {
      const squeeze = ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag) ? smaller[node.tag.text] : undefined;
      if (squeeze) {
        const { tag, template } = node as ts.TaggedTemplateExpression;
        if (tag.getText(file) === 'css') {
          edits.push({ start: tag.getStart(file), end: tag.getEnd(), text: `${plainStyles}(` });
          edits.push({ start: template.getEnd(), end: template.getEnd(), text: ')' });
        }
        const parts = ts.isNoSubstitutionTemplateLiteral(template)
          ? [template]
          : [template.head, ...template.templateSpans.map((span) => span.literal)];
        // One character in front; behind, one (the closing `) or two (the ${ of the next expression).
        for (const part of parts) {
          const [start, end] = [part.getStart(file) + 1, part.getEnd() - (ts.isTemplateHead(part) || ts.isTemplateMiddle(part) ? 2 : 1)];
          edits.push({ start, end, text: squeeze(code.slice(start, end)) });
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
    const changed = edits
      .sort((a, b) => b.start - a.start)
      .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);
    const isStyled = edits.some(({ text }) => text === `${plainStyles}(`);
    return { code: isStyled ? `import { unsafeCSS as ${plainStyles} } from 'lit';\n${changed}` : changed, map: null };
  },
});
