import { instantAt } from '../wall-time.ts';

/** What the province needs of a firm's order; the rest of it is passed on as it came. */
export interface Visit {
  order_no: string;
  state: number;
  worker: { card: string };
  begin: string;
  finish: string;
}

interface Question {
  /** Printed number of whoever is at the door. */
  card: string;
  visits: readonly Visit[];
  orderNo: string | undefined;
  now: number;
}

/** 0 as agreed, 2 early, 3 late, 4 another worker, 5 another time, 6 no visit. */
export type Found = { pp: 0; visit: Visit } | { pp: 2 | 3; minutes: number; visit: Visit } | { pp: 4 | 5 | 6 };

const minute = 60_000;
const [earlyMinutes, lateMinutes] = [45, 60];
const awaited = [20, 30];
const at = (text: string) => instantAt(text.slice(0, 10), text.slice(11), 'Asia/Shanghai');

const byTime = (visit: Visit, now: number): Found => {
  const [begin, finish] = [at(visit.begin), at(visit.finish)];
  const minutes = Math.ceil(Math.abs(now - begin) / minute);
  if (visit.state === 30 || (now >= begin - earlyMinutes * minute && now <= begin + lateMinutes * minute)) return { pp: 0, visit };
  if (now < begin) return begin - now < 12 * 60 * minute ? { pp: 2, minutes, visit } : { pp: 5 };
  return now < finish ? { pp: 3, minutes, visit } : { pp: 5 };
};

/** Is this the worker of a visit that is due? The nearest one counts; the one that the page names, if it names one. */
export const matchOf = ({ card, visits, orderNo, now }: Question): Found => {
  const due = visits.filter(({ state, order_no }) => awaited.includes(state) && (orderNo === undefined || order_no === orderNo));
  const nearest = due.sort((a, b) => Math.abs(at(a.begin) - now) - Math.abs(at(b.begin) - now));
  const own = nearest.find(({ worker }) => worker.card === card);
  if (own) return byTime(own, now);
  return { pp: nearest.length > 0 ? 4 : 6 };
};
