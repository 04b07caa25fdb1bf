import { openBook, type Order, type OrderBook, type Status } from '../order-book.ts';

const service = (uuid: string, name: string, more: object = {}) => ({
  object: 'service',
  uuid,
  name,
  description: null as string | null,
  task_number: null,
  flat_rate_enabled: true,
  service_materials: { object: 'list', data: [] },
  service_labor_rates: { object: 'list', data: [] },
  price: 12_000,
  cost: 6_000,
  taxable: false,
  unit_of_measure: 'visit',
  category: { uuid: 'pbcat_1', name: '保洁' },
  online_booking_enabled: true,
  duration: 120,
  assigned_pros: { object: 'list', data: [] },
  ...more,
});

/** The price book: what it costs, and whether it may be booked from outside. */
export const services = [
  service('olit_clean', '日常保洁', { description: '客厅、卧室、厨房、卫生间的日常清洁' }),
  service('olit_glass', '擦玻璃', { price: 18_050, duration: 180 }),
  service('olit_inner', '内部维修', { online_booking_enabled: false }),
];

const pros = [
  { id: 'pro_chen', first_name: '玉兰', last_name: '陈', role: 'field tech' },
  { id: 'pro_lin', first_name: '秀英', last_name: '林', role: 'field tech' },
];

export const openCompany = (): OrderBook =>
  openBook({
    services: services.map(({ uuid, name, category, price, duration }) => ({
      id: uuid,
      name,
      kind: category.name,
      fenPerHour: (price * 60) / duration,
      leastMinutes: 30,
      mostMinutes: 480,
    })),
    workers: pros.map(({ id, first_name }) => ({
      id,
      name: first_name,
      number: id,
      trade: '保洁',
      does: services.map(({ uuid }) => uuid),
    })),
    assignsAtOnce: true,
    newId: (count) => `job_${count}`,
  });

export interface Address {
  id: string;
  street?: string;
  city?: string;
  state?: string;
  zip?: string;
  country?: string;
}

export interface Customer {
  id: string;
  first_name: string | null;
  last_name: string | null;
  mobile_number: string | null;
  addresses: Address[];
}

export interface LineItem {
  id: string;
  name: string;
  description?: string;
  unit_price: number;
  quantity: number;
}

/** What a job has that the calendar does not know. */
export interface Job {
  customer: Customer;
  address: Address;
  lines: LineItem[];
  tags: string[];
  notes: string[];
  /** The office erased the time, or took the job off. */
  isUnscheduled?: boolean;
}

const statuses: Record<Status, string> = {
  new: 'needs scheduling',
  assigned: 'scheduled',
  serving: 'in progress',
  done: 'complete unrated',
  cancelled: 'pro canceled',
};

const utc = (ms: number) => new Date(ms).toISOString().replace('.000Z', 'Z');

/** The resource as the reference shows it: UTC, cents; the lines of the job lie elsewhere. */
export const jobOf = (order: Order, { customer, address, lines, tags, notes, isUnscheduled }: Job) => {
  const { addresses: _, ...person } = customer;
  const total = lines.reduce((sum, { unit_price, quantity }) => sum + Math.round(unit_price * quantity), 0);
  return {
    id: order.id,
    invoice_number: order.id.replace('job_', ''),
    description: lines.map(({ name }) => name).join(', '),
    customer: person,
    address: { ...address, type: 'service' },
    notes: notes.map((content, index) => ({ id: `note_${index}`, content })),
    work_status: isUnscheduled ? 'needs scheduling' : statuses[order.status],
    work_timestamps: { on_my_way_at: null, started_at: null, completed_at: null },
    schedule: isUnscheduled ? {} : { scheduled_start: utc(order.start), scheduled_end: utc(order.end), arrival_window: 0 },
    total_amount: total,
    outstanding_balance: total,
    assigned_employees: pros.filter(({ id }) => id === order.workerId),
    tags,
    lead_source: null,
    created_at: utc(order.history[0]!.at),
    updated_at: utc(order.changedAt),
    canceled_at: null,
    deleted_at: order.status === 'cancelled' ? utc(order.changedAt) : null,
  };
};
