import { readCode } from '../../domain/read-code.ts';
import type { Handlers } from './handlers.ts';
import type { DeviceIntent, PersonIntent } from './intents.ts';
import { start, wantsCamera, type At, type VerifyState } from './state.ts';

type Looking =
  Extract<PersonIntent, { type: 'scan' | 'photo-chosen' | 'type' | 'typed' | 'typed-sent' | 'camera-switched' | 'cancel' }> | DeviceIntent;

const whileScanning = (state: VerifyState, change: (scanning: At<'scanning'>) => VerifyState): VerifyState =>
  state.at === 'scanning' ? change(state) : state;

const next = (devices: readonly string[], device: string | undefined): string | undefined =>
  devices[(devices.indexOf(device ?? '') + 1) % devices.length];

/** A slip of the finger is put right where it was made; an address or a whole code is for the check to judge. */
const typingError = (text: string): 'required' | 'not-a-number' | undefined => {
  if (!text.trim()) return 'required';
  const read = readCode(text, []);
  return read.kind === 'refused' && (read.reason === 'not-ours' || read.reason === 'unreadable') ? 'not-a-number' : undefined;
};

/** From the first tap to a text. */
export const looking: Handlers<Looking> = {
  scan: () => ({ at: 'asking' }),
  'photo-chosen': (_, { file }) => ({ at: 'reading', file }),
  type: () => ({ at: 'typing', text: '' }),
  typed: (state, { text }) => (state.at === 'typing' ? { at: 'typing', text } : state),
  'typed-sent': (state, { key }) => {
    if (state.at !== 'typing') return state;
    const error = typingError(state.text);
    return error ? { ...state, error } : { at: 'checking', look: { text: state.text.trim(), key } };
  },
  'camera-switched': (state) => whileScanning(state, ({ devices, device }) => ({ at: 'asking', device: next(devices, device) })),
  cancel: () => start,
  'camera-ready': (state, { torch, devices, device }) =>
    state.at === 'asking' ? { at: 'scanning', blind: false, devices, device, ...(torch && { torch: false }) } : state,
  // Never asked again by itself: only a tap asks.
  'camera-failed': (state, { fault }) => (wantsCamera(state) ? { at: 'no-camera', fault } : state),
  blind: (state) => whileScanning(state, (scanning) => ({ ...scanning, blind: true })),
  seeing: (state) => whileScanning(state, (scanning) => (scanning.blind ? { ...scanning, blind: false } : scanning)),
  torch: (state, { on }) => whileScanning(state, (scanning) => ({ ...scanning, torch: on })),
  hidden: (state) => whileScanning(state, () => ({ at: 'no-camera', fault: 'paused' })),
  read: (state, { text, key }) => (state.at === 'scanning' || state.at === 'reading' ? { at: 'checking', look: { text, key } } : state),
  unread: (state, { why }) => (state.at === 'reading' ? { at: 'unread', why } : state),
};
