import { billStyles } from '../../styles/bill.ts';
import { calendarStyles } from '../../styles/calendar.ts';
import { typingStyles } from '../../styles/typing.ts';
import { reduce } from '../../flows/booking/reduce.ts';
import { Problem } from '../../domain/problem.ts';
import type { Intent } from '../../flows/booking/intents.ts';
import { type Need, needs } from '../../flows/booking/needs.ts';
import type { Asking, Asks } from './asking.ts';
import { failure } from './failure.ts';
import { firstAsks } from './first-asks.ts';
import type { Flow } from './flow.ts';
import { laterSteps } from './load.ts';
import { restAsks } from './rest-asks.ts';
import { restStyles } from './rest-styles.ts';

export { Keeping } from './keeping.ts';
export { confirmed, consequences, lead } from './consequences.ts';
export { partsOf } from './view/parts.ts';

export const styles = [calendarStyles, typingStyles, billStyles, restStyles];

const earlyAsks = { ...firstAsks, ...restAsks };

const asksFor = async ({ ask }: Need): Promise<Partial<Asks>> => {
  if (ask in earlyAsks) return earlyAsks;
  const { laterAsks } = await laterSteps.load().catch((cause: unknown) => {
    throw new Problem('offline', { cause });
  });
  return laterAsks;
};

export const wholeFlow: Flow = {
  handles: () => true,
  reduce,
  needs,
  ask: async (need, asking) => {
    const ask = (await asksFor(need))[need.ask] as (need: Need, asking: Asking) => Promise<Intent>;
    return ask(need, asking);
  },
  failed: failure,
};
