import { expect } from 'chai';
import { define } from '../../../src/context/define.ts';
import { LinliPortal } from '../../../src/elements/portal/portal.ts';
import { backend, backendsByAddress, cleanUp, defineProbe, find, heard, place, type ProbeElement, textOf } from '../context/fixtures.ts';
import { defineAdapter } from '../../../src/adapters/define.ts';
import { Problem } from '../../../src/domain/problem.ts';

const portal = (selector = 'linli-portal') => find<LinliPortal>(selector);

describe('portals on a page', () => {
  before(() => {
    backendsByAddress();
    define('linli-portal', LinliPortal);
    defineProbe();
  });
  afterEach(cleanUp);

  it('take no room of their own', async () => {
    place('<linli-portal><p>text</p></linli-portal>');
    await portal().updateComplete;
    expect(getComputedStyle(portal()).display).to.equal('contents');
    expect(find('p').getBoundingClientRect().height).to.be.greaterThan(0);
  });

  it('each answer for those inside', async () => {
    place(`<linli-portal api-base="https://a.example"><probe-element id="a"></probe-element></linli-portal>
      <linli-portal api-base="https://b.example"><probe-element id="b"></probe-element></linli-portal>`);
    expect(await Promise.all(['#a', '#b'].map((id) => find(id).ask()))).to.deep.equal(['https://a.example', 'https://b.example']);
  });

  it('lend an inner portal what it does not say itself', async () => {
    place(`<linli-portal api-base="https://a.example" lang="en" community="outer" hotline="110">
      <linli-portal community="inner"><probe-element></probe-element></linli-portal></linli-portal>`);
    await textOf();
    expect(await textOf()).to.equal('en inner');
    expect(find().env.value.hotline).to.equal('110');
    expect(await find().ask()).to.equal('https://a.example');
  });

  it('pass their changes on', async () => {
    place('<linli-portal community="yunhe"><linli-portal><probe-element></probe-element></linli-portal></linli-portal>');
    await textOf();
    portal().lang = 'en';
    portal().community = 'nanhu';
    await portal().updateComplete;
    await portal('linli-portal linli-portal').updateComplete;
    expect(await textOf()).to.equal('en nanhu');
  });

  it('may change their backend', async () => {
    place('<linli-portal api-base="https://a.example"><probe-element></probe-element></linli-portal>');
    await find().ask();
    portal().apiBase = 'https://b.example';
    await portal().updateComplete;
    expect(await find().ask()).to.equal('https://b.example');
  });

  it('do not disturb those inside when nothing changed', async () => {
    place('<linli-portal community="yunhe"><probe-element></probe-element></linli-portal>');
    await textOf();
    await textOf();
    const { renders } = find();
    portal().requestUpdate();
    await portal().updateComplete;
    await textOf();
    expect(find().renders).to.equal(renders);
  });

  it('take in an element that is moved to them, and it stays the same', async () => {
    place(
      `<linli-portal id="a" community="a"><probe-element></probe-element></linli-portal><linli-portal id="b" community="b"></linli-portal>`,
    );
    const element = find();
    expect(await textOf()).to.equal('zh-CN a');
    element.setAttribute('lang', 'en');
    portal('#b').append(element);
    expect(await textOf()).to.equal('en b');
    portal('#a').community = 'changed';
    await portal('#a').updateComplete;
    expect(await textOf()).to.equal('en b');
  });

  it('let go of an element that is moved out', async () => {
    place('<linli-portal community="a"><probe-element></probe-element></linli-portal>');
    await textOf();
    document.querySelector('main')!.append(find());
    expect(await textOf()).to.equal('zh-CN -');
  });

  it('reach through shadow roots', async () => {
    place('<linli-portal community="a"><section></section></linli-portal>');
    const shadow = find('section').attachShadow({ mode: 'open' });
    const inside = document.createElement('probe-element') as ProbeElement;
    shadow.append(inside);
    expect(await textOf(inside)).to.equal('zh-CN a');
  });

  it('share one backend among those that say the same', async () => {
    place(
      `<linli-portal api-base="https://same.example"><probe-element id="a"></probe-element><probe-element id="b"></probe-element></linli-portal>`,
    );
    await textOf(find('#b'));
    expect(find('#a').env.value.adapter).to.equal(find('#b').env.value.adapter);
  });

  it('hear what goes wrong inside', async () => {
    place('<linli-portal><probe-element></probe-element></linli-portal>');
    portal().adapter = defineAdapter({
      listCommunities: () => {
        throw new Problem('unauthorized');
      },
    });
    const event = heard('linli-sign-in-needed');
    find()
      .ask()
      .catch(() => undefined);
    expect((await event).target).to.equal(find());
  });

  it('take an adapter before they are on the page', async () => {
    const early = document.createElement('linli-portal');
    early.adapter = backend('early');
    early.append(document.createElement('probe-element'));
    place('').append(early);
    expect(await find().ask()).to.equal('early');
  });
});
