import { openBook, type Order, type OrderBook } from '../order-book.ts';
import { wallAt } from '../wall-time.ts';

const type = (id: number, name: string, more: object = {}) => ({
  id,
  active: true,
  name,
  description: '',
  duration: 120,
  price: '120.00',
  category: '保洁',
  color: '#ED7087',
  private: false,
  type: 'service',
  classSize: null,
  paddingAfter: 0,
  paddingBefore: 0,
  calendarIDs: [301, 302],
  ...more,
});

/** The account's appointment types: also those that nobody may book from outside. */
export const types = [
  type(9101, '日常保洁', { description: '客厅、卧室、厨房、卫生间的日常清洁' }),
  type(9102, '擦玻璃', { duration: 180, price: '180.50' }),
  type(9103, '内部培训', { private: true }),
  type(9104, '收纳课', { type: 'class', classSize: 8, category: '课程' }),
  type(9105, '旧的套餐', { active: false }),
];

/** Fields of the account's intake form, by number. */
export const formFields: Record<number, { name: string; required: boolean }> = {
  5501: { name: '上门地址', required: true },
  5502: { name: '留言', required: false },
  5503: { name: '单号', required: false },
};

const calendars: Record<string, string> = { 301: '一组', 302: '二组' };

export const openAccount = (): OrderBook =>
  openBook({
    services: types.map(({ id, name, category, duration, price }) => ({
      id: String(id),
      name,
      kind: category,
      fenPerHour: (Number(price) * 100 * 60) / duration,
      leastMinutes: duration,
      mostMinutes: duration,
    })),
    workers: Object.entries(calendars).map(([id, name]) => ({
      id,
      name,
      number: id,
      trade: '保洁',
      does: types.filter(({ type: kind }) => kind === 'service').map((one) => String(one.id)),
    })),
    assignsAtOnce: true,
    newId: (count) => String(54_320 + count),
  });

export interface Client {
  firstName: string;
  lastName: string;
  email: string;
  phone: string;
  fields: { id: number; value: string }[];
}

/** `2013-07-02T10:15:00-0700` */
export const withOffset = (ms: number, timeZone: string): string => {
  const { day, time } = wallAt(ms, timeZone);
  const minutes = (Date.parse(`${day}T${time}Z`) - Math.floor(ms / 1000) * 1000) / 60_000;
  const digits = (value: number) => String(Math.floor(Math.abs(value))).padStart(2, '0');
  return `${day}T${time}${minutes < 0 ? '-' : '+'}${digits(minutes / 60)}${digits(minutes % 60)}`;
};

const inWords = (ms: number, timeZone: string) => ({
  date: new Intl.DateTimeFormat('en-US', { timeZone, dateStyle: 'long' }).format(ms),
  time: new Intl.DateTimeFormat('en-US', { timeZone, timeStyle: 'short' }).format(ms).replace(/\s/g, '').toLowerCase(),
});

/** The resource as the reference shows it: dates in words beside one that can be read, an amount and a length as text, no status. */
export const appointmentOf = (order: Order, client: Client, timeZone: string, mayCancel: boolean) => {
  const found = types.find(({ id }) => String(id) === order.serviceId)!;
  const fee = (order.fen / 100).toFixed(2);
  return {
    id: Number(order.id),
    firstName: client.firstName,
    lastName: client.lastName,
    phone: client.phone,
    email: client.email,
    ...inWords(order.start, timeZone),
    endTime: inWords(order.end, timeZone).time,
    dateCreated: inWords(order.history[0]!.at, timeZone).date,
    datetime: withOffset(order.start, timeZone),
    price: fee,
    paid: 'no',
    amountPaid: '0.00',
    type: found.name,
    appointmentTypeID: found.id,
    addonIDs: [],
    classID: null,
    category: found.category,
    duration: String(order.minutes),
    calendar: calendars[order.workerId],
    calendarID: Number(order.workerId),
    canClientCancel: mayCancel,
    canClientReschedule: mayCancel,
    location: '',
    certificate: null,
    notes: '',
    timezone: timeZone,
    forms: [
      {
        id: 77,
        name: '上门信息',
        values: client.fields.map(({ id, value }, index) => ({ value, name: formFields[id]?.name, fieldID: id, id: 21_502_993 + index })),
      },
    ],
    labels: null,
    // "Once canceled, appointments will have a noShow attribute": there is no other sign.
    ...(order.status === 'cancelled' && { noShow: false }),
  };
};
