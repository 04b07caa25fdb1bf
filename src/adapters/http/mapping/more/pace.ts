import { type Clock, systemClock } from '../../clock.ts';
import type { Backend } from '../../config.ts';

const longestPauseMs = 5_000;
const turns = new WeakMap<Backend, number>();

/** One after the other, no more in a second than the backend takes. Where it says that it was too much, once more after what it asks. */
export const inTurn = async (backend: Backend, clock: Clock = systemClock, go: () => Promise<Response>): Promise<Response> => {
  const now = clock.now();
  const turn = Math.max(now, turns.get(backend) ?? 0);
  turns.set(backend, turn + 1000 / backend.perSecond!);
  if (turn > now) await clock.wait(turn - now);
  const response = await go();
  const pause = Number(response.headers.get('retry-after') ?? NaN) * 1000;
  if (response.status !== 429 || !(pause <= longestPauseMs)) return response;
  await clock.wait(pause);
  return go();
};
