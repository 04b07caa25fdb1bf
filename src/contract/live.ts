import { LiveEvent } from '../domain/live.ts';
import { operation } from './operation.ts';

/** `text/event-stream`, read with fetch so that the token travels in a header; the response is each event's. */
export const watchBookings = operation({
  name: 'watchBookings',
  method: 'GET',
  path: '/events',
  response: LiveEvent,
  auth: { guest: 'own', resident: 'own', worker: 'own', company: 'own' },
  media: 'stream',
});
