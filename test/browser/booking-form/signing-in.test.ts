import { expect } from 'chai';
import { matchRoute } from '../../../src/backend/route.ts';
import { operations } from '../../../src/contract/index.ts';
import { createHttpAdapter } from '../../../src/adapters/http/http-adapter.ts';
import { registerHttpAdapter } from '../../../src/context/adapter-factory.ts';
import type { LinliBookingForm } from '../../../src/elements/booking-form/booking-form.ts';
import { FakeBackend } from './fixtures.ts';
import { BookingFormPage, until } from './page.ts';

describe('a page that says late who is signed in', () => {
  const real = globalThis.fetch;
  let form: LinliBookingForm;
  let asked: string[];

  beforeEach(() => {
    const answers = new FakeBackend().answers() as Record<string, (input: object, options: object) => unknown>;
    asked = [];
    globalThis.fetch = async (input, { method = 'GET', headers, body } = {}) => {
      const { pathname, searchParams } = new URL(String(input));
      asked.push(pathname);
      const { operation, pathParams } = matchRoute(operations, method, pathname.slice('/api/v1'.length))!;
      // Nobody hears a price who is not signed in.
      if (operation.name === 'quoteBooking' && !new Headers(headers).has('authorization')) return new Response(null, { status: 401 });
      const sent = typeof body === 'string' ? (JSON.parse(body) as object) : {};
      const answer = await answers[operation.name]!({ ...Object.fromEntries(searchParams), ...sent, ...pathParams }, {});
      return new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } });
    };
    localStorage.clear();
    registerHttpAdapter(createHttpAdapter);
    form = document.createElement('linli-booking-form') as LinliBookingForm;
    Object.assign(form, { apiBase: 'https://portal.example/api/v1', community: 'yunhe', lang: 'zh-CN' });
    document.body.append(form);
  });
  afterEach(() => {
    form.remove();
    globalThis.fetch = real;
  });

  it('takes nothing back that was chosen, and asks nothing twice', async () => {
    const page = new BookingFormPage(form);
    await page.choose('日常保洁');
    form.getToken = () => 'somebody';
    await form.updateComplete;
    expect(page.root.querySelector<HTMLInputElement>('input[type=radio]:checked')?.value).to.equal('cleaning');
    expect(asked.filter((path) => path.endsWith('/services')).length).to.equal(1);
  });

  it('hears by itself what it was refused before', async () => {
    const page = new BookingFormPage(form);
    await page.toWho();
    await page.fillWho();
    await page.press('下一步');
    await page.says('需要先登录');
    form.getToken = () => 'somebody';
    await page.says('合计');
    expect(page.text).not.to.include('需要先登录');
  });

  it('begins again when it is another portal’s backend', async () => {
    const page = new BookingFormPage(form);
    await page.choose('日常保洁');
    form.apiBase = 'https://other.example/api/v1';
    await form.updateComplete;
    await until(() => asked.filter((path) => path.endsWith('/services')).length === 2, 'the services of the other');
    expect(page.root.querySelector('input[type=radio]:checked')).to.equal(null);
  });
});
