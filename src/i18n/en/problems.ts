import type zh from '../zh-CN/problems.ts';
import type { Words } from '../words.ts';

export default {
  offline: 'There is no network right now. What you filled in is kept; try again when you are online.',
  timeout: 'No answer came in time. What you filled in is kept; please try again.',
  unauthorized: 'Please sign in first. You can go on afterwards; what you filled in is kept.',
  'not-supported': 'This is not available online here yet. Please call.',
  'rate-limited': 'Many people are booking right now. Please try again in a moment.',
  unavailable: 'The service is not answering right now. What you filled in is kept; try again in a while.',
  contract: 'The answer was incomplete and cannot be shown. Try again, or call.',
  unknown: 'Something went wrong; what you filled in is kept. Try again, or call.',
} satisfies Words<typeof zh>;
