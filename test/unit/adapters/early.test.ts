import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { createHttpAdapter } from '../../../src/adapters/http/http-adapter.ts';
import { listBookings } from '../../../src/contract/booking.ts';
import { getCommunity } from '../../../src/contract/community.ts';
import { servicesAtOnce } from '../../../src/contract/first-questions.ts';
import { listServices } from '../../../src/contract/services.ts';
import { askForForms } from '../../../src/embed/early.ts';

const communityId = '运河 & co';
const base = 'https://portal.example/api/v1';

/** As much of a page as is looked at: a form in a portal. */
const pageWith = (attributes: Record<string, string>) => {
  const portal = { getAttribute: (name: string) => attributes[name] ?? null };
  const form = { closest: (selector: string) => (selector.slice(1, -1) in attributes ? portal : null) };
  return { querySelectorAll: () => [form] } as unknown as ParentNode;
};

describe('what is asked while the code is on its way', () => {
  const real = globalThis.fetch;
  let asked: string[];
  let answer: () => Promise<Response>;
  beforeEach(() => {
    asked = [];
    answer = () => Promise.resolve(Response.json({ items: [] }));
    globalThis.fetch = (url) => {
      asked.push(String(url));
      return answer();
    };
  });
  afterEach(() => {
    globalThis.fetch = real;
  });
  const adapter = createHttpAdapter({ baseUrl: `${base}/`, clock: { now: Date.now, wait: () => new Promise(() => undefined) } });
  const services = () => adapter.call(listServices, { communityId, limit: servicesAtOnce });

  it('is what the form asks, and is not asked again', async () => {
    askForForms(pageWith({ 'api-base': `${base}/`, community: communityId }));
    const early = [...asked];
    await services();
    await adapter.call(getCommunity, { communityId }).catch(() => undefined);
    assert.equal(early.length, 2);
    assert.deepEqual(asked, early);
  });

  it('is read once: the next time is asked anew', async () => {
    askForForms(pageWith({ 'api-base': base, community: communityId }));
    await services();
    await services();
    assert.equal(asked.filter((url) => url.includes('/services')).length, 2);
  });

  it('is asked again when it failed', async () => {
    answer = () => Promise.reject(new TypeError('no network'));
    askForForms(pageWith({ 'api-base': base, community: communityId }));
    answer = () => Promise.resolve(Response.json({ items: [] }));
    const patient = createHttpAdapter({
      baseUrl: base,
      random: () => 0,
      clock: { now: Date.now, wait: async (ms) => (ms > 5000 ? new Promise(() => undefined) : undefined) },
    });
    assert.deepEqual((await patient.call(listServices, { communityId, limit: servicesAtOnce })).items, []);
  });

  it('is nothing without a backend or a community', () => {
    askForForms(pageWith({ 'api-base': base }));
    askForForms(pageWith({ community: communityId }));
    assert.deepEqual(asked, []);
  });

  it('is never something personal', async () => {
    const url = `${base}/bookings`;
    globalThis.fetch = (input) => {
      asked.push(String(input));
      return Promise.resolve(Response.json({ items: [] }));
    };
    const page = globalThis as { [name: symbol]: unknown };
    page[Symbol.for('linli.early')] = { [url]: Promise.resolve(Response.json({ items: [{}] })) };
    await adapter.call(listBookings, {});
    assert.deepEqual(asked, [url]);
  });
});
