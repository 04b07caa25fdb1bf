import type zh from '../zh-CN/worker-verifier.ts';
import type { Words } from '../words.ts';

export default {
  title: 'Who is at the door?',
  lead: 'Ask them to show their worker code, then scan it.',
  scan: 'Scan',
  photo: 'Take or choose a photo',
  type: 'Type the number on the card',
  loading: 'Getting ready',
  call: 'Call',
  retry: 'Try again',
  back: 'Back',
  unloaded: 'There is no network, so nothing can be scanned yet. Try again when you are online, or call first.',
} satisfies Words<typeof zh>;
