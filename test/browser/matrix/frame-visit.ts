import { defineAdapter } from '../../../src/adapters/define.ts';
import { define } from '../../../src/context/define.ts';
import { LinliPortal } from '../../../src/elements/portal/portal.ts';
import { bookingIn, TrackerBackend } from '../booking-tracker/fixtures.ts';
import { ReviewBackend } from '../review-panel/fixtures.ts';
import { FakeIssuer } from '../worker-code/fixtures.ts';
import { DoorBackend } from '../worker-verifier/fixtures.ts';
import { hold } from './held.ts';

// As frame.ts, for the elements of a visit: whichever of them is on the page, all are defined.

define('linli-portal', LinliPortal);

const tracked = new TrackerBackend(bookingIn('assigned'), bookingIn('completed', { id: 'B-2' }));
const reviewed = new ReviewBackend();
const issuer = new FakeIssuer();
const visitor = document.querySelector<HTMLElement>('linli-portal > :first-child')!;
// Its key takes a while, and an adapter that comes late is another matter.
const door = visitor.localName === 'linli-worker-verifier' ? await DoorBackend.make() : undefined;
const backend = { tracked, reviewed, issuer };
const { answers, answerOne } = hold(
  {
    'linli-booking-tracker': () => tracked.answers(),
    'linli-review-panel': () => ({ ...tracked.answers(), ...reviewed.answers() }),
    'linli-worker-code': () => issuer.answers(),
    'linli-worker-verifier': () => door!.answers(),
  }[visitor.localName]!(),
);

document.querySelector('linli-portal')!.adapter = defineAdapter(answers);

const frame = {
  backend,
  /** One after another, so that something is drawn between. */
  answer: answerOne,
  root: visitor.shadowRoot!,
  code: () => door!.code(),
  isThere: () => visitor.shadowRoot!.querySelector('h2'),
};

export type VisitFrame = typeof frame;

Object.assign(globalThis, { frame });
