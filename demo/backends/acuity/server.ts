import type { Order } from '../order-book.ts';
import { daysFrom, wallAt } from '../wall-time.ts';
import { openApp, stand } from '../stand.ts';
import { AcuityError, answerErrors, tenASecond } from './errors.ts';
import { appointmentOf, type Client, formFields, openAccount, types, withOffset } from './trade.ts';

interface Asked extends Partial<Client> {
  datetime?: string;
  appointmentTypeID?: number;
  calendarID?: number;
}

/** The account's numeric user id and its key; whoever has them sees everything. */
export const userAndKey = '14421:key';

const hour = 3_600_000;
/** A rule of the account: until when a client may cancel or reschedule alone. */
const hoursBefore = 12;

const bookable = (id: number | undefined) => {
  if (id === undefined) throw new AcuityError('required_appointment_type_id', 'The parameter "appointmentTypeID" is required.');
  const found = types.find((one) => one.id === id && one.active && one.type === 'service');
  if (!found) throw new AcuityError('invalid_appointment_type', `The appointment type "${id}" does not exist.`);
  return found;
};

/** PHP's strtotime reads almost anything; here, what has an offset. */
const timeIn = (datetime: string | undefined): number => {
  if (!datetime) throw new AcuityError('required_datetime', 'The parameter "datetime" is required.');
  const ms = Date.parse(datetime.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  if (Number.isNaN(ms)) throw new AcuityError('invalid_datetime', `The datetime "${datetime}" is invalid.`);
  return ms;
};

const clientIn = ({ firstName = '', lastName = '', email = '', phone = '', fields = [] }: Asked): Client => {
  if (!firstName) throw new AcuityError('required_first_name', 'Attribute "firstName" is required.');
  if (!lastName) throw new AcuityError('required_last_name', 'Attribute "lastName" is required.');
  if (!email) throw new AcuityError('required_email', 'Attribute "email" is required.');
  if (!/^\S+@\S+\.\S+$/.test(email)) throw new AcuityError('invalid_email', 'Invalid "email" attribute value.');
  for (const { id } of fields)
    if (!formFields[id]) throw new AcuityError('invalid_fields', `The field "${id}" does not exist on this appointment.`);
  for (const [id, field] of Object.entries(formFields)) {
    if (field.required && !fields.some((one) => String(one.id) === id && one.value))
      throw new AcuityError('required_field', `The field "${id}" is required.`);
  }
  return { firstName, lastName, email, phone, fields };
};

/** A stand-in for the API of Acuity Scheduling, as a client books; written from its reference (see README.md), not by Acuity. */
export const start = async () => {
  const app = answerErrors(openApp());
  const book = openAccount();
  const clients = new Map<string, Client>();
  const limit = tenASecond();
  const api = app.basePath('/api/v1');
  api.use('*', async (context, next) => {
    if (context.req.header('authorization') !== `Basic ${btoa(userAndKey)}`) throw new AcuityError('unauthorized', 'Unauthorized', 401);
    limit();
    await next();
  });

  const isFarEnough = ({ start, status }: Order) => status !== 'cancelled' && start - Date.now() > hoursBefore * hour;
  const told = (order: Order) => appointmentOf(order, clients.get(order.id)!, book.timeZone, isFarEnough(order));
  const found = (id: string) => book.orderOf('account', id);

  api.get('/appointment-types', (context) => context.json(types));

  api.get('/availability/dates', (context) => {
    const { month = '', appointmentTypeID } = context.req.query();
    const { id } = bookable(Number(appointmentTypeID));
    const first = `${month}-01`;
    const days = daysFrom(first, wallAt(Date.parse(first) + 31 * 24 * hour, 'UTC').day).filter((day) => day.startsWith(month));
    return context.json(days.filter((day) => book.freeTimes(String(id), day, day).length > 0).map((date) => ({ date })));
  });

  api.get('/availability/times', (context) => {
    const { date = '', appointmentTypeID, calendarID } = context.req.query();
    const { id } = bookable(Number(appointmentTypeID));
    const free = book.freeTimes(String(id), date, date, undefined, calendarID);
    return context.json(free.map(({ start, workerIds }) => ({ time: withOffset(start, book.timeZone), slotsAvailable: workerIds.length })));
  });

  api.get('/appointments', (context) => {
    const { max = '100', minDate, maxDate, email, phone, canceled = 'false', direction = 'DESC' } = context.req.query();
    const all = book.all().filter((order) => {
      const client = clients.get(order.id)!;
      if ((order.status === 'cancelled') !== (canceled === 'true')) return false;
      if ((email && client.email !== email) || (phone && client.phone !== phone)) return false;
      return (!minDate || order.start >= Date.parse(minDate)) && (!maxDate || order.start <= Date.parse(maxDate) + 24 * hour);
    });
    all.sort((a, b) => (direction === 'ASC' ? a.start - b.start : b.start - a.start));
    return context.json(all.slice(0, Number(max)).map(told));
  });
  api.get('/appointments/:id{\\d+}', (context) => context.json(told(found(context.req.param('id')))));

  api.post('/appointments', async (context) => {
    const asked = await context.req.json<Asked>();
    const at = timeIn(asked.datetime);
    const { id, duration } = bookable(asked.appointmentTypeID);
    const client = clientIn(asked);
    const { firstName, lastName, phone, fields } = client;
    const order = book.place('account', {
      serviceId: String(id),
      start: at,
      minutes: duration,
      workerId: asked.calendarID?.toString(),
      name: `${firstName} ${lastName}`,
      phone: phone || '-',
      address: fields.find((one) => one.id === 5501)!.value,
    });
    clients.set(order.id, client);
    return context.json(told(order));
  });

  api.put('/appointments/:id{\\d+}/cancel', (context) => {
    const order = found(context.req.param('id'));
    if (order.status !== 'cancelled' && !isFarEnough(order)) {
      throw new AcuityError('cancel_too_close', 'Clients are not allowed to cancel this close to the time of the appointment.');
    }
    return context.json(told(book.cancel('account', order.id, {})));
  });

  api.put('/appointments/:id{\\d+}/reschedule', async (context) => {
    const order = found(context.req.param('id'));
    if (order.status === 'cancelled') throw new AcuityError('reschedule_canceled', 'Canceled appointments may not be rescheduled.');
    if (!isFarEnough(order))
      throw new AcuityError('reschedule_too_close', 'Clients are not allowed to reschedule this close to the time of the appointment.');
    return context.json(told(book.move('account', order.id, { start: timeIn((await context.req.json<Asked>()).datetime) })));
  });

  return { ...(await stand(app)), book, clients };
};
