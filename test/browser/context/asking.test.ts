import { expect } from 'chai';
import { defineAdapter } from '../../../src/adapters/define.ts';
import { configure } from '../../../src/context/configure.ts';
import { listServices } from '../../../src/contract/catalogue.ts';
import { listCommunities } from '../../../src/contract/community.ts';
import { Problem } from '../../../src/domain/problem.ts';
import type { ProbeElement } from './fixtures.ts';
import { backend, cleanUp, codeOf, community, defineProbe, find, heard, overheard, place } from './fixtures.ts';

const refusing = (reason: () => unknown) =>
  defineAdapter({
    listCommunities: () => {
      throw reason();
    },
  });

const probe = (adapter?: ProbeElement['adapter']): ProbeElement => {
  place('<probe-element></probe-element>');
  find().adapter = adapter;
  return find();
};

/** Events of a type that reach the page while something is done. */
const eventsDuring = async (type: 'linli-error' | 'linli-sign-in-needed', act: () => Promise<unknown>): Promise<Event[]> => {
  const events: Event[] = [];
  const listen = (event: Event) => events.push(event);
  document.body.addEventListener(type, listen);
  await act();
  document.body.removeEventListener(type, listen);
  return events;
};

describe('an element that asks', () => {
  before(defineProbe);
  afterEach(cleanUp);

  it('is answered', async () => expect(await probe(backend('home')).ask()).to.equal('home'));

  it('waits for a page that says later whom to ask', async () => {
    const answer = probe().ask();
    configure({ adapter: backend('late') });
    expect(await answer).to.equal('late');
  });

  it('waits for an adapter that it is given later', async () => {
    const answer = probe().ask();
    find().adapter = backend('late');
    expect(await answer).to.equal('late');
  });

  it('knows its surroundings by the time it asks', async () => {
    const seen: unknown[] = [];
    const adapter = defineAdapter({ listCommunities: ({ q }) => (seen.push(q), { items: [community('x')] }) });
    const answer = probe().env.call(listCommunities, ({ community: q }) => ({ q }));
    configure({ adapter, community: 'yunhe' });
    await answer;
    expect(seen).to.deep.equal(['yunhe']);
  });

  it('hears that there is nobody to ask, and its developer once how to change that', async () => {
    const said = await overheard('error', async () => {
      expect(await codeOf(probe().ask())).to.equal('not-supported');
      expect(await codeOf(find().ask())).to.equal('not-supported');
    });
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('api-base');
  });

  it('hears that a backend cannot do it', async () => {
    const element = probe(backend('home'));
    expect([element.env.supports(listCommunities), element.env.supports(listServices)]).to.deep.equal([true, false]);
    expect(await codeOf(element.env.call(listServices, {}))).to.equal('not-supported');
  });

  it('asks the page to sign someone in', async () => {
    const event = heard('linli-sign-in-needed');
    expect(await codeOf(probe(refusing(() => new Problem('unauthorized'))).ask())).to.equal('unauthorized');
    expect((await event).operation).to.equal('listCommunities');
  });

  it('tells the page which field of an answer is wrong', async () => {
    const event = heard('linli-error');
    const adapter = defineAdapter({ listCommunities: () => ({ items: [{ ...community('x'), hotline: 5 as unknown as string }] }) });
    const said = await overheard('error', async () => {
      await codeOf(probe(adapter).ask());
      await codeOf(find().ask());
    });
    const { code, operation, path, expected } = await event;
    expect([code, operation, path, expected]).to.deep.equal(['contract', 'listCommunities', 'items.0.hotline', 'string']);
    expect(said).to.have.length(1);
  });

  it('turns a fault in the page’s own code into a problem', async () => {
    const event = heard('linli-error');
    const said = await overheard('error', async () => {
      expect(await codeOf(probe(refusing(() => new RangeError('oops'))).ask())).to.equal('unknown');
    });
    expect((await event).code).to.equal('unknown');
    expect(said[0]).to.contain('oops');
  });

  for (const code of ['offline', 'slot-taken', 'price-changed', 'invalid']) {
    it(`keeps ${code} to itself, since that is part of booking`, async () => {
      const act = () => codeOf(probe(refusing(() => new Problem(code))).ask());
      expect(await eventsDuring('linli-error', act)).to.have.length(0);
    });
  }

  it('keeps what a problem knows of a person out of the event', async () => {
    const event = heard('linli-error');
    await codeOf(probe(refusing(() => new Problem('forbidden', { detail: '王大友', current: { phone: '137' } }))).ask());
    expect(JSON.stringify({ ...(await event) })).not.to.match(/王大友|137/);
  });
});

describe('an element that leaves', () => {
  before(defineProbe);
  afterEach(cleanUp);

  /** Answers only when told, and notes whether it was told to stop. */
  const slow = () => {
    let finish = () => {};
    const state: { stopped: boolean; finish: () => void } = { stopped: false, finish: () => finish() };
    const adapter = defineAdapter({
      listCommunities: (_input, { signal }) => {
        signal!.addEventListener('abort', () => (state.stopped = true));
        return new Promise((resolve) => (finish = () => resolve({ items: [community('slow')] })));
      },
    });
    return { state, adapter };
  };

  it('stops asking', async () => {
    const { adapter, state } = slow();
    const answer = codeOf(probe(adapter).ask());
    find().remove();
    expect(await answer).to.equal('AbortError');
    expect(state.stopped).to.equal(true);
  });

  it('stops waiting for someone to ask', async () => {
    const answer = codeOf(probe().ask());
    find().remove();
    expect(await answer).to.equal('AbortError');
  });

  it('goes on when it is only moved', async () => {
    const { adapter, state } = slow();
    const element = probe(adapter);
    const answer = element.ask();
    await element.updateComplete;
    place('').append(element);
    await new Promise(requestAnimationFrame);
    state.finish();
    expect(await answer).to.equal('slow');
    expect(state.stopped).to.equal(false);
  });

  it('asks again after coming back', async () => {
    const element = probe(backend('home'));
    element.remove();
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    place('').append(element);
    expect(await element.ask()).to.equal('home');
  });

  it('stops when its caller gives up, without a word to the page', async () => {
    const { adapter } = slow();
    const caller = new AbortController();
    const act = async () => {
      const answer = codeOf(probe(adapter).ask(caller.signal));
      caller.abort();
      expect(await answer).to.equal('AbortError');
    };
    expect(await eventsDuring('linli-error', act)).to.have.length(0);
  });
});
