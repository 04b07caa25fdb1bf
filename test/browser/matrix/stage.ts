import { defineAdapter, type Answers } from '../../../src/adapters/define.ts';
import { define } from '../../../src/context/define.ts';
import type { LinliBookingForm } from '../../../src/elements/booking-form/booking-form.ts';
import { LinliPortal } from '../../../src/elements/portal/portal.ts';
import { FakeBackend } from '../booking-form/fixtures.ts';
import { BookingFormPage } from '../booking-form/page.ts';
import { openPage } from './open-page.ts';
import type { Theme } from './plan.ts';
import type { Look } from './state.ts';
import type { State } from './states.ts';

define('linli-portal', LinliPortal);

const makeForm = () => document.createElement('linli-booking-form') as LinliBookingForm;
const answersIn = (state: State, backend: FakeBackend) => defineAdapter({ ...backend.answers(), ...state.change?.(backend) } as Answers);

const reach = async (form: LinliBookingForm, state: State, backend: FakeBackend): Promise<BookingFormPage> => {
  const page = new BookingFormPage(form);
  await form.updateComplete;
  await state.reach(page, backend);
  await form.updateComplete;
  return page;
};

export const openForm = async (parent: HTMLElement, look: Look, state: State): Promise<BookingFormPage> => {
  const backend = new FakeBackend();
  const form = Object.assign(makeForm(), look, { adapter: answersIn(state, backend) });
  parent.append(form);
  return reach(form, state, backend);
};

let files = 0;

/** The same form, with all that it needs to know from a portal around it. */
export const openFormInPortal = async (parent: HTMLElement, look: Look, state: State): Promise<BookingFormPage> => {
  const backend = new FakeBackend();
  const portal = Object.assign(document.createElement('linli-portal'), look, { hotline: '0573-96345' });
  const form = makeForm();
  const real = globalThis.fetch;
  if (state.config) {
    globalThis.fetch = state.config;
    portal.config = `/matrix-${++files}.json`;
  } else portal.adapter = answersIn(state, backend);
  portal.append(Object.assign(document.createElement('p'), { textContent: '预约上门服务' }), form);
  parent.append(portal);
  try {
    return await reach(form, state, backend);
  } finally {
    globalThis.fetch = real;
  }
};

/** A whole page with one form on it, brought into a state. */
export interface Scene {
  page: BookingFormPage;
  close: () => void;
}

export const openScene = async (theme: Theme, state: State): Promise<Scene> => {
  let page: BookingFormPage | undefined;
  const close = await openPage(async (parent, look) => (page = await openForm(parent, look, state)), theme);
  return { page: page!, close };
};
