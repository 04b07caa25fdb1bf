import type { EnvironmentController } from '../../context/environment-controller.ts';
import type { Problem } from '../../domain/problem.ts';
import { fromInstant } from '../../domain/zone.ts';
import type { Intent } from '../../flows/booking/intents.ts';
import type { Need } from '../../flows/booking/needs.ts';
import type { OrderContext } from '../../flows/booking/order.ts';
import type { BookingState, Trouble } from '../../flows/booking/state.ts';

/** What a question needs besides itself. */
export interface Asking {
  element: HTMLElement;
  env: EnvironmentController;
  state: BookingState;
  page: OrderContext;
  signal: AbortSignal;
}

export type NeedOf<A extends Need['ask']> = Extract<Need, { ask: A }>;

/** How each need is asked, and what the answer means to the flow. */
export type Asks<A extends Need['ask'] = Need['ask']> = {
  [K in A]: (need: NeedOf<K>, asking: Asking) => Promise<Intent>;
};

export const troubleOf = ({ code, message, retryAfterSeconds }: Problem): Trouble => ({
  code,
  ...(message && message !== code ? { detail: message } : {}),
  ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
});

/** The server's clock, told by an answer that says both when something ends and in how many seconds. */
export const offsetBy = (expires: { expiresAt: string; expiresInSeconds: number }): number =>
  fromInstant(expires.expiresAt) - expires.expiresInSeconds * 1000 - Date.now();
