import type { Adapter } from '../../../src/adapters/adapter.ts';
import { defineAdapter, type Answers } from '../../../src/adapters/define.ts';
import { define } from '../../../src/context/define.ts';
import type { IssuedCode, LookUp } from '../../../src/domain/door.ts';
import type { LiveEvent } from '../../../src/domain/live.ts';
import { Problem } from '../../../src/domain/problem.ts';
import { toInstant } from '../../../src/domain/zone.ts';
import { LinliWorkerCode } from '../../../src/elements/worker-code/worker-code.ts';
import { WorkerCodePage } from './page.ts';

define('linli-worker-code', LinliWorkerCode);

export const timeZone = 'Asia/Shanghai';
export const hotline = '0573-82000101';

/** As long as the contract allows, and different each time. */
export const urlOf = (count: number): string => {
  const start = `https://portal.example/verify#t=${count}.`;
  return start + 'eyJhbGciOiJFUzI1NiIsImtpZCI6IjEifQ-_'.repeat(9).slice(0, 300 - start.length);
};

/** A server of a worker's codes that keeps what it gave out and who looked. */
export class FakeIssuer {
  /** How far the server's clock is from the phone's. */
  clockShiftMs = 0;
  lifeSeconds = 60;
  refreshSeconds = 45;
  /** Thrown at the next questions, until it is taken away. */
  trouble: Problem | undefined;
  role = 'worker';
  urls: string[] = [];
  bookings: (string | undefined)[] = [];
  looks: LookUp[] = [];
  calls: string[] = [];
  /** Open streams. */
  watchers = new Set<(event: LiveEvent) => void>();

  now = () => Date.now() + this.clockShiftMs;
  instant = (secondsFromNow = 0) => toInstant(this.now() + secondsFromNow * 1000, timeZone);

  issue(bookingId?: string): IssuedCode {
    if (this.trouble) throw this.trouble;
    const url = urlOf(this.urls.length + 1);
    this.urls.push(url);
    this.bookings.push(bookingId);
    return {
      code: url.slice(url.indexOf('=') + 1),
      url,
      expiresAt: this.instant(this.lifeSeconds),
      expiresInSeconds: this.lifeSeconds,
      refreshAfter: this.instant(this.refreshSeconds),
      refreshInSeconds: this.refreshSeconds,
      serverTime: this.instant(),
    };
  }

  /** Somebody scans the code. */
  look(change: Partial<LookUp> = {}): LookUp {
    const look: LookUp = {
      id: `look-${this.looks.length + 1}`,
      at: this.instant(),
      maskedBy: '*建国',
      entered: false,
      sign: { word: '春风', picture: 'boat' },
      ...change,
    };
    this.looks.unshift(look);
    return look;
  }

  tell(event: LiveEvent): void {
    for (const tell of this.watchers) tell(event);
  }

  answers = (): Answers => ({
    issueWorkerCode: ({ bookingId }) => this.issue(bookingId),
    listLookUps: ({ limit }) => {
      if (this.trouble) throw this.trouble;
      return { items: this.looks.slice(0, Number(limit)) };
    },
    getMe: () => ({ id: 'me', role: this.role }),
    getCommunity: ({ communityId }) => ({
      id: communityId,
      name: '运河社区',
      region: { id: 'r', level: 'street', name: '秀洲区' },
      timeZone,
      hotline,
      badges: [],
    }),
  });

  adapter(change: Partial<Answers> = {}, canStream = true): Adapter {
    const inner = defineAdapter({ ...this.answers(), ...change });
    const call: Adapter['call'] = (operation, input, options) => {
      this.calls.push(operation.name);
      return inner.call(operation, input, options);
    };
    const supports: Adapter['supports'] = (operation) => (canStream && operation.name === 'watchBookings') || inner.supports(operation);
    return { supports, call, ...(canStream && { watch: ({ signal }) => this.#events(signal) }) };
  }

  async *#events(signal: AbortSignal): AsyncIterable<LiveEvent> {
    const waiting: LiveEvent[] = [];
    let wake = (): void => undefined;
    const tell = (event: LiveEvent): void => {
      waiting.push(event);
      wake();
    };
    this.watchers.add(tell);
    const stop = () => wake();
    signal.addEventListener('abort', stop);
    try {
      while (!signal.aborted) {
        yield* waiting.splice(0);
        await new Promise<void>((resolve) => (signal.aborted || waiting.length > 0 ? resolve() : (wake = resolve)));
      }
    } finally {
      signal.removeEventListener('abort', stop);
      this.watchers.delete(tell);
    }
  }
}

export interface Mounted {
  page: WorkerCodePage;
  element: LinliWorkerCode;
  issuer: FakeIssuer;
}

export interface MountOptions {
  issuer?: FakeIssuer;
  change?: Partial<Answers>;
  canStream?: boolean;
  booking?: string;
  parent?: HTMLElement;
  look?: object;
}

export const mount = async ({
  issuer = new FakeIssuer(),
  change,
  canStream,
  booking,
  parent,
  look,
}: MountOptions = {}): Promise<Mounted> => {
  const element = document.createElement('linli-worker-code') as LinliWorkerCode;
  const adapter = issuer.adapter(change, canStream);
  Object.assign(element, { community: 'yunhe', theme: 'light', lang: 'zh-CN', booking, adapter }, look);
  (parent ?? document.body).append(element);
  await element.updateComplete;
  return { page: new WorkerCodePage(element), element, issuer };
};

export const unmount = (): void => document.querySelectorAll('linli-worker-code').forEach((element) => element.remove());

export const offline = () => new Problem('offline');
