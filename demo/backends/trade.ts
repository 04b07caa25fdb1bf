export interface Service {
  id: string;
  name: string;
  kind: string;
  remark?: string;
  fenPerHour: number;
  /** For the whole order, on top of the hours. */
  fixedFen?: number;
  leastMinutes: number;
  mostMinutes: number;
}

export interface Worker {
  id: string;
  name: string;
  number: string;
  trade: string;
  /** Services that this person does. */
  does: readonly string[];
}

export type Status = 'new' | 'assigned' | 'serving' | 'done' | 'cancelled';

export interface Wish {
  serviceId: string;
  start: number;
  minutes: number;
  /** Whoever is free, unless told. */
  workerId?: string | undefined;
  name: string;
  phone: string;
  address: string;
  note?: string | undefined;
  /** The client's own number for this intent: sent once more, it is the same order. */
  reference?: string | undefined;
  /** Of the price that was told before. */
  priceId?: string | undefined;
}

export interface Order extends Omit<Wish, 'workerId'> {
  id: string;
  owner: string;
  workerId: string;
  end: number;
  fen: number;
  status: Status;
  /** Grows by one at each change. */
  version: number;
  changedAt: number;
  history: { status: Status; at: number }[];
  cancelled?: { at: number; fen: number; reason: string };
}

export interface FreeTime {
  start: number;
  end: number;
  workerIds: string[];
}

/** Cancelling until so many minutes before the start costs this percentage; a rule without minutes holds from then on. */
export interface CancelRule {
  minutesBefore?: number;
  percent: number;
}

export interface CancelStep {
  until?: number;
  fen: number;
}

export type RefusalCode = 'not-found' | 'taken' | 'too-late' | 'stale' | 'wrong-status' | 'invalid';

/** The book says no; in which words is each stand-in's own matter. */
export class Refusal extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, about: string) {
    super(`${code}: ${about}`);
    this.code = code;
  }
}
