import type zh from '../zh-CN/booking-form.ts';
import type { Words } from '../words.ts';
import problems from './problems.ts';

export default {
  problems,
  loading: 'Loading',
  steps: { label: 'Progress', service: 'Service', time: 'Time', who: 'Details', review: 'Review', booked: 'Done' },
  title: 'What do you need?',
  stepOf: (step, all, title) => `Step ${step} of ${all}: ${title}`,
  next: 'Next',
  back: 'Back',
  retry: 'Try again',
  signedIn: 'I have signed in, go on',
  call: 'Call',
  waitSeconds: (seconds) => `Please try again in ${seconds} seconds.`,
  waitMinutes: (minutes) => `Please try again in ${minutes} minutes.`,
  category: 'Category',
  allCategories: 'All',
  services: 'Services',
  byPhone: (count: number) => `${count} more services are booked by phone`,
  priceAsked: 'price on request',
  noServices: 'There is nothing to book here yet. Please call to ask.',
  agency: 'through an agency',
  units: { hour: 'hour', visit: 'visit', day: 'day', month: 'month', '26-days': '26 days', sqm: 'm²', meal: 'meal' },
  per: (price, unit) => `${price} / ${unit}`,
  noCommunity: 'No community was named, so nothing can be booked yet.',
} satisfies Words<typeof zh>;
