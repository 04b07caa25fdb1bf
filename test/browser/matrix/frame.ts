import { defineAdapter, type Answers } from '../../../src/adapters/define.ts';
import { define } from '../../../src/context/define.ts';
import type { LinliBookingForm } from '../../../src/elements/booking-form/booking-form.ts';
import { LinliPortal } from '../../../src/elements/portal/portal.ts';
import { FakeBackend } from '../booking-form/fixtures.ts';
import { BookingFormPage } from '../booking-form/page.ts';

// The script of a page whose elements stood there before they were defined. Its backend answers each question only when told.

define('linli-portal', LinliPortal);

const backend = new FakeBackend();
const held: (() => void)[] = [];

const slow = Object.fromEntries(
  Object.entries(backend.answers() as Record<string, (...values: unknown[]) => unknown>).map(([name, answer]) => [
    name,
    (...values: unknown[]) => new Promise((resolve) => held.push(() => resolve(answer(...values)))),
  ]),
);

document.querySelector('linli-portal')!.adapter = defineAdapter(slow as Answers);

const frame = {
  backend,
  page: new BookingFormPage(document.querySelector<LinliBookingForm>('linli-booking-form')!),
  /** Gives every answer that was asked for until now. */
  answer: () => held.splice(0).forEach((give) => give()),
  isAsked: () => held.length > 0,
};

export type Frame = typeof frame;

Object.assign(globalThis, { frame });
