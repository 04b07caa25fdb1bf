import type zh from '../zh-CN/problems.ts';
import type { Words } from '../words.ts';

export default {
  offline: 'There is no network right now. What you filled in is kept; try again when you are online.',
  timeout: 'No answer came in time. What you filled in is kept; please try again.',
  unauthorized: 'Please sign in first. You can go on afterwards; what you filled in is kept.',
  forbidden: 'This account cannot do that. Please call, and someone will do it for you.',
  'not-found': 'It is not there, perhaps no longer offered. Choose another, or call to ask.',
  'not-supported': 'This is not available online here yet. Please call.',
  'slot-taken': 'Someone else has just booked this time. Please choose another.',
  'price-changed': 'The price has changed. Please look at the new price, then decide.',
  'outside-area': 'This service does not come to this address yet. Check the address, or call to ask.',
  'too-late': 'It is too close to the start to arrange this. Please choose a later time.',
  expired: 'Some time has passed, so the price was checked again. Please look and confirm.',
  conflict: 'This booking has just changed. Please look at it as it is now.',
  duplicate: 'This booking was sent already; there is no need to send it again.',
  'in-progress': 'Your first try is still being worked on. Please look again in a moment.',
  invalid: 'Something needs to be put right.',
  'too-large': 'This is too long. Please shorten it and try again.',
  'rate-limited': 'Many people are booking right now. Please try again in a moment.',
  unavailable: 'The service is not answering right now. What you filled in is kept; try again in a while.',
  contract: 'The answer was incomplete and cannot be shown. Try again, or call.',
  unknown: 'Something went wrong; what you filled in is kept. Try again, or call.',
} satisfies Words<typeof zh>;
