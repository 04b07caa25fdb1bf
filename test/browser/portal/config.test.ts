import { expect } from 'chai';
import { configure } from '../../../src/context/configure.ts';
import { define } from '../../../src/context/define.ts';
import { LinliPortal } from '../../../src/elements/portal/portal.ts';
import {
  backend,
  backendsByAddress,
  cleanUp,
  codeOf,
  defineProbe,
  find,
  heard,
  overheard,
  place,
  type ProbeElement,
  textOf,
} from '../context/fixtures.ts';

const original = globalThis.fetch;
/** Files by the end of their address; a function answers in its own way. */
let files: Record<string, unknown>;
let fetched: string[];

const fakeFetch = async (input: RequestInfo | URL): Promise<Response> => {
  const url = String(input);
  fetched.push(url);
  const file = files[url];
  if (typeof file === 'function') return (file as () => Response)();
  return file === undefined ? new Response('gone', { status: 404 }) : Response.json(file);
};

let count = 0;
/** A file that nobody asked for before: each is fetched once a page. */
const fresh = (content?: unknown): string => {
  const url = `/config-${++count}.json`;
  if (content !== undefined) files[url] = content;
  return url;
};

describe('a portal with a config', () => {
  before(() => {
    backendsByAddress();
    define('linli-portal', LinliPortal);
    defineProbe();
  });
  beforeEach(() => {
    files = {};
    fetched = [];
    globalThis.fetch = fakeFetch;
  });
  afterEach(() => {
    globalThis.fetch = original;
    cleanUp();
  });

  const portalWith = (url: string, more = '') =>
    place(`<linli-portal config="${url}" ${more}><probe-element></probe-element></linli-portal>`);

  it('asks whom the file names', async () => {
    portalWith(fresh({ apiBase: 'https://file.example', community: 'yunhe', lang: 'en', elder: true }));
    expect(await find().ask()).to.equal('https://file.example');
    expect(await textOf()).to.equal('en yunhe');
    expect(find().env.value.elder).to.equal(true);
  });

  it('fetches it once for all that use it', async () => {
    const url = fresh({ apiBase: 'https://file.example' });
    portalWith(url);
    portalWith(url);
    await Promise.all([...document.querySelectorAll<ProbeElement>('probe-element')].map((probe) => probe.ask()));
    expect(fetched).to.deep.equal([url]);
  });

  it('says itself what counts more than the file', async () => {
    portalWith(fresh({ apiBase: 'https://file.example', community: 'file', lang: 'en' }), 'community="own" api-base="https://own.example"');
    expect(await find().ask()).to.equal('https://own.example');
    expect(await textOf()).to.equal('en own');
  });

  it('beats the page even while the file is on its way', async () => {
    configure({ adapter: backend('page') });
    portalWith(fresh({ apiBase: 'https://file.example' }));
    expect(await find().ask()).to.equal('https://file.example');
  });

  it('leaves it to the page whom to ask when the file does not say', async () => {
    configure({ adapter: backend('page') });
    portalWith(fresh({ community: 'yunhe' }));
    expect(await find().ask()).to.equal('page');
    expect(await textOf()).to.equal('zh-CN yunhe');
  });

  it('may be the page itself', async () => {
    configure({ config: fresh({ apiBase: 'https://file.example', community: 'yunhe' }) });
    place('<probe-element></probe-element>');
    expect(await find().ask()).to.equal('https://file.example');
    expect(await textOf()).to.equal('zh-CN yunhe');
  });

  it('tells the page when the file cannot be had', async () => {
    const event = heard('linli-error');
    portalWith(fresh());
    const { code, operation, target } = await event;
    expect([code, operation, target]).to.deep.equal(['unavailable', 'config', find('linli-portal')]);
  });

  it('tells its elements too, and a second try fetches anew', async () => {
    const url = fresh();
    portalWith(url);
    expect(await codeOf(find().ask())).to.equal('unavailable');
    files[url] = { apiBase: 'https://file.example' };
    expect(await find().ask()).to.equal('https://file.example');
  });

  it('is offline when nothing can be reached', async () => {
    portalWith(fresh(() => Promise.reject(new TypeError('Failed to fetch'))));
    expect(await codeOf(find().ask())).to.equal('offline');
  });

  for (const [what, file] of Object.entries({ 'a page of HTML': () => new Response('<!doctype html>'), 'a list': [] })) {
    it(`is a broken contract when the file is ${what}`, async () => {
      portalWith(fresh(file));
      await overheard('error', async () => expect(await codeOf(find().ask())).to.equal('contract'));
    });
  }

  it('is told which value of the file cannot be', async () => {
    const url = fresh({ apiBase: 'https://file.example', theme: 7 });
    portalWith(url);
    const said = await overheard('warn', () => find().ask());
    expect(said).to.deep.equal([`[linli] config ${url}: theme cannot be 7; it is ignored`]);
  });
});
