import { expect } from 'chai';
import { define } from '../../../src/context/define.ts';
import { LinliPortal } from '../../../src/elements/portal/portal.ts';
import { backend, backendsByAddress, cleanUp, codeOf, defineProbe, find, overheard, place, textOf } from '../context/fixtures.ts';

// One order of events after the other: an element's name can be defined once a page.
describe('a portal whose script comes after its elements’', () => {
  before(() => {
    backendsByAddress();
    defineProbe();
  });
  afterEach(cleanUp);

  it('is waited for, but not for ever, and its developer hears what is missing', async () => {
    place('<linli-portal api-base="https://late.example"><probe-element></probe-element></linli-portal>');
    const said = await overheard('error', async () => expect(await codeOf(find().ask())).to.equal('not-supported'));
    expect(said[0]).to.contain('linli-portal');
  });

  it('is found by those that came before, with its attributes and its properties', async () => {
    place(`<linli-portal id="a" api-base="https://late.example" community="yunhe"><probe-element></probe-element></linli-portal>
      <linli-portal id="b" community="b"><div><probe-element></probe-element></div></linli-portal>`);
    const [first, second] = ['#a', '#b'].map((portal) => find(`${portal} probe-element`));
    Object.assign(find('#b'), { adapter: backend('by property') });
    expect(await textOf(first)).to.equal('zh-CN -');
    const answers = Promise.all([first!.ask(), second!.ask()]);
    define('linli-portal', LinliPortal);
    expect(await answers).to.deep.equal(['https://late.example', 'by property']);
    expect(await textOf(first)).to.equal('zh-CN yunhe');
    expect(await textOf(second)).to.equal('zh-CN b');
  });

  it('takes over from the outer portal that answered meanwhile', async () => {
    place('<linli-portal community="outer"><div></div></linli-portal>');
    const inner = document.createElement('linli-portal');
    inner.community = 'inner';
    find('div').append(document.createElement('probe-element'));
    expect(await textOf()).to.equal('zh-CN outer');
    inner.append(find());
    find('div').append(inner);
    await inner.updateComplete;
    expect(await textOf()).to.equal('zh-CN inner');
  });

  it('may be defined again by another version', () => {
    expect(() => define('linli-portal', class extends HTMLElement {})).not.to.throw();
    expect(customElements.get('linli-portal')).to.equal(LinliPortal);
  });
});
