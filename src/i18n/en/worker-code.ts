import type { Words } from '../words.ts';
import type zh from '../zh-CN/worker-code.ts';
import sign from './sign.ts';

export default {
  sign,
  title: 'My code',
  how: 'Ask the resident to scan it with the scanner inside the community portal. Scanning with another app does not count.',
  code: 'Code for the resident to scan',
  loading: 'Getting your code',
  left: (seconds) => `Good for ${seconds} s, then renewed by itself`,
  lastOne: (seconds) => `A new code cannot be had yet; this one is good for ${seconds} s`,
  offlineLastOne: (seconds) => `No network; this code is good for ${seconds} s`,
  bright: 'Does it not scan? Swipe down from the top of the screen, turn the brightness all the way up, and wipe the screen.',
  expired: 'This code has run out',
  noCode: 'No code yet',
  offline: 'There is no network right now. A new code comes by itself when you are online.',
  slow: 'The service is not answering right now. It is tried again by itself; please wait a moment.',
  busy: (seconds) => `Many people are asking right now. It is tried again in about ${seconds} s.`,
  retry: 'Try again',
  call: 'Call',
  refused: {
    'signed-out': { title: 'Please sign in', text: 'Your code appears here once you are signed in.' },
    'not-worker': { title: 'This is for workers', text: 'The account that is signed in is not a worker’s.' },
    red: {
      title: 'No code right now',
      text: 'Something in your record has to be brought up to date. Please call; your code comes back once it is done.',
    },
    'other-booking': {
      title: 'This visit was not found',
      text: 'It may have been given to somebody else or cancelled. Please call your firm.',
    },
    'not-supported': { title: 'Codes are not available here yet', text: 'Please call, or show your service card.' },
  },
  signedIn: 'Signed in, go on',
  again: 'Look again',
  waitingForLook: 'Once the resident has scanned it, the same word and picture appear here and on the resident’s phone.',
  compare: 'Compare with the resident: word and picture should be the same on both.',
  looked: (word, picture) => `A resident has just looked: ${word} + ${picture}`,
  both: (word, picture) => `${word} + ${picture}`,
  lookedBy: (who, when) => `${who} looked ${when}`,
  somebody: 'Somebody who is not signed in',
  entered: 'entry confirmed',
  looks: (count) => `Who looked at your code lately (${count})`,
  ago: {
    now: 'just now',
    minutes: (minutes) => `${minutes} min ago`,
    hours: (hours) => `${hours} h ago`,
    days: (days) => `${days} d ago`,
  },
} satisfies Words<typeof zh>;
