import * as z from 'zod/mini';
import { Hold, HoldRequest, Quote, QuoteRequest } from '../domain/quote.ts';
import { operation } from './operation.ts';

const Nothing = z.object({});

export const quoteBooking = operation({
  name: 'quoteBooking',
  method: 'POST',
  path: '/quotes',
  body: QuoteRequest,
  response: Quote,
  auth: 'anyone',
  problems: ['not-found', 'not-supported', 'slot-taken', 'outside-area', 'too-late'],
  status: 201,
});

export const holdSlot = operation({
  name: 'holdSlot',
  method: 'POST',
  path: '/holds',
  body: HoldRequest,
  response: Hold,
  auth: 'anyone',
  problems: ['not-found', 'not-supported', 'slot-taken', 'outside-area', 'too-late'],
  status: 201,
});

export const renewHold = operation({
  name: 'renewHold',
  method: 'POST',
  path: '/holds/{holdId}/renewal',
  response: Hold,
  auth: 'anyone',
  problems: ['not-found', 'expired', 'slot-taken'],
});

export const releaseHold = operation({
  name: 'releaseHold',
  method: 'DELETE',
  path: '/holds/{holdId}',
  response: Nothing,
  auth: 'anyone',
});
