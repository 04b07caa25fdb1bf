import { defineAdapter } from '../../../src/adapters/define.ts';
import { define } from '../../../src/context/define.ts';
import type { LinliBookingForm } from '../../../src/elements/booking-form/booking-form.ts';
import { LinliPortal } from '../../../src/elements/portal/portal.ts';
import { FakeBackend } from '../booking-form/fixtures.ts';
import { BookingFormPage } from '../booking-form/page.ts';
import { hold } from './held.ts';

// The script of a page whose elements stood there before they were defined. Its backend answers each question only when told.

define('linli-portal', LinliPortal);

const backend = new FakeBackend();
const { answers, answer, isAsked } = hold(backend.answers());

document.querySelector('linli-portal')!.adapter = defineAdapter(answers);

const frame = {
  backend,
  page: new BookingFormPage(document.querySelector<LinliBookingForm>('linli-booking-form')!),
  answer,
  /** Its first question is asked. */
  isThere: isAsked,
};

export type Frame = typeof frame;

Object.assign(globalThis, { frame });
