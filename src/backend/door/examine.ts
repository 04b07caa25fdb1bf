import type { CodeClaims } from '../../domain/code-policy.ts';
import { colourOf, type Colour } from '../../domain/colour.ts';
import type { ColourReason, RefusedReason, UndecidedReason, VerifyResult } from '../../domain/door.ts';
import { dayAt } from '../../domain/zone.ts';
import type { Context } from '../context.ts';
import type { CodeRecord, WorkerEntry } from '../records.ts';
import { verify } from './issuer.ts';
import { publicKeys } from './keys.ts';

type Checked = Omit<VerifyResult['checked'], 'booking'>;

/** What a text that somebody scanned or typed says, before anybody's booking is asked. */
export interface Examined {
  outcome: 'genuine' | 'card' | 'refused' | 'undecided';
  reason?: RefusedReason | UndecidedReason;
  checked: Checked;
  /** Whose code or card it is; nobody is known from a code that is not genuinely signed. */
  entry?: WorkerEntry;
  jti?: string;
  code?: CodeRecord;
  colour?: Colour;
  colourReasons?: ColourReason[];
}

const nothing: Checked = { signature: 'unavailable', time: 'unavailable', status: 'unavailable', record: 'unavailable' };
const signed: Checked = { ...nothing, signature: 'yes', time: 'yes' };

const coloured = ({ now, settings }: Context, { record }: WorkerEntry) => {
  const { colour, reasons } = colourOf(record, dayAt(now, settings.timeZone));
  return { colour, colourReasons: reasons };
};

/** Whom a code speaks of, by the name that it has for them. */
const ownerOf = async ({ queries }: Context, { sub }: CodeClaims): Promise<WorkerEntry | undefined> => {
  const handle = await queries.handle(sub);
  return handle && queries.worker(handle.workerId);
};

/** The record and the status are asked of each other: a worker's status is a fact of the same record. */
const ofCode = async (context: Context, claims: CodeClaims): Promise<Examined> => {
  const { jti } = claims;
  const entry = await ownerOf(context, claims);
  const code = await context.queries.code(jti);
  if (!entry || !code) return { outcome: 'undecided', reason: 'record-unavailable', checked: signed };
  const known = { entry, jti, code };
  const checked: Checked = { ...signed, status: entry.revoked ? 'no' : 'yes', record: 'yes' };
  if (entry.revoked) return { outcome: 'refused', reason: 'revoked', checked, ...known };
  if (code.enteredFor !== undefined) return { outcome: 'refused', reason: 'already-used', checked, ...known };
  return { outcome: 'genuine', checked, ...known, ...coloured(context, entry) };
};

/** An old code of a worker's own is still a look at it: the worker may hear of it, whoever shows it. */
const ofOldCode = async (context: Context, claims: CodeClaims) => {
  const entry = await ownerOf(context, claims);
  return entry && { entry, jti: claims.jti };
};

/** A number that nobody has answers like a text that is no number of ours at all. */
const ofCard = async (context: Context, number: string): Promise<Examined> => {
  const found = await context.queries.workers({ q: number }, { offset: 0, limit: 100 });
  const entry = found.find(({ record }) => record.workerNumber.toUpperCase() === number);
  if (!entry) return { outcome: 'refused', reason: 'not-ours', checked: nothing };
  const checked: Checked = { ...nothing, status: entry.revoked ? 'no' : 'yes', record: 'yes' };
  if (entry.revoked) return { outcome: 'refused', reason: 'revoked', checked, entry };
  return { outcome: 'card', checked, entry, ...coloured(context, entry) };
};

const refusedChecked = (reason: RefusedReason | UndecidedReason): Checked => {
  if (reason === 'bad-signature') return { ...nothing, signature: 'no' };
  if (reason === 'expired' || reason === 'not-yet-valid') return { ...signed, time: 'no' };
  return nothing;
};

export const examine = async (context: Context, text: string): Promise<Examined> => {
  const { settings, now } = context;
  // A sandbox on plain HTTP cannot verify; that must not look like a forged code.
  const keysOf = async () => (globalThis.crypto.subtle ? publicKeys(context) : undefined);
  const verdict = await verify(settings, { text, now, keysOf });
  switch (verdict.outcome) {
    case 'genuine':
      return ofCode(context, verdict.claims);
    case 'card':
      return ofCard(context, verdict.number);
    case 'refused':
    case 'undecided': {
      const { outcome, reason, claims } = verdict;
      return { outcome, reason, checked: refusedChecked(reason), ...(claims && (await ofOldCode(context, claims))) };
    }
    default:
      return verdict satisfies never;
  }
};
