/** For `no-restricted-syntax`: what must not be written, and what to write instead. */
interface Ban {
  selector: string;
  message: string;
}

const cuts = '/^(slice|substr|substring|split)$/';

export const bans: Ban[] = [
  {
    selector: `CallExpression[callee.property.name=${cuts}][callee.object.callee.property.name=/^to(ISO|JSON|String|UTC|Locale)/]`,
    message: 'A day cut out of a Date is wrong for half the world: use dayAt(ms, timeZone) from src/domain/zone.ts.',
  },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'Text from a backend is text: render it with lit or set textContent.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]',
    message: 'No markup from strings: it breaks the page policy.',
  },
  {
    selector: 'CallExpression[callee.object.name="document"][callee.property.name=/^write/]',
    message: 'No markup from strings: it breaks the page policy.',
  },
  {
    selector: 'ImportSpecifier[imported.name=/^unsafe(HTML|SVG|Static)$/]',
    message: 'No unsafe directives: they break the page policy.',
  },
];

export const styleBan: Ban = {
  selector: 'ImportSpecifier[imported.name="unsafeCSS"]',
  message: 'Only src/styles makes style sheets from text.',
};

export const testBans: Ban[] = [
  {
    selector: 'CallExpression[callee.property.name=/^(only|skip)$/][callee.object.name=/^(describe|it|test|suite|before|context)$/]',
    message: 'No test is left out, and none runs alone.',
  },
  {
    selector: 'Property[key.name=/^(only|skip)$/][value.value=true]',
    message: 'No test is left out, and none runs alone.',
  },
  {
    selector: 'CallExpression[callee.name=/^(setTimeout|aTimeout|sleep|delay)$/]',
    message: 'A test does not sleep: wait for what you assert.',
  },
  {
    selector: 'ImportDeclaration[source.value="node:timers/promises"]',
    message: 'A test does not sleep: wait for what you assert.',
  },
];
