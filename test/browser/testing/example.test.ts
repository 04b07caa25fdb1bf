import { expect } from 'chai';

/** The example of the page is the test: what stands there is run here, under the names that a package has. */
const packaged: Record<string, string> = {
  '@linli/widgets/booking-form.js': '/src/entries/booking-form.ts',
  '@linli/widgets/testing.js': '/src/entries/testing.ts',
};

const exampleIn = async (page: string): Promise<string> => {
  const text = await (await fetch(`/docs/${page}`)).text();
  return /```js\n([\s\S]*?)```/.exec(text)![1]!;
};

const run = async (code: string): Promise<void> => {
  const here = code.replace(/'(@linli\/[^']+)'/g, (_whole, name: string) => `'${location.origin}${packaged[name]}'`);
  const url = URL.createObjectURL(new Blob([here], { type: 'text/javascript' }));
  await import(/* @vite-ignore */ url);
};

Object.assign(globalThis, { expect });
const english = await exampleIn('testing-your-page.md');
await run(english);

describe('the example', () => {
  afterEach(() => document.body.replaceChildren());

  it('is the same in both languages', async () => {
    expect(await exampleIn('testing-your-page.zh-CN.md')).to.equal(english);
  });

  it('is not longer than one reads at a glance', () => {
    expect(english.trim().split('\n').length).to.be.at.most(25);
  });
});
