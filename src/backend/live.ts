import type { LiveEvent } from '../domain/live.ts';
import { Problem } from '../domain/problem.ts';
import { Mailbox } from './mailbox.ts';
import { type Numbered, OutboxReader } from './outbox-reader.ts';
import type { EventRecord, Principal } from './records.ts';
import type { Settings } from './settings.ts';
import type { Store } from './store.ts';

const mostUnread = 200;
/** Whoever asks for a booking and begins to listen at the same moment misses nothing that happens between the two. */
const recentMs = 30_000;

/** The time beside the number tells these numbers from those of another data set. */
const idOf = ({ number, event }: Numbered): string => `${number}-${event.at.toString(36)}`;

/** -1: older than what is remembered, or of another data set. */
const placeOf = (recent: readonly Numbered[], id = ''): number => {
  const place = recent.findIndex(({ number }) => number === Number.parseInt(id, 10));
  return place >= 0 && idOf(recent[place]!) === id ? place : -1;
};

const told = (numbered: Numbered): LiveEvent => {
  const { type, bookingId, version } = numbered.event;
  return { id: idOf(numbered), type, ...(bookingId !== undefined && { bookingId }), ...(version !== undefined && { version }) };
};

/** Each hears of their own. */
const mayHear = ({ role, id, workerId, companyId }: Principal, event: EventRecord): boolean => {
  switch (role) {
    case 'guest':
    case 'resident':
      return event.residentId === id;
    case 'worker':
      return workerId !== undefined && event.workerIds.includes(workerId);
    case 'company':
      return companyId !== undefined && event.companyId === companyId;
    case 'office':
      return false;
    default:
      return role satisfies never;
  }
};

interface Listener {
  principal: Principal;
  mailbox: Mailbox<LiveEvent>;
  /** Has been told what it missed. */
  isUpToDate: boolean;
}

export interface Listening {
  signal: AbortSignal;
  lastEventId?: string | undefined;
  now: number;
}

/**
 * All who listen in this process. Who somebody is counts when they begin to listen; a token that no longer counts is noticed
 * when they come back, which a stream's longest life makes them do.
 */
export class Live {
  #newReader: () => OutboxReader;
  #settings: Settings;
  #listeners = new Set<Listener>();
  #outbox: { reader: OutboxReader; started: Promise<void> } | undefined;
  #isClosed = false;

  constructor(store: Store, settings: Settings, onFault: (fault: unknown) => void) {
    this.#settings = settings;
    this.#newReader = () => new OutboxReader(store, (numbered) => this.#tell(numbered), onFault);
  }

  /** What this person may hear, until the signal aborts, the reader stops or the server does. */
  async open(principal: Principal, { signal, lastEventId, now }: Listening): Promise<AsyncIterableIterator<LiveEvent>> {
    if (this.#isClosed) throw new Problem('unavailable', { retryAfterSeconds: 3 });
    const ofSame = [...this.#listeners].filter((other) => other.principal.id === principal.id);
    if (ofSame.length >= this.#settings.streamsPerViewer) throw new Problem('rate-limited', { retryAfterSeconds: 30 });
    const listener = this.#join(principal, signal);
    const { mailbox } = listener;
    try {
      signal.throwIfAborted();
      const { reader, started } = this.#outbox ?? this.#begin();
      await started;
      // From here to the last line nothing else can happen in between.
      this.#catchUp(listener, reader.recent, lastEventId, now);
    } catch (fault) {
      mailbox.end();
      // Who has gone already needs no reason.
      if (!signal.aborted) throw fault;
    }
    return mailbox;
  }

  /** Ends every stream and takes no new one. */
  close(): void {
    this.#isClosed = true;
    for (const { mailbox } of [...this.#listeners]) mailbox.end();
  }

  #join(principal: Principal, signal: AbortSignal): Listener {
    const end = () => listener.mailbox.end();
    const onEnd = () => {
      signal.removeEventListener('abort', end);
      this.#leave(listener);
    };
    const instead = ({ id }: LiveEvent): LiveEvent => ({ ...(id !== undefined && { id }), type: 'reset' });
    const listener: Listener = { principal, mailbox: new Mailbox({ most: mostUnread, instead, onEnd }), isUpToDate: false };
    this.#listeners.add(listener);
    signal.addEventListener('abort', end);
    return listener;
  }

  #leave(listener: Listener): void {
    this.#listeners.delete(listener);
    if (this.#listeners.size > 0) return;
    this.#outbox?.reader.stop();
    this.#outbox = undefined;
  }

  #begin() {
    const reader = this.#newReader();
    return (this.#outbox = { reader, started: reader.start() });
  }

  #tell(numbered: Numbered): void {
    for (const { principal, mailbox, isUpToDate } of [...this.#listeners]) {
      if (isUpToDate && mayHear(principal, numbered.event)) mailbox.push(told(numbered));
    }
  }

  #catchUp(listener: Listener, recent: readonly Numbered[], lastEventId: string | undefined, now: number): void {
    const { principal, mailbox } = listener;
    const newest = recent.at(-1);
    const here = newest && { id: idOf(newest) };
    const heard = placeOf(recent, lastEventId);
    const isGap = lastEventId !== undefined && heard < 0;
    const missed = lastEventId === undefined ? recent.filter(({ event }) => event.at > now - recentMs) : recent.slice(heard + 1);
    if (isGap) mailbox.push({ ...here, type: 'reset' });
    else for (const numbered of missed) if (mayHear(principal, numbered.event)) mailbox.push(told(numbered));
    mailbox.push({ ...here, type: 'ready' });
    listener.isUpToDate = true;
  }
}
