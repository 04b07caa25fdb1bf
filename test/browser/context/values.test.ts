import { expect } from 'chai';
import { configure } from '../../../src/context/configure.ts';
import { define } from '../../../src/context/define.ts';
import { LinliPortal } from '../../../src/elements/portal/portal.ts';
import { backend, backendsByAddress, cleanUp, defineProbe, find, overheard, place, ProbeElement, textOf } from './fixtures.ts';

describe('what an element knows of its surroundings', () => {
  before(() => {
    backendsByAddress();
    define('linli-portal', LinliPortal);
    defineProbe();
  });
  afterEach(cleanUp);

  it('speaks Chinese, or the page’s language', async () => {
    place('<probe-element></probe-element>');
    expect(await textOf()).to.equal('zh-CN -');
    document.documentElement.lang = 'en';
    find().requestUpdate();
    expect(await textOf()).to.equal('en -');
    document.documentElement.lang = 'zh-CN';
  });

  it('takes the page’s values', async () => {
    configure({ community: 'yunhe', lang: 'en' });
    place('<probe-element></probe-element>');
    expect(await textOf()).to.equal('en yunhe');
  });

  it('follows the page’s values when they change', async () => {
    place('<probe-element></probe-element>');
    configure({ community: 'yunhe' });
    configure({ lang: 'en' });
    expect(await textOf()).to.equal('en yunhe');
  });

  it('takes its portal’s values before the page’s', async () => {
    configure({ community: 'page', lang: 'en' });
    place('<linli-portal community="portal"><probe-element></probe-element></linli-portal>');
    expect(await textOf()).to.equal('en portal');
  });

  it('takes its own values before all others', async () => {
    configure({ community: 'page' });
    place('<linli-portal community="portal" lang="en"><probe-element community="own"></probe-element></linli-portal>');
    expect(await textOf()).to.equal('en own');
  });

  it('falls back to its portal’s value when its own is taken away', async () => {
    place('<linli-portal community="portal"><probe-element community="own" lang="en"></probe-element></linli-portal>');
    await textOf();
    find().removeAttribute('community');
    expect(await textOf()).to.equal('en portal');
  });

  it('asks its own backend before its portal’s, and its portal’s before the page’s', async () => {
    configure({ adapter: backend('page') });
    place(`<probe-element id="free"></probe-element>
      <linli-portal api-base="https://portal.example">
        <probe-element id="in"></probe-element><probe-element id="own" api-base="https://own.example"></probe-element>
      </linli-portal>`);
    const names = await Promise.all(['#free', '#in', '#own'].map((id) => find(id).ask()));
    expect(names).to.deep.equal(['page', 'https://portal.example', 'https://own.example']);
  });

  it('asks its own address even inside a portal with an adapter', async () => {
    place('<linli-portal><probe-element api-base="https://own.example"></probe-element></linli-portal>');
    find<LinliPortal>('linli-portal').adapter = backend('portal');
    expect(await find().ask()).to.equal('https://own.example');
  });

  it('wears theme and 长辈版 as classes', async () => {
    place('<linli-portal theme="dark" elder><probe-element></probe-element></linli-portal>');
    await textOf();
    expect(find().renderRoot.querySelector('div')!.className).to.equal('root dark elder');
  });

  it('follows the device’s colours by itself', () => {
    place('<probe-element></probe-element>');
    expect(find().env.rootClass).to.equal('root auto');
  });

  it('may opt out of its portal’s 长辈版', async () => {
    place('<linli-portal elder><probe-element elder="false"></probe-element></linli-portal>');
    await textOf();
    expect(find().env.value.elder).to.equal(false);
  });

  it('keeps one frozen object until something changes', async () => {
    place('<probe-element></probe-element>');
    const { value } = find().env;
    find().requestUpdate();
    await textOf();
    expect(find().env.value).to.equal(value);
    expect(Object.isFrozen(value)).to.equal(true);
    find().community = 'yunhe';
    expect(find().env.value).not.to.equal(value);
  });

  it('is the same whether it is set before or after it is put on the page', async () => {
    const early = new ProbeElement();
    early.community = 'yunhe';
    place('').append(early);
    const late = document.querySelector('main')!.appendChild(new ProbeElement());
    late.community = 'yunhe';
    expect(await textOf(early)).to.equal(await textOf(late));
  });
});

describe('a value that cannot be', () => {
  afterEach(cleanUp);

  const wrong: Record<string, string> = { theme: 'pink', lang: 'chinese!', 'api-base': 'javascript:alert(1)' };
  for (const [attribute, value] of Object.entries(wrong)) {
    it(`is told once and ignored: ${attribute}="${value}"`, async () => {
      const said = await overheard('warn', async () => {
        place(`<probe-element ${attribute}="${value}"></probe-element>`);
        await textOf();
        find().requestUpdate();
        expect(await textOf()).to.equal('zh-CN -');
      });
      expect(said).to.have.length(1);
      expect(said[0]).to.contain(value);
    });
  }

  it('is told by configure() too', async () => {
    const said = await overheard('warn', () => configure({ theme: 'blue' as 'dark' }));
    expect(said).to.deep.equal(['[linli] configure(): theme cannot be "blue"; it is ignored']);
  });
});
