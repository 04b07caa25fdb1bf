import type { Words } from '../words.ts';
import type zh from '../zh-CN/review-panel.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export default {
  title: 'Reviews',
  loading: 'Looking up reviews',
  outOf: (mean) => `${mean} out of 5`,
  count: (count) => (count === 1 ? '1 review' : `${count} reviews`),
  histogram: 'How many gave each number of stars',
  starsOf: (stars) => (stars === 1 ? '1 star' : `${stars} stars`),
  barOf: (stars, count) => `${stars === 1 ? '1 star' : `${stars} stars`}: ${count}`,
  aspects: { punctuality: 'On time', attitude: 'Attitude', skill: 'Skill', tidiness: 'Tidiness' },
  sort: 'Order',
  sorts: { newest: 'Newest first', best: 'Best first', worst: 'Worst first' },
  verified: 'From a finished booking',
  anonymous: 'A resident, unnamed',
  folded: (reason) => `This review is folded: ${reason}. Open it to read.`,
  reply: (text) => `The firm replies: ${text}`,
  more: 'Show more reviews',
  shown: (shown, total) => `${shown} of ${total} shown`,
  none: 'No reviews yet. Residents who booked can write one once the work is finished.',
  write: 'Write a review',
  writeHint: 'This visit is finished. How did it go?',
  date: (year, month, day) => `${day} ${months[month - 1] ?? month} ${year}`,
  call: 'Call',
  retry: 'Try again',
  signedIn: 'Signed in, go on',
  nothing: 'It has not been said whose reviews to show.',
  problems: {
    offline: 'There is no network, so the reviews cannot be shown now. Try again once it is back.',
    timeout: 'There was no answer for a while. Please try again.',
    unauthorized: 'Please sign in first; then you can review your own bookings.',
    forbidden: 'This account cannot review this visit.',
    'not-found': 'What is to be reviewed was not found.',
    'not-supported': 'Reviews are not offered here yet.',
    'rate-limited': 'That was a little often. Please wait a moment and try again.',
    unavailable: 'There is no answer right now. Please try again in a while.',
    contract: 'What came back is incomplete and cannot be shown. Try again, or call.',
    unknown: 'Something went wrong. Try again, or call.',
  },
} as const satisfies Words<typeof zh>;
