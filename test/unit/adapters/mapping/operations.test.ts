import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { personal } from '../../../../src/adapters/http/mapping/failing/mistakes.ts';
import { createBooking, getBooking } from '../../../../src/contract/booking.ts';
import { getService, listServices } from '../../../../src/contract/catalogue.ts';
import { getCommunity } from '../../../../src/contract/community.ts';
import { operations } from '../../../../src/contract/index.ts';
import { sensitivityOf } from '../../../../src/domain/sensitivity.ts';
import { json, problem, yunhe } from '../fakes.ts';
import { order, portal, refusal, row, service, serviceTemplate } from './backoffice.ts';

describe('an operation that a config describes', () => {
  it('is asked at the backend’s own path, by its own method and names', async () => {
    const { adapter, sent } = portal(
      {
        operations: {
          getService: {
            method: 'POST',
            path: '/jz/service/{serviceId}/detail',
            query: { from: 'h5', lang: 'zh' },
            answer: serviceTemplate,
          },
        },
      },
      [json(row)],
    );
    assert.deepEqual(await adapter.call(getService, { serviceId: '17' }), service);
    assert.equal(sent[0]!.url, 'https://firm.example/prod-api/jz/service/17/detail?from=h5&lang=zh');
    assert.equal(sent[0]!.method, 'POST');
  });

  it('brings what the resident typed in the backend’s own shape', async () => {
    const body = {
      linkman: '{contact.name}',
      linkPhone: { from: 'contact.phone', as: '+86' },
      addr: { full: '{address.building}{address.unit}{address.room}', community: '{address.communityId}' },
      remark: '{note}',
      source: 'linli',
      lines: [{ no: 1, quote: '{quoteId}' }],
    };
    const { adapter, sent } = portal({ operations: { createBooking: { path: '/jz/order', body } } }, [problem('slot-taken', 409)]);
    await refusal(adapter.call(createBooking, order));
    assert.deepEqual(sent[0]!.body, {
      linkman: '王大友',
      linkPhone: '+8613712349050',
      addr: { full: '3幢2单元501', community: 'yunhe' },
      source: 'linli',
      lines: [{ no: 1, quote: 'q-1' }],
    });
  });

  it('is as the contract has it where the config says nothing else', async () => {
    const { adapter, sent } = portal({ operations: { getCommunity: true } }, [json(yunhe)]);
    assert.deepEqual(await adapter.call(getCommunity, { communityId: 'yunhe' }), yunhe);
    assert.equal(sent[0]!.url, 'https://firm.example/prod-api/communities/yunhe');
  });

  it('is not supported when it is false or left out, so that its feature hides', async () => {
    const { adapter } = portal({ operations: { getService: false } }, [json({})]);
    assert.deepEqual([adapter.supports(getService), adapter.supports(getBooking)], [false, false]);
    assert.equal((await refusal(adapter.call(getBooking, { bookingId: 'b-1' }))).code, 'not-supported');
  });

  it('may be answered by the config itself', async () => {
    const { adapter, sent } = portal({ operations: { listServices: { fixed: { items: [service], nextCursor: null } } } }, [json({})]);
    assert.deepEqual((await adapter.call(listServices, {})).items, [service]);
    assert.equal(sent.length, 0);
  });

  it('keeps an id within its place in the path', async () => {
    const { adapter, sent } = portal({ operations: { getService: { path: '/s/{serviceId}/d' } } }, [json({})]);
    await refusal(adapter.call(getService, { serviceId: '../admin?x=1' }));
    assert.equal(sent[0]!.url, 'https://firm.example/prod-api/s/..%2Fadmin%3Fx%3D1/d');
  });

  it('may send a form', async () => {
    let sent: RequestInit = {};
    const { adapter } = portal({ operations: { createBooking: { form: true, body: { name: '{contact.name}', n: 1 } } } }, [], {
      fetch: async (_url, init) => Response.json(((sent = init), {})),
    });
    await refusal(adapter.call(createBooking, order));
    const request = new Request('https://firm.example', sent as RequestInit & { body: BodyInit });
    assert.equal(await request.clone().text(), 'name=%E7%8E%8B%E5%A4%A7%E5%8F%8B&n=1');
    assert.match(request.headers.get('content-type') ?? '', /^application\/x-www-form-urlencoded/);
  });
});

describe('what never goes into an address', () => {
  for (const [place, config] of Object.entries({
    path: { path: '/orders/{contact.phone}' },
    'query.tel': { query: { tel: { from: 'contact.phone' } } },
    'query.q': { query: { q: 'x {address.room}' } },
  })) {
    it(`is what the resident typed (${place})`, async () => {
      const { adapter, sent } = portal({ operations: { createBooking: config } }, [json({})]);
      const { code, path } = (await refusal(adapter.call(createBooking, order))) as { code: string; path: string };
      assert.deepEqual([code, path, sent.length], ['contract', `config.operations.createBooking.${place}`, 0]);
    });
  }

  it('is any field of any operation that the contract calls personal', () => {
    const isPersonal = (shape: unknown): boolean => {
      const { shape: fields, innerType, element } = (shape as { def: Record<string, unknown> }).def;
      return (
        sensitivityOf.has(shape as never) ||
        [...Object.values((fields ?? {}) as object), innerType, element].some((inner) => inner !== undefined && isPersonal(inner))
      );
    };
    for (const { name, body } of Object.values(operations) as { name: string; body?: { shape: object } }[]) {
      for (const [field, shape] of Object.entries(body?.shape ?? {})) {
        assert.ok(!isPersonal(shape) || personal.includes(field), `${name}: ${field}`);
      }
    }
  });
});

describe('a config with a mistake', () => {
  it('names a backend that does not exist', async () => {
    const { adapter } = portal({ backends: { firm: { baseUrl: '/a' } }, operations: { getService: { backend: 'frim' } } }, [json({})]);
    const { path, expected } = await refusal(adapter.call(getService, { serviceId: '1' }));
    assert.deepEqual([path, expected], ['config.operations.getService.backend', 'one of firm']);
  });

  it('names a base URL without its scheme', async () => {
    const { adapter } = portal({ baseUrl: 'firm.example/api', operations: { getService: true } }, [json({})]);
    assert.equal((await refusal(adapter.call(getService, { serviceId: '1' }))).path, 'config.baseUrl');
  });

  it('names a part of a path that nothing fills', async () => {
    const { adapter } = portal({ operations: { getService: { path: '/s/{id}' } } }, [json({})]);
    assert.equal((await refusal(adapter.call(getService, { serviceId: '1' }))).path, 'config.operations.getService.path');
  });
});
