import type * as z from 'zod/mini';
import type { Booking } from '../../domain/booking.ts';
import type { Community } from '../../domain/community.ts';
import { addDays, type Day } from '../../domain/day.ts';
import type { VerifyResult } from '../../domain/door.ts';
import type { Capabilities, Me } from '../../domain/me.ts';
import type { NewBooking } from '../../domain/new-booking.ts';
import type { Quote } from '../../domain/quote.ts';
import type { Review, ReviewSummary } from '../../domain/review.ts';
import type { Service } from '../../domain/service.ts';
import type { Slot, SlotPage } from '../../domain/slot.ts';
import type { WorkerRecord } from '../../domain/worker.ts';
import { contractVersion, operations } from '../../contract/index.ts';

/**
 * One valid object of each shape of the contract, with what the test says in the place of what stands here. All of them belong
 * together: the booking is of the service, the worker is the booking's. The day is 2026-12-01, in Jiaxing.
 */

const day: Day = '2026-12-01';
const at = (clock: string, on: Day = day): string => `${on}T${clock}:00+08:00`;

export const makeCommunity = (over: Partial<Community> = {}): Community => ({
  id: 'yunhe',
  name: '运河社区',
  region: { id: 'xiuzhou', level: 'county', name: '秀洲区' },
  timeZone: 'Asia/Shanghai',
  hotline: '0573-82000000',
  badges: [],
  ...over,
});

export const makeService = (over: Partial<Service> = {}): Service => ({
  id: 'cleaning',
  name: '日常保洁',
  category: '保洁',
  summary: '客厅、厨房、卫生间，自带工具',
  mode: 'visit',
  place: 'home',
  unit: 'hour',
  amountInFen: 4000,
  duration: { min: 120, step: 60, max: 240 },
  dispatch: 'employee',
  intake: [],
  refundRules: [],
  minNoticeMinutes: 120,
  horizonDays: 30,
  ...over,
});

export const makeWorker = (over: Partial<WorkerRecord> = {}): WorkerRecord => ({
  id: 'w-1',
  workerNumber: 'AX3304110007',
  maskedName: '*秀英',
  company: { id: 'c-1', name: '嘉禾家政' },
  trade: '家务服务员',
  ...over,
});

export const makeSlot = (over: Partial<Slot> = {}): Slot => ({
  start: at('09:00', addDays(day, 2)),
  end: at('11:00', addDays(day, 2)),
  left: 1,
  surchargeInFen: 0,
  ...over,
});

/** With the days of a fortnight, as the form asks for them. */
export const makeSlotPage = (over: Partial<SlotPage> = {}): SlotPage => ({
  items: [makeSlot()],
  timeZone: 'Asia/Shanghai',
  days: Array.from({ length: 14 }, (_, index) => ({ day: addDays(day, index), dayType: null })),
  ...over,
});

export const makeQuote = (over: Partial<Quote> = {}): Quote => ({
  id: 'q-1',
  lines: [{ kind: 'service', label: '日常保洁 2 小时', amountInFen: 8000 }],
  totalInFen: 8000,
  refundLadder: [
    { until: at('09:00'), feeInFen: 0 },
    { until: null, feeInFen: 1600 },
  ],
  expiresAt: at('08:30'),
  expiresInSeconds: 1800,
  ...over,
});

export const makeNewBooking = (over: Partial<NewBooking> = {}): NewBooking => ({
  quoteId: 'q-1',
  contact: { name: '王建国', phone: '13712349050' },
  address: { communityId: 'yunhe', building: '3幢', unit: '2单元', room: '501' },
  intake: {},
  consents: [{ purpose: 'visit', version: '1', at: at('08:00') }],
  ...over,
});

const mayNothing: Booking['may'] = {
  reschedule: false,
  cancel: false,
  changeWorker: false,
  complain: false,
  accept: false,
  review: false,
  pay: false,
};

/** It may be cancelled and moved; `may` says otherwise, each by its name. */
export const makeBooking = ({ may, ...over }: Omit<Partial<Booking>, 'may'> & { may?: Partial<Booking['may']> } = {}): Booking => {
  const { start, end } = makeSlot();
  return {
    id: 'b-1',
    version: 1,
    quoteId: 'q-1',
    status: 'submitted',
    items: [{ service: { id: 'cleaning', name: '日常保洁' }, place: { kind: 'home' }, start, end }],
    workerChanges: [],
    totalInFen: 8000,
    refundLadder: makeQuote().refundLadder,
    payment: { state: 'none', amountInFen: 0 },
    complaints: [],
    timeline: [{ status: 'submitted', at: at('08:00') }],
    contact: { maskedName: '*建国', maskedPhone: '137****9050' },
    hotline: '0573-82000000',
    ...over,
    may: { ...mayNothing, cancel: true, reschedule: true, ...may },
  };
};

export const makeReview = (over: Partial<Review> = {}): Review => ({
  id: 'r-1',
  subject: 'worker:w-1',
  stars: 5,
  aspects: {},
  text: '很准时，擦得干净。',
  maskedAuthor: '*建国',
  serviceName: '日常保洁',
  createdAt: at('12:00'),
  verified: true,
  ...over,
});

export const makeReviewSummary = (over: Partial<ReviewSummary> = {}): ReviewSummary => ({
  subject: 'worker:w-1',
  count: 1,
  mean: 5,
  histogram: [0, 0, 0, 0, 1],
  aspects: {},
  ...over,
});

/** A genuine code of the worker of the booking, in time. */
export const makeVerifyResult = (over: Partial<VerifyResult> = {}): VerifyResult => ({
  outcome: 'genuine',
  checked: { signature: 'yes', time: 'yes', status: 'yes', record: 'yes', booking: 'yes' },
  colour: 'green',
  worker: makeWorker(),
  match: 'match',
  advice: 'let-in',
  sign: { word: '梧桐', picture: 'leaf' },
  earlierLooks: { count: 0 },
  booking: makeBooking({ status: 'arrived' }),
  lookUpId: 'l-1',
  checkedAt: at('09:00'),
  serverTime: at('09:00'),
  ...over,
});

export const makeMe = (over: Partial<z.infer<typeof Me>> = {}): z.infer<typeof Me> => ({
  id: 'p-1',
  role: 'resident',
  maskedName: '*建国',
  maskedPhone: '137****9050',
  ...over,
});

export const makeCapabilities = (over: Partial<Capabilities> = {}): Capabilities => ({
  contractVersion,
  operations: Object.keys(operations),
  idempotency: 'header',
  watch: 'none',
  limits: { holdSeconds: 600, holdsPerViewer: 2, bodyBytes: 65_536 },
  issuers: [],
  serverTime: at('08:00'),
  ...over,
});
