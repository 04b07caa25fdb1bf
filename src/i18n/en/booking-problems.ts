import type zh from '../zh-CN/booking-problems.ts';
import type { Words } from '../words.ts';

export default {
  forbidden: 'This account cannot do that. Please call, and someone will do it for you.',
  'not-found': 'It is not there, perhaps no longer offered. Choose another, or call to ask.',
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
} satisfies Words<typeof zh>;
