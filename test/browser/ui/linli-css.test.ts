import { expect } from 'chai';
import type { Adapter } from '../../../src/adapters/adapter.ts';
import { define } from '../../../src/context/define.ts';
import { LinliBookingForm } from '../../../src/elements/booking-form/booking-form.ts';
import { linliCss } from '../../../src/styles/linli-css.ts';
import { resize } from '../viewport.ts';

const silent: Adapter = { supports: () => true, call: () => new Promise<never>(() => {}) };

describe('linli.css', () => {
  it('holds as much place for a form that is not there yet as the form then takes', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(linliCss());
    document.adoptedStyleSheets.push(sheet);
    const forms = [false, true].flatMap((elder) =>
      [280, 350, 1240].map((width) => {
        const form = document.createElement('linli-booking-form');
        form.toggleAttribute('elder', elder);
        form.style.inlineSize = `${width}px`;
        const page = document.createElement('div');
        page.style.inlineSize = `${width}px`;
        page.append(form);
        document.body.append(page);
        return Object.assign(form, { adapter: silent, community: 'yunhe' });
      }),
    );
    await resize(1280, 900);
    const heights = () => forms.map((form) => Math.round(form.getBoundingClientRect().height));
    const held = heights();
    define('linli-booking-form', LinliBookingForm);
    for (const form of forms) {
      customElements.upgrade(form);
      await (form as unknown as LinliBookingForm).updateComplete;
      expect(form.shadowRoot?.querySelector('[part=skeleton]')).to.not.equal(null);
    }
    const taken = heights();
    held.forEach((height, index) => expect(height, `form ${index}`).to.be.closeTo(taken[index]!, 1));
  });

  it('holds none for one that the page hides until it is wanted', () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(linliCss());
    document.adoptedStyleSheets.push(sheet);
    const verifier = document.createElement('linli-worker-verifier');
    document.body.append(verifier);
    const shown = verifier.getBoundingClientRect().height;
    verifier.hidden = true;
    expect([shown > 0, verifier.getBoundingClientRect().height]).to.deep.equal([true, 0]);
    verifier.remove();
  });
});
