import type zh from '../zh-CN/booking-more.ts';
import type { Words } from '../words.ts';

export default {
  reason: (text) => `Reason: ${text}`,
  changes: 'Changes of worker',
  changed: (from, to) => `${from} replaced by ${to}`,
  nobody: 'nobody yet',
  none: 'You have no booking yet. Once you have one, its progress is shown here.',
  others: (count) => `Other bookings (${count})`,
  news: {
    status: (status) => `News: ${status}.`,
    worker: (name) => `The worker is now ${name}.`,
    time: (time) => `The time is now ${time}.`,
    wish: 'The firm knows that you would like another worker.',
    payment: (state) => `Payment: ${state}.`,
  },
  signedIn: 'Signed in, go on',
  asOf: (clock) => `Below is what was known at ${clock}.`,
  offlineNow: 'There is no network right now.',
  waitSeconds: (seconds) => `Please try again in ${seconds} seconds.`,
  problems: {
    offline: 'There is no network right now. We look again when it is back.',
    timeout: 'No answer came in time. Please try again.',
    unauthorized: 'Please sign in to see your bookings.',
    forbidden: 'This account may not see this booking. Please call.',
    'not-found': 'This booking was not found. Perhaps you use another account? Or please call.',
    'not-supported': 'Bookings cannot be looked up here yet. Please call.',
    'rate-limited': 'That was quite often. Please wait a moment and try again.',
    unavailable: 'No answer right now. Please try again in a while.',
    contract: 'The answer was incomplete and cannot be shown. Try again, or call.',
    unknown: 'Something went wrong. Try again, or call.',
  },
} satisfies Words<typeof zh>;
