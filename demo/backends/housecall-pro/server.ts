import type { Hono } from 'hono';
import type { Order, OrderBook } from '../order-book.ts';
import { openApp, stand } from '../stand.ts';
import { daysFrom, instantAt, wallAt } from '../wall-time.ts';
import { answerErrors, HousecallError } from './errors.ts';
import { type Address, type Customer, type Job, jobOf, type LineItem, openCompany, services } from './trade.ts';

/** The company's own; whoever has it sees everything. */
export const companyKey = 'company-key';

const minute = 60_000;
const day = 24 * 60 * minute;

/** `page`, `page_size`, `total_pages`, `total_items` beside the list. */
const pageOf = <Row>(rows: readonly Row[], { page = '1', page_size = '10' }: Record<string, string>) => {
  const [number, size] = [Number(page), Number(page_size)];
  return {
    rows: rows.slice((number - 1) * size, number * size),
    page: number,
    page_size: size,
    total_pages: Math.ceil(rows.length / size),
    total_items: rows.length,
  };
};

/** "ISO-8601"; without an offset it is UTC, as the windows are. */
const instantIn = (text: string | undefined): number => {
  const ms = Date.parse(text && !/(Z|[+-]\d\d:?\d\d)$/.test(text) ? `${text}Z` : (text ?? ''));
  if (Number.isNaN(ms)) throw new HousecallError(422, '', { schedule: ['is not a time'] });
  return ms;
};

const addPriceBook = (app: Hono) =>
  app.get('/api/price_book/services', (context) => {
    const query = context.req.query();
    const isWanted = (one: (typeof services)[number]) =>
      query['filters[][property]'] !== 'online_booking_enabled' || String(one.online_booking_enabled) === query['filters[][value]'];
    const { rows, ...paging } = pageOf(services.filter(isWanted), query);
    return context.json({ object: 'list', ...paging, data: rows, url: '/api/price_book/services' });
  });

const addWindows = (app: Hono, book: OrderBook) =>
  app.get('/company/schedule_availability/booking_windows', (context) => {
    const { start_date = wallAt(Date.now(), book.timeZone).day, show_for_days = '7', service_id, service_duration } = context.req.query();
    const known = services.find(({ uuid }) => uuid === service_id);
    const minutes = Number(service_duration ?? known?.duration ?? 30);
    if (!(minutes > 0)) throw new HousecallError(400, 'service_duration must be a positive integer');
    // A date of the company's own calendar.
    const [first = '', from = '00:00:00'] = start_date.split('T');
    const days = daysFrom(first, wallAt(Date.parse(first) + (Number(show_for_days) - 1) * day, 'UTC').day);
    const free = new Set(book.freeTimes(known?.uuid ?? services[0]!.uuid, days[0]!, days.at(-1)!, minutes).map(({ start }) => start));
    // Every half hour of a working day, free or not.
    const clocks = Array.from(
      { length: 20 },
      (_, index) => `${String(8 + Math.floor(index / 2)).padStart(2, '0')}:${index % 2 ? '30' : '00'}`,
    );
    const starts = days.flatMap((one) => clocks.map((clock) => instantAt(one, clock, book.timeZone)));
    const windows = starts
      .filter((start) => start >= instantAt(first, from, book.timeZone))
      .map((start) => ({
        start_time: new Date(start).toISOString(),
        end_time: new Date(start + minutes * minute).toISOString(),
        available: free.has(start),
      }));
    return context.json({ booking_windows: windows, show_for_days: Number(show_for_days), start_date });
  });

type NewCustomer = Partial<Omit<Customer, 'id' | 'addresses'>> & { addresses?: Omit<Address, 'id'>[] };

const addCustomers = (app: Hono): Map<string, Customer> => {
  const customers = new Map<string, Customer>();
  let addresses = 0;
  app.post('/customers', async (context) => {
    const { addresses: places = [], ...given } = await context.req.json<NewCustomer>();
    if (!given.first_name && !given.last_name && !given.mobile_number)
      throw new HousecallError(422, '', { base: ['needs a name or a number'] });
    const customer = {
      ...{ id: `cus_${customers.size + 1}`, first_name: null, last_name: null, mobile_number: null },
      ...given,
      addresses: places.map((place) => ({ id: `adr_${++addresses}`, ...place })),
    };
    customers.set(customer.id, customer);
    return context.json(customer, 201);
  });
  app.get('/customers/:id', (context) => {
    const customer = customers.get(context.req.param('id'));
    if (!customer) throw new HousecallError(404, 'Not Found');
    return context.json(customer);
  });
  return customers;
};

interface NewJob {
  customer_id?: string;
  address_id?: string;
  schedule?: { scheduled_start?: string; scheduled_end?: string };
  line_items?: Partial<LineItem>[];
  tags?: string[];
  notes?: string;
}

/** A stand-in for the public API of Housecall Pro; written from its OpenAPI document (see README.md), not by Housecall Pro. */
export const start = async () => {
  const app = answerErrors(openApp());
  const book = openCompany();
  const jobs = new Map<string, Job>();
  app.use('*', async (context, next) => {
    if (context.req.header('authorization') !== `Token ${companyKey}`) throw new HousecallError(401, 'Unauthorized');
    await next();
  });
  addPriceBook(app);
  addWindows(app, book);
  const customers = addCustomers(app);
  const told = (order: Order) => jobOf(order, jobs.get(order.id)!);

  app.post('/jobs', async (context) => {
    const { customer_id = '', address_id, schedule = {}, line_items = [], tags = [], notes } = await context.req.json<NewJob>();
    const customer = customers.get(customer_id);
    const address = customer?.addresses.find(({ id }) => id === address_id);
    if (!customer || !address) throw new HousecallError(422, '', { [customer ? 'address_id' : 'customer_id']: ['must exist'] });
    const from = instantIn(schedule.scheduled_start);
    const name = line_items[0]?.name;
    if (!name) throw new HousecallError(422, '', { line_items: ["name can't be blank"] });
    const order = book.place('company', {
      serviceId: (services.find((one) => one.name === name) ?? services[0]!).uuid,
      start: from,
      minutes: (instantIn(schedule.scheduled_end) - from) / minute,
      name: [customer.last_name, customer.first_name].join(''),
      phone: customer.mobile_number ?? '-',
      address: address.street ?? '',
    });
    const lines = line_items.map((line, index) => ({ id: `rli_${index}`, name: '', unit_price: 0, quantity: 1, ...line }));
    jobs.set(order.id, { customer, address, lines, tags, notes: notes ? [notes] : [] });
    return context.json(told(order), 201);
  });
  app.get('/jobs', (context) => {
    const { customer_id, ...query } = context.req.query();
    const { rows, ...paging } = pageOf(
      [...book.all()]
        .reverse()
        .map(told)
        .filter(({ customer }) => !customer_id || customer.id === customer_id),
      query,
    );
    return context.json({ ...paging, jobs: rows });
  });
  app.get('/jobs/:id', (context) => context.json(told(book.orderOf('company', context.req.param('id')))));
  app.get('/jobs/:id/line_items', (context) => {
    const { id } = book.orderOf('company', context.req.param('id'));
    return context.json({ object: 'list', data: jobs.get(id)!.lines, url: `/jobs/${id}/line_items` });
  });
  app.put('/jobs/:id/schedule', async (context) => {
    const { start_time, arrival_window_in_minutes = 0 } = await context.req.json<{
      start_time?: string;
      arrival_window_in_minutes?: number;
    }>();
    const order = book.move('company', context.req.param('id'), { start: instantIn(start_time) });
    const { schedule } = told(order);
    return context.json({
      start_time: schedule.scheduled_start,
      end_time: schedule.scheduled_end,
      arrival_window_minutes: arrival_window_in_minutes,
    });
  });

  return { ...(await stand(app)), book, customers, jobs };
};
