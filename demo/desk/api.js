import { createHttpAdapter } from '/linli/cdn/adapters/http.js';
import { operations } from '/linli/cdn/contract.js';
import { dayOf } from './words.js';

/** @typedef {import('../../src/domain/booking.ts').Booking} Booking */
/** @typedef {import('../../src/domain/booking.ts').BookingStatus} BookingStatus */
/** @typedef {import('../../src/domain/worker.ts').WorkerRecord} WorkerRecord */

export const adapter = createHttpAdapter({ baseUrl: '/api/v1', getToken: () => 'demo-company' });

/** The newest two hundred are plenty for a desk. */
const mostPages = 4;

/**
 * @template T
 * @param {(cursor?: string) => Promise<{ items: T[], nextCursor?: string | null }>} ask
 */
const allPages = async (ask) => {
  /** @type {T[]} */
  const items = [];
  let page = await ask();
  items.push(...page.items);
  for (let count = 1; page.nextCursor && count < mostPages; count++) {
    page = await ask(page.nextCursor);
    items.push(...page.items);
  }
  return items;
};

/** @param {AbortSignal} [signal] @returns {Promise<Booking[]>} */
export const listBookings = (signal) => allPages((cursor) => adapter.call(operations.listBookings, { limit: 50, cursor }, { signal }));

// One key per intent: pressing again after a lost answer asks for the same step, not for another.
/** @type {Map<string, string>} */
const keys = new Map();
/** @param {string[]} intent */
const keyOf = (...intent) => {
  const name = intent.join(' ');
  const key = keys.get(name) ?? [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  keys.set(name, key);
  return key;
};

/** @param {Booking} booking @param {BookingStatus} status @param {string} [note] @returns {Promise<Booking>} */
export const advance = ({ id, version }, status, note) =>
  adapter.call(
    operations.advanceBooking,
    { bookingId: id, status, version, ...(note ? { note } : {}) },
    { idempotencyKey: keyOf(id, String(version), status, note ?? '') },
  );

/** @param {Booking} booking @param {string} workerId @param {string} [reason] @returns {Promise<Booking>} */
export const assign = ({ id, version }, workerId, reason) =>
  adapter.call(
    operations.assignWorker,
    { bookingId: id, workerId, version, ...(reason ? { reason } : {}) },
    { idempotencyKey: keyOf(id, String(version), workerId, reason ?? '') },
  );

/** @param {Booking} booking @returns {Promise<string[] | undefined>} Who is free then; undefined when nobody can say. */
const freeWorkers = async ({ items: [item] }) => {
  if (!item?.start || !item.end) return undefined;
  const day = dayOf(item.start);
  const durationMinutes = (Date.parse(item.end) - Date.parse(item.start)) / 60_000;
  try {
    const page = await adapter.call(operations.listSlots, { serviceId: item.service.id, from: day, to: day, durationMinutes });
    const start = Date.parse(item.start);
    const slot = page.items.find((slot) => Date.parse(slot.start) === start);
    return slot?.workerIds;
  } catch {
    return undefined;
  }
};

/**
 * Everybody who does this service, those who are free then first.
 * @param {Booking} booking
 * @returns {Promise<{ worker: WorkerRecord, free: boolean | undefined }[]>}
 */
export const candidates = async (booking) => {
  const serviceId = booking.items[0]?.service.id;
  const communityId = booking.address?.communityId;
  const [workers, free] = await Promise.all([
    allPages((cursor) => adapter.call(operations.listWorkers, { serviceId, communityId, limit: 50, cursor })),
    freeWorkers(booking),
  ]);
  return workers
    .map((worker) => ({ worker, free: worker.id === booking.worker?.id ? true : free?.includes(worker.id) }))
    .sort(
      (a, b) =>
        Number(b.worker.id === booking.worker?.id) - Number(a.worker.id === booking.worker?.id) ||
        Number(b.free ?? 0) - Number(a.free ?? 0),
    );
};
