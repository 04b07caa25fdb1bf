import type { EnvironmentController } from '../../context/environment-controller.ts';
import type { Intent } from '../../flows/verify/intents.ts';
import type { Look, VerifyState } from '../../flows/verify/state.ts';
import { readPhoto } from '../../host/photo-file.ts';
import { newKey } from '../new-key.ts';
import { laterOfVerifier } from './load.ts';
import type { Trust } from './trust.ts';

export interface Asking {
  env: EnvironmentController;
  trust: Trust;
  bookingId: string | undefined;
  signal: AbortSignal;
}

/** What the state waits for; the same object as long as it is the same thing. */
export const jobOf = (state: VerifyState): object | undefined => {
  if (state.at === 'reading') return state.file;
  if (state.at === 'checking') return state.look;
  return state.at === 'verdict' && state.doing.at === 'sending' ? state.doing : undefined;
};

const readFile = async (file: Blob): Promise<Intent> => {
  const reading = await readPhoto(file).catch(() => ({ why: 'unloaded' as const }));
  return 'found' in reading ? { type: 'read', text: reading.found, key: newKey() } : { type: 'unread', why: reading.why };
};

const checkLook = async (look: Look, asking: Asking): Promise<Intent> => {
  const later = await laterOfVerifier.load().catch(() => undefined);
  if (!later) return { type: 'stuck', key: look.key };
  return { type: 'checked', key: look.key, verdict: await later.check({ ...asking, look }) };
};

/** Does what the state waits for, and answers what it means. */
export const runJob = async (state: VerifyState, asking: Asking): Promise<Intent | undefined> => {
  if (state.at === 'reading') return readFile(state.file);
  if (state.at === 'checking') return checkLook(state.look, asking);
  if (state.at !== 'verdict' || state.doing.at !== 'sending') return undefined;
  const later = await laterOfVerifier.load();
  return later.act(state.verdict, state.doing, asking.env);
};
