import * as z from 'zod/mini';
import { Booking } from '../domain/booking.ts';
import {
  CodeRequest,
  Entry,
  IssuedCode,
  KeySet,
  LookUpPage,
  Refusal,
  Reported,
  VerifyRequest,
  VerifyResult,
  WorkerReport,
} from '../domain/door.ts';
import { operation } from './operation.ts';
import { Paging } from './paging.ts';

export const issueWorkerCode = operation({
  name: 'issueWorkerCode',
  method: 'POST',
  path: '/workers/me/code',
  body: CodeRequest,
  response: IssuedCode,
  auth: { worker: 'own' },
  problems: ['not-found'],
  status: 201,
});

export const getIssuerKeys = operation({
  name: 'getIssuerKeys',
  method: 'GET',
  path: '/issuers/{iss}/keys',
  response: KeySet,
  auth: 'anyone',
  problems: ['not-found'],
  cache: 300,
});

/** A look: it burns nothing. A text that is no code of ours is answered, not refused. */
export const verifyWorkerCode = operation({
  name: 'verifyWorkerCode',
  method: 'POST',
  path: '/worker-codes/verify',
  body: VerifyRequest,
  response: VerifyResult,
  auth: 'anyone',
  idempotent: true,
  problems: ['not-found', 'in-progress'],
  anyText: ['code'],
  bodyBytes: 2_097_152,
});

export const confirmEntry = operation({
  name: 'confirmEntry',
  method: 'POST',
  path: '/bookings/{bookingId}/entry',
  body: Entry,
  response: Booking,
  auth: { guest: 'own', resident: 'own' },
  idempotent: true,
  problems: ['not-found', 'conflict', 'expired', 'duplicate', 'in-progress'],
});

export const refuseEntry = operation({
  name: 'refuseEntry',
  method: 'POST',
  path: '/bookings/{bookingId}/refusal',
  body: Refusal,
  response: Booking,
  auth: { guest: 'own', resident: 'own' },
  idempotent: true,
  problems: ['not-found', 'conflict', 'expired', 'duplicate', 'in-progress'],
});

export const reportWorker = operation({
  name: 'reportWorker',
  method: 'POST',
  path: '/workers/{workerId}/reports',
  body: WorkerReport,
  response: Reported,
  auth: { guest: 'own', resident: 'own' },
  idempotent: true,
  problems: ['not-found', 'in-progress'],
  status: 201,
});

export const listLookUps = operation({
  name: 'listLookUps',
  method: 'GET',
  path: '/workers/me/look-ups',
  query: z.extend(Paging, {}),
  response: LookUpPage,
  auth: { worker: 'own' },
});
