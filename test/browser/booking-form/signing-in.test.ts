import { expect } from 'chai';
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
    const answers = new FakeBackend().answers();
    asked = [];
    globalThis.fetch = async (input) => {
      const { pathname } = new URL(String(input));
      asked.push(pathname);
      const answer = pathname.endsWith('/services') ? answers.listServices!({}, {}) : answers.getCommunity!({ communityId: 'yunhe' }, {});
      return new Response(JSON.stringify(await answer), { headers: { 'content-type': 'application/json' } });
    };
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

  it('begins again when it is another portal’s backend', async () => {
    const page = new BookingFormPage(form);
    await page.choose('日常保洁');
    form.apiBase = 'https://other.example/api/v1';
    await form.updateComplete;
    await until(() => asked.filter((path) => path.endsWith('/services')).length === 2, 'the services of the other');
    expect(page.root.querySelector('input[type=radio]:checked')).to.equal(null);
  });
});
