import type zh from '../zh-CN/calendar.ts';
import type { Words } from '../words.ts';

export default {
  day: {
    label: 'Choose a day',
    previous: 'Previous month',
    next: 'Next month',
    weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
    today: 'today',
    marks: {
      holiday: { sign: 'off', name: 'public holiday' },
      rest: { sign: 'off', name: 'rest day' },
      makeup: { sign: 'work', name: 'make-up working day' },
    },
    none: { sign: 'full', name: 'fully booked' },
  },
  slot: { morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening' },
} satisfies Words<typeof zh>;
