import { addDays, type Day } from '../../domain/day.ts';
import { priceVisit, totalOf } from '../../domain/price.ts';
import type { QuoteLine } from '../../domain/quote.ts';
import { feeAt, refundLadder } from '../../domain/refund.ts';
import { instantOf, toInstant } from '../../domain/zone.ts';
import type { BookingRecord, ServiceEntry, World } from '../records.ts';
import { plan, type Planned } from './booking-plan.ts';
import { timeZone } from './places.ts';
import { timelineOf } from './timeline.ts';
import { workerIdOf } from './workers.ts';

const area = 96;
const answers: Record<string, unknown> = { area, pets: true, focus: ['kitchen', 'bathroom'], key: 'at-home', count: 8, mobility: 'aided' };

const intakeOf = ({ service }: ServiceEntry) =>
  Object.fromEntries(service.intake.flatMap(({ key }) => (key in answers ? [[key, answers[key]]] : [])));

const linesOf = ({ service, pricing }: ServiceEntry, minutes: number, day: Day, world: World): QuoteLine[] => {
  const dayType = world.dayTypes.find((known) => known.day === day)?.dayType;
  const lines = priceVisit({ service, pricing, durationMinutes: minutes, dayType, quantity: area });
  return lines.map((line) => ({ ...line, itemIndex: 0 }));
};

/** Paid after the service; a late cancellation leaves its fee to pay. */
const paymentOf = (status: BookingRecord['status'], totalInFen: number, feeInFen: number): BookingRecord['payment'] => {
  if (status === 'awaiting-acceptance') return { state: 'due', amountInFen: totalInFen };
  if (status === 'completed') return { state: 'paid', amountInFen: totalInFen };
  if (status === 'cancelled') return { state: 'due', amountInFen: feeInFen };
  return { state: 'none', amountInFen: status === 'declined' || status === 'no-show' ? 0 : totalInFen };
};

const bookingOf = (planned: Planned, index: number, today: Day, world: World): BookingRecord => {
  const entry = world.services.find(({ service }) => service.id === planned.service)!;
  const resident = world.people.find(({ token }) => token === planned.resident)!;
  const { status, when, note } = planned;
  const day = addDays(today, when?.day ?? 0);
  const times = when && { start: instantOf(day, when.clock, timeZone), end: instantOf(day, when.clock, timeZone) + when.minutes * 60_000 };
  const createdAt = instantOf(addDays(today, Math.min(when?.day ?? 0, 1) - 2), `19:${10 + index}`, timeZone);
  const lines = linesOf(entry, when?.minutes ?? 0, day, world);
  const totalInFen = totalOf(lines);
  const ladder = times ? refundLadder({ rules: entry.service.refundRules, start: times.start, totalInFen, timeZone }) : [];
  const timeline = timelineOf(status, { createdAt, ...times }, note);
  const last = timeline.at(-1)!;
  const feeInFen = status === 'cancelled' ? feeAt(ladder, last.at) : 0;
  return {
    id: planned.id,
    version: timeline.length,
    status,
    residentId: resident.id,
    companyId: entry.service.companyId!,
    ...(planned.worker ? { workerId: workerIdOf(planned.worker) } : {}),
    serviceId: entry.service.id,
    serviceName: entry.service.name,
    item: {
      serviceId: entry.service.id,
      place: { kind: entry.service.place === 'outlet' ? 'outlet' : 'home' },
      schedule:
        when && times ? { kind: 'visit', start: toInstant(times.start, timeZone), durationMinutes: when.minutes } : { kind: 'quote' },
    },
    ...times,
    lines,
    totalInFen,
    refundLadder: ladder,
    timeZone,
    contact: { name: resident.name, phone: resident.phone },
    ...(entry.service.place === 'outlet'
      ? {}
      : { address: { communityId: 'yunhe', building: '3', unit: '2', room: index < 12 ? '501' : '1102' } }),
    intake: intakeOf(entry),
    consents: [{ purpose: 'visit', version: '1', at: toInstant(createdAt, timeZone) }],
    channel: 'portal',
    doorNumber: String(1000 + ((index * 2741) % 9000)),
    payment: paymentOf(status, totalInFen, feeInFen),
    ...(status === 'cancelled' ? { cancellation: { at: last.at, feeInFen, reason: note ?? '' } } : {}),
    workerChanges: planned.insteadOf
      ? [{ at: last.at, fromWorkerId: workerIdOf(planned.insteadOf), toWorkerId: workerIdOf(planned.worker!), reason: '原服务人员病假' }]
      : [],
    timeline,
    createdAt,
  };
};

/** Expects a world that has everything but bookings. */
export const bookings = (today: Day, world: World): BookingRecord[] =>
  plan.map((planned, index) => bookingOf(planned, index, today, world));
