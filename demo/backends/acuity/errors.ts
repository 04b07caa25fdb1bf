import type { Hono } from 'hono';
import { Refusal } from '../order-book.ts';

type Status = 400 | 401 | 404 | 429;

/** `{ "status_code", "message", "error" }` */
export class AcuityError extends Error {
  readonly status: Status;
  readonly code: string;

  constructor(code: string, message: string, status: Status = 400) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

const ofRefusal: Record<Refusal['code'], [string, string]> = {
  'not-found': ['not_found', 'Not Found.'],
  taken: ['no_available_calendar', 'We could not find an available calendar.'],
  'too-late': ['not_available_min_hours_in_advance', 'The time is not far enough in advance.'],
  invalid: ['not_available', 'The time is not an available time slot.'],
  stale: ['bad_request', 'No versions here.'],
  'wrong-status': ['cancel_not_allowed', 'Clients are not allowed to cancel.'],
};

export const answerErrors = (app: Hono): Hono => {
  app.notFound((context) => context.json({ status_code: 404, message: 'Not Found.', error: 'not_found' }, 404));
  app.onError((error, context) => {
    if (error instanceof AcuityError)
      return context.json({ status_code: error.status, message: error.message, error: error.code }, error.status);
    if (!(error instanceof Refusal))
      return context.json({ status_code: 400, message: 'Expected a JSON object.', error: 'bad_request' }, 400);
    const [code, message] = ofRefusal[error.code];
    const status = error.code === 'not-found' ? 404 : 400;
    return context.json({ status_code: status, message, error: code }, status);
  });
  return app;
};

/** Ten a second, and no more: "Our API is currently rate limited to 10 requests a second and 20 concurrent connections from an IP." */
export const tenASecond = (now: () => number = Date.now) => {
  let recent: number[] = [];
  return () => {
    const at = now();
    recent = [...recent.filter((one) => at - one < 1000), at];
    if (recent.length > 10)
      throw new AcuityError('too_many_requests', 'Rate limit reached. Limit 10req/s and 20 concurrent connections.', 429);
  };
};
