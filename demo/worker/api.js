import { createHttpAdapter } from '/linli/cdn/adapters/http.js';
import { operations } from '/linli/cdn/contract.js';

/** @typedef {import('../../src/domain/booking.ts').Booking} Booking */
/** @typedef {import('../../src/domain/booking.ts').BookingStatus} BookingStatus */
/** @typedef {import('../../src/domain/live.ts').LiveEvent} LiveEvent */

/** The demo has two workers: `/worker` is the first, `/worker?as=2` the second. */
export const isSecond = new URLSearchParams(location.search).get('as') === '2';

const http = createHttpAdapter({ baseUrl: '/api/v1', getToken: () => (isSecond ? 'demo-worker-2' : 'demo-worker') });

/** @type {(event: LiveEvent | undefined) => void} */
let heard = () => undefined;
/** @param {typeof heard} listener Called with what happens, and with nothing when the stream ends. */
export const onEvent = (listener) => (heard = listener);

/** @param {AsyncIterable<LiveEvent>} stream */
async function* overheard(stream) {
  try {
    for await (const event of stream) {
      heard(event);
      yield event;
    }
  } finally {
    heard(undefined);
  }
}

const { watch } = http;
/** One stream for the whole page: the code's element holds it, and the page hears what the element hears. */
export const adapter = {
  ...http,
  ...(watch && { watch: (/** @type {Parameters<typeof watch>[0]} */ options) => overheard(watch(options)) }),
};

export const getMe = () => adapter.call(operations.getMe, {});

/** @param {AbortSignal} signal @returns {Promise<Booking[]>} */
export const listBookings = async (signal) => {
  /** @type {Booking[]} */
  const items = [];
  /** @type {string | null | undefined} */
  let cursor;
  do {
    const page = await adapter.call(operations.listBookings, { limit: 50, ...(cursor && { cursor }) }, { signal });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor && items.length < 200);
  return items;
};

// One key per step: pressing again after a lost answer asks for the same step, not for another.
/** @type {Map<string, string>} */
const keys = new Map();
/** @param {string} name */
const keyOf = (name) => {
  const key = keys.get(name) ?? [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  keys.set(name, key);
  return key;
};

/** @param {Booking} booking @param {BookingStatus} status @returns {Promise<Booking>} */
export const advance = ({ id, version }, status) =>
  adapter.call(operations.advanceBooking, { bookingId: id, status, version }, { idempotencyKey: keyOf(`${id} ${version} ${status}`) });
