import { judged } from './anywhere/judged.ts';
import { plainKeys } from './anywhere/keys.ts';
import { moves } from './anywhere/moves.ts';
import { plainOrders } from './anywhere/orders.ts';
import { strangers } from './anywhere/strangers.ts';
import { booking } from './booking.ts';
import { catalogue } from './catalogue.ts';
import { door } from './door.ts';
import { entry } from './entry.ts';
import { expected } from './expected.ts';
import { holds } from './holds.ts';
import { input } from './input.ts';
import { keys } from './keys.ts';
import { looks } from './looks.ts';
import { ownBookings } from './own.ts';
import { paging } from './paging.ts';
import { people } from './people.ts';
import type { Case, Portal } from './portal.ts';
import { quotes } from './quotes.ts';
import { slots } from './slots.ts';
import { reschedule } from './reschedule.ts';
import { reviewLists } from './review-lists.ts';
import { reviews } from './reviews.ts';
import { steps } from './steps.ts';
import { visit } from './visit.ts';

export type { CallAs, Case, Mapping, People, Portal } from './portal.ts';
export { demoPeople, portalOf } from './portal-of.ts';

/** How a backend behaves, as data: the same cases for the sandbox, both databases, the server and anybody's portal. */
export const behaviour: readonly Case[] = [
  ...catalogue,
  ...slots,
  ...quotes,
  ...holds,
  ...booking,
  ...input,
  ...keys,
  ...people,
  ...ownBookings,
  ...steps,
  ...visit,
  ...door,
  ...looks,
  ...expected,
  ...entry,
  ...reschedule,
  ...reviews,
  ...reviewLists,
  ...paging,
  ...plainOrders,
  ...plainKeys,
  ...moves,
  ...strangers,
  ...judged,
];

/** Without the cases that wait for a clock which this portal cannot move. */
export const casesFor = (portal: Portal): Case[] => behaviour.filter(({ needs }) => needs !== 'clock' || portal.advance !== undefined);
