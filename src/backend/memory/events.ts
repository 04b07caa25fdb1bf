import type { EventQueries } from '../store.ts';
import type { Draft } from './state.ts';

/** A page that was away for longer asks for everything again. */
const mostKept = 1000;

/** Writers come one after the other here, so the order of writing is that of committing and each event has its number at once. */
export const eventsOf = (draft: Draft): EventQueries => {
  const numbers = () => [...draft.state.events.keys()].map(Number);
  return {
    async appendEvent(event) {
      const kept = numbers();
      draft.set('events', String((kept.at(-1) ?? 0) + 1), event);
      for (const old of kept.slice(0, -mostKept + 1)) draft.delete('events', String(old));
    },
    numberEvents: async () => undefined,
    async events(after, limit) {
      const all = [...draft.state.events].map(([number, event]) => ({ number: Number(number), event }));
      return all.filter(({ number }) => number > after).slice(0, limit);
    },
    async eventRange() {
      const kept = numbers();
      return { first: kept[0] ?? 0, last: kept.at(-1) ?? 0 };
    },
  };
};
