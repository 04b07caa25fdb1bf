import { emulateMedia, sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { resize } from './viewport.ts';

/** What the other browser tests rely on, in each engine. */
describe('the test runner', () => {
  afterEach(() => document.body.replaceChildren(...document.body.querySelectorAll('script')));

  const append = <K extends keyof HTMLElementTagNameMap>(tag: K) => document.body.appendChild(document.createElement(tag));

  it('types real keys', async () => {
    const input = append('input');
    input.focus();
    await sendKeys({ type: '3-2-501 ok' });
    expect(input.value).to.equal('3-2-501 ok');
  });

  it('moves the focus with Tab', async () => {
    const [first, second] = [append('button'), append('button')];
    first.focus();
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(second);
  });

  it('clicks with a real pointer', async () => {
    let trusted = false;
    const listen = (event: Event) => (trusted = event.isTrusted);
    addEventListener('click', listen);
    await sendMouse({ type: 'click', position: [5, 5] });
    removeEventListener('click', listen);
    expect(trusted).to.equal(true);
  });

  for (const width of [320, 390, 1280]) {
    it(`is ${width} px wide when asked`, async () => {
      await resize(width, 800);
      expect(innerWidth).to.equal(width);
    });
  }

  it('turns dark where the engine can be told', async () => {
    const isTold: unknown = await emulateMedia({ colorScheme: 'dark' });
    if (isTold) expect(matchMedia('(prefers-color-scheme: dark)').matches).to.equal(true);
    await emulateMedia({ colorScheme: 'light' });
  });
});
