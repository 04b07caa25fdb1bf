import type { Booking } from '../../../../src/domain/booking.ts';
import type { Verdict } from '../../../../src/flows/verify/state.ts';

export const booking = (workerId = 'w-1'): Booking => ({
  id: 'B-1',
  version: 3,
  status: 'arrived',
  items: [],
  worker: { id: workerId, maskedName: workerId === 'w-1' ? '*桂芳' : '*美英' },
  workerChanges: [],
  refundLadder: [],
  payment: { state: 'none', amountInFen: 0 },
  complaints: [],
  timeline: [],
  contact: { maskedName: '*建国', maskedPhone: '137****9050' },
  may: { reschedule: false, cancel: false, changeWorker: false, complain: false, accept: false, review: false, pay: false },
});

/** What the server says of a worker who is expected. */
export const verdictOf = (more: Partial<Verdict>): Verdict => ({
  by: 'server',
  outcome: 'genuine',
  checked: { signature: 'yes', time: 'yes', status: 'yes', record: 'yes', booking: 'yes' },
  colour: 'green',
  match: 'match',
  advice: 'let-in',
  worker: { id: 'w-1', workerNumber: '001', maskedName: '*桂芳', company: { id: 'c', name: '好帮手' }, trade: '家务服务员' },
  booking: booking(),
  lookUpId: 'look-1',
  ...more,
});
