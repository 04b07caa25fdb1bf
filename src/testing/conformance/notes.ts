import type { AnyOperation } from '../../contract/operation.ts';
import { Problem } from '../../domain/problem.ts';
import { skip } from '../behaviour/expect.ts';
import { demoPeople } from '../behaviour/portal-of.ts';
import type { People } from '../behaviour/portal.ts';
import type { Tried } from './options.ts';

const roles = Object.keys(demoPeople) as (keyof People)[];

const flagOf: Record<keyof People, string> = {
  resident: '--token',
  otherResident: '--other-token',
  worker: '--worker-token',
  company: '--company-token',
  office: '--office-token',
};

/** What was asked in the case that runs, and what was made in all of them. */
export class Notes {
  /** Asking for one who is not known skips the case. */
  readonly people: People;
  readonly lacks: ReadonlySet<keyof People>;
  tried: Tried[] = [];
  /** Why the case that runs cannot say anything. */
  skipped: string | undefined;
  /** What there is to cancel, and as whom. */
  readonly booked = new Map<string, { as: string; version: number }>();
  readonly held = new Map<string, string>();
  /** Bookings that were made and whose answer nobody could read: they cannot even be named. */
  unread = 0;
  readonly #known: Partial<People>;
  readonly #write: boolean;

  /** `known`: how a case names whom it asks as. */
  constructor(known: Partial<People>, write: boolean) {
    this.#known = known;
    this.#write = write;
    this.lacks = new Set(roles.filter((role) => !known[role]));
    this.people = Object.defineProperties(
      {} as People,
      Object.fromEntries(roles.map((role) => [role, { get: () => this.#known[role] ?? this.#missing(role) }])),
    );
  }

  begin(): void {
    this.tried = [];
    this.skipped = undefined;
  }

  /** Whatever the case makes of the error. */
  skip(reason: string): never {
    this.skipped ??= reason;
    return skip(reason);
  }

  /** Without `--write` nothing is sent that the contract calls a write. */
  allow({ method }: AnyOperation): void {
    if (method !== 'GET' && !this.#write) this.skip('it writes, and --write was not given');
  }

  note({ name, method }: AnyOperation, path: string, as: string | undefined): Tried {
    const role = roles.find((each) => this.#known[each] === as);
    const tried: Tried = { operation: name, method, path, ...(as !== undefined && { as: role ?? 'somebody unknown' }), came: '' };
    this.tried.push(tried);
    return tried;
  }

  /** What was made has to be undone. */
  remember({ name }: AnyOperation, answer: unknown, as = ''): void {
    const { id, version } = (answer ?? {}) as { id?: unknown; version?: unknown };
    if (typeof id !== 'string') {
      if (name === 'createBooking') this.unread++;
      return;
    }
    if (name === 'createBooking') this.booked.set(id, { as, version: Number(version) });
    if (name === 'cancelBooking') this.booked.delete(id);
    if (name === 'holdSlot') this.held.set(id, as);
  }

  #missing(role: keyof People): never {
    return this.skip(`it needs somebody else: ${flagOf[role]} was not given`);
  }
}

export const addProblem = (tried: Tried, error: unknown): void => {
  if (error instanceof Problem) tried.came = `${tried.came === '' ? '' : `${tried.came}, `}${error.code}`;
};

/** Where it is told to wait; a limit on holds is what a case asks about. */
export const isToWait = ({ name }: AnyOperation, seconds: number, tries: number): boolean =>
  name !== 'holdSlot' && tries < 3 && seconds <= 60;

export const pause = (seconds: number): Promise<void> => new Promise((done) => setTimeout(done, seconds * 1000));
