import type { Wanted } from './names.ts';

/** What the contract's input holds, and where a foreign body or question takes it. */
export interface Input extends Wanted {
  /** Path in the contract's input. */
  from: string;
  plus?: number | string;
}

const key: Input = {
  name: 'idempotency key',
  kind: 'text',
  from: 'key',
  near: true,
  as: 'idempotency key, client reference, out trade no, request id, client request id, external id, out order no',
};

const serviceIds =
  'service variation id, appointment type id, service id, event type id, event type, service item id, product id, service type id, 服务编号';
const starts =
  'start at, scheduled start, start time, start, datetime, appointment time, service start time, service time, begin time, 预约时间, 开始时间, 上门时间';
const ends = 'end at, scheduled end, end time, end, service end time, 结束时间';

const creating: readonly Input[] = [
  key,
  { name: 'service', kind: 'id', from: 'asked.items.0.serviceId', as: serviceIds, notOf: /\bversion\b/ },
  { name: 'start', kind: 'instant', from: 'asked.items.0.schedule.start', as: starts, notOf: /\b(end|anytime)\b/ },
  { name: 'end', kind: 'instant', from: 'asked.items.0.schedule.start', plus: 'asked.items.0.schedule.durationMinutes', as: ends },
  {
    name: 'day',
    kind: 'day',
    from: 'asked.items.0.schedule.start',
    as: 'work date, service date, appointment date, order date, date, day, 预约日期, 服务日期',
    notOf: /\b(birth|anytime|end)\b/,
  },
  {
    name: 'clock time',
    kind: 'text',
    from: 'asked.items.0.schedule.start',
    as: 'work time, appointment hour, time, clock, 时段',
    notOf: /\b(end|create|update|zone|arrival|window)\b/,
  },
  {
    name: 'duration',
    kind: 'minutes',
    from: 'asked.items.0.schedule.durationMinutes',
    as: 'duration, duration minute, service hour, hour, length, 时长',
    notOf: /\b(transition|intermission|arrival|buffer)\b/,
  },
  {
    name: 'name',
    kind: 'text',
    from: 'contact.name',
    as: 'customer name, contact name, linkman, client name, invitee name, attendee name, full name, name, user name, 联系人',
    notOf: /\b(company|event|first|last|line|item|service|field|product|location|option|bundle|business|nick)\b/,
  },
  { name: 'first name', kind: 'text', from: 'contact.name', as: 'first name, given name', notOf: /\b(company|address)\b/ },
  { name: 'last name', kind: 'text', from: 'contact.name', as: 'last name, family name, surname', notOf: /\b(company|address)\b/ },
  {
    name: 'phone',
    kind: 'phone',
    from: 'contact.phone',
    as: 'phone, mobile number, phone number, mobile, contact phone, tel, telephone, linkman phone, 联系电话, 手机号',
    notOf: /\b(fax|work|home|company|country|code)\b/,
  },
  {
    name: 'address',
    kind: 'text',
    from: 'address',
    as: 'address line 1, street, address, street address, detail address, service address, address detail, 地址',
    notOf: /\b(email|id|billing)\b/,
  },
  {
    name: 'note',
    kind: 'text',
    from: 'note',
    as: 'customer note, note, remark, comment, memo, 备注',
    notOf: /\b(seller|admin|internal|line|staff)\b/,
  },
];

const moving: readonly Input[] = [
  key,
  { name: 'start', kind: 'instant', from: 'start', as: starts, notOf: /\b(end|anytime)\b/ },
  {
    name: 'day',
    kind: 'day',
    from: 'start',
    as: 'work date, service date, appointment date, date, 预约日期',
    notOf: /\b(end)\b/,
  },
  {
    name: 'version',
    kind: 'version',
    from: 'version',
    as: 'version, booking version, revision, lock version',
    notOf: /\b(service|variation)\b/,
  },
];

const cancelling: readonly Input[] = [
  key,
  {
    name: 'reason',
    kind: 'text',
    from: 'reason',
    as: 'reason, cancel reason, cancellation reason, cancel note, remark, note, 取消原因',
  },
  {
    name: 'clock time',
    kind: 'text',
    from: 'start',
    as: 'work time, appointment hour, time, clock, 时段',
    notOf: /\b(end|create|update|zone|arrival|window)\b/,
  },
  { name: 'version', kind: 'version', from: 'version', as: 'booking version, version, revision, lock version' },
];

const looking: readonly Input[] = [
  {
    name: 'from',
    kind: 'day',
    from: 'from',
    as: 'start date, date, start at, start time, from, from date, start, begin date, begin time, day, work date, min date, 日期',
    notOf: /\b(end|month)\b/,
  },
  { name: 'to', kind: 'day', from: 'to', as: 'end date, end at, end time, to, to date, end, until, max date' },
  { name: 'days', kind: 'count', from: 'days', as: 'show for day, day, day count, number of day' },
  { name: 'service', kind: 'id', from: 'serviceId', as: serviceIds, notOf: /\bversion\b/ },
  {
    name: 'duration',
    kind: 'minutes',
    from: 'durationMinutes',
    as: 'service duration, duration, duration minute, length',
    notOf: /\b(arrival|buffer)\b/,
  },
];

const reviewing: readonly Input[] = [
  key,
  { name: 'booking', kind: 'id', from: 'bookingId', as: 'booking id, order id, appointment id, job id' },
  { name: 'stars', kind: 'count', from: 'stars', as: 'star, score, rating, rate, 评分' },
  { name: 'text', kind: 'text', from: 'text', as: 'text, content, comment, body, 内容' },
];

export const inputs: Readonly<Record<string, readonly Input[]>> = {
  createBooking: creating,
  rescheduleBooking: moving,
  cancelBooking: cancelling,
  listSlots: looking,
  createReview: reviewing,
};

/** Without which the question makes no sense. */
export const needed: Readonly<Record<string, readonly string[]>> = {
  createBooking: ['service', 'start', 'phone'],
  rescheduleBooking: ['start'],
  listSlots: ['from', 'service'],
  createReview: ['stars'],
};
