import type { Environment } from '../../context/environment.ts';
import type { EnvironmentController } from '../../context/environment-controller.ts';
import { warnOnce } from '../../context/warn-once.ts';
import { Problem } from '../../domain/problem.ts';
import type { Intent } from '../../flows/booking/intents.ts';
import type { Need } from '../../flows/booking/needs.ts';
import type { OrderContext } from '../../flows/booking/order.ts';
import type { BookingState } from '../../flows/booking/state.ts';

/** What a question needs besides itself. */
export interface Asking {
  element: HTMLElement;
  env: EnvironmentController;
  state: BookingState;
  page: OrderContext;
  signal: AbortSignal;
}

/** How each need is asked, and what the answer means to the flow. */
export type Asks<A extends Need['ask'] = Need['ask']> = {
  [K in A]: (need: Extract<Need, { ask: K }>, asking: Asking) => Promise<Intent>;
};

/** A form without a community would offer services that come to nobody. */
export const communityIn = ({ community }: Environment): string => {
  if (community) return community;
  warnOnce('<linli-booking-form> needs a community: <linli-portal community="…">, its own attribute, or configure({ community })');
  throw new Problem('no-community');
};
