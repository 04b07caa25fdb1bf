import { wallAt } from '../wall-time.ts';
import { openApp, stand } from '../stand.ts';
import { answerErrors, required, SquareError } from './errors.ts';
import { addCatalog, addCustomers, byKey, part } from './registers.ts';
import { bookingOf, locationId, openSeller, variations } from './trade.ts';

/** The seller's own; whoever has it sees everything. */
export const accessToken = 'access-token';

const hour = 3_600_000;

interface Search {
  query?: {
    filter?: {
      start_at_range?: { start_at: string; end_at: string };
      location_id?: string;
      segment_filters?: { service_variation_id: string }[];
    };
  };
}

/** Theirs begins at 0. */
const ownVersion = (version: number | undefined) => (version === undefined ? undefined : version + 1);

const versionOf = (id: string) => variations.find((one) => one.id === id)?.version;

/**
 * A stand-in for the Bookings API of Square with buyer-level permissions, and for what one needs of its Catalog and Customers APIs;
 * written from the reference (see README.md), not by Square.
 */
export const start = async () => {
  const app = answerErrors(openApp());
  const book = openSeller();
  const once = byKey();
  app.use('/v2/*', async (context, next) => {
    if (context.req.header('authorization') !== `Bearer ${accessToken}`)
      throw new SquareError(401, 'UNAUTHORIZED', 'This request could not be authorized.');
    await next();
  });
  addCatalog(app);
  const customers = addCustomers(app, once);

  app.post('/v2/bookings/availability/search', async (context) => {
    const asked = await context.req.json<Search>();
    required(asked, 'query.filter.start_at_range.start_at', 'query.filter.start_at_range.end_at');
    const { start_at_range: range, segment_filters: [segment] = [], location_id = locationId } = asked.query!.filter!;
    const [from, to] = [Date.parse(range!.start_at), Date.parse(range!.end_at)];
    const hours = (to - from) / hour;
    if (!(hours >= 24 && hours <= 32 * 24))
      throw new SquareError(400, 'INVALID_TIME_RANGE', 'The range must be 24 hours to 32 days long.', 'query.filter.start_at_range');
    required({ segment }, 'segment.service_variation_id');
    const id = segment!.service_variation_id;
    const days = [from, to].map((at) => wallAt(at, book.timeZone).day) as [string, string];
    const free = book.freeTimes(id, ...days).filter(({ start }) => start >= from && start < to && location_id === locationId);
    const availabilities = free.map(({ start, end, workerIds: [worker] }) => ({
      start_at: new Date(start).toISOString().replace('.000Z', 'Z'),
      location_id: locationId,
      appointment_segments: [
        {
          duration_minutes: (end - start) / 60_000,
          service_variation_id: id,
          service_variation_version: versionOf(id),
          team_member_id: worker,
        },
      ],
    }));
    return context.json({ availabilities, errors: [] });
  });

  app.post('/v2/bookings', (context) =>
    once(context, (body) => {
      const segmentPath = 'booking.appointment_segments.0';
      required(
        body,
        'booking.location_id',
        'booking.start_at',
        `${segmentPath}.team_member_id`,
        `${segmentPath}.service_variation_id`,
        `${segmentPath}.service_variation_version`,
      );
      const { start_at, customer_id, customer_note, address = {}, appointment_segments: segments } = body.booking!;
      const { service_variation_id: id, service_variation_version: version, team_member_id } = segments![0]!;
      const customer = customers.get(customer_id ?? '');
      if (!customer) throw new SquareError(400, 'CUSTOMER_NOT_FOUND', 'No such customer.', 'booking.customer_id');
      if (version !== versionOf(id))
        throw new SquareError(400, 'INVALID_VALUE', 'Not the current version.', `${segmentPath}.service_variation_version`);
      const order = book.place('seller', {
        serviceId: id,
        start: Date.parse(start_at!),
        minutes: book.serviceOf(id).leastMinutes,
        workerId: team_member_id,
        // The booking knows its customer by id alone.
        name: customer.id,
        phone: String(customer.phone_number),
        address: Object.values(address).join(' '),
        note: customer_note,
      });
      return { booking: bookingOf(order), errors: [] };
    }),
  );

  app.get('/v2/bookings', (context) => {
    const { limit = '20', cursor, customer_id, start_at_min, start_at_max } = context.req.query();
    const from = start_at_min ? Date.parse(start_at_min) : Date.now();
    const to = start_at_max ? Date.parse(start_at_max) : from + 31 * 24 * hour;
    if (to - from > 31 * 24 * hour) throw new SquareError(400, 'INVALID_TIME_RANGE', 'At most 31 days.', 'start_at_max');
    const mine = book.all().filter(({ name, start }) => (!customer_id || name === customer_id) && start >= from && start <= to);
    const { rows, cursor: next = null } = part(
      [...mine].sort((a, b) => a.start - b.start),
      cursor,
      Number(limit),
    );
    return context.json({ bookings: rows.map(bookingOf), cursor: next, errors: [] });
  });
  app.get('/v2/bookings/:id', (context) =>
    context.json({ booking: bookingOf(book.orderOf('seller', context.req.param('id'))), errors: [] }),
  );
  app.put('/v2/bookings/:id', (context) =>
    once(context, (body) => {
      const { version, start_at = '' } = body.booking ?? {};
      const change = { start: Date.parse(start_at), version: ownVersion(version) };
      return { booking: bookingOf(book.move('seller', context.req.param('id')!, change)), errors: [] };
    }),
  );
  app.post('/v2/bookings/:id/cancel', (context) =>
    once(context, ({ booking_version }) => {
      return { booking: bookingOf(book.cancel('seller', context.req.param('id')!, { version: ownVersion(booking_version) })), errors: [] };
    }),
  );

  return { ...(await stand(app)), book, customers };
};
