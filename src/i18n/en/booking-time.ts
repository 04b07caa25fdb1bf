import type zh from '../zh-CN/booking-time.ts';
import type { Words } from '../words.ts';
import problems from './booking-problems.ts';
import calendar from './calendar.ts';

export default {
  problems,
  titles: {
    time: 'When shall we come?',
    who: 'Who is it for, and where?',
    review: 'Please check',
    booked: 'Booked',
  },
  summary: 'Almost there:',
  chooseService: 'Please choose a service',
  duration: 'How long',
  worker: 'Worker',
  anyWorker: 'Anyone, choose for me',
  workerRating: (name, rating) => `${name} (${rating})`,
  chooseSlot: 'Please choose a time',
  slotsOn: (day) => `Free times on ${day}`,
  slotCount: (day, count) => `${day}: ${count} free times`,
  more: (money) => `+${money}`,
  lastOne: '1 left',
  emptyWeek: 'These days are fully booked.',
  emptyDay: 'This day is fully booked. Please choose another.',
  emptyAll: 'Everything is booked for now. Please call to ask for another arrangement.',
  seek: 'Find the next free day',
  ...calendar,
  holding: 'Keeping this time for you…',
  held: 'This time is kept for you. Take your time.',
  lapsed: 'This time was kept for a while and is free again. You can have it kept once more.',
  unheld: 'This time could not be kept; it is checked again when you book.',
  renew: 'Keep it for me',
  taken: 'Someone else has just booked this time. What you filled in is kept; another time will do:',
  takenNone: 'Someone else has just booked this time. What you filled in is kept; please choose another time.',
  otherTime: 'Choose another time',
  looking: 'Looking whether your booking arrived. One moment…',
  lost: 'No answer came, so we do not know yet whether you are booked. Look first; you will not be booked twice.',
  lostNoKey: 'We do not know yet whether you are booked. Please look again, or call to make sure.',
  check: 'Look',
} satisfies Words<typeof zh>;
