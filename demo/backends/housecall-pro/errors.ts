import type { Hono } from 'hono';
import { Refusal } from '../order-book.ts';

type Status = 400 | 401 | 404 | 422;

/** `{ "error": { "message" } }`, and of what was sent wrongly `{ "errors": { field: ["…"] } }`; there are no codes. */
export class HousecallError extends Error {
  readonly status: Status;
  readonly fields: Record<string, string[]> | undefined;

  constructor(status: Status, message: string, fields?: Record<string, string[]>) {
    super(message);
    this.status = status;
    this.fields = fields;
  }
}

const statusOf: Record<Refusal['code'], Status> = {
  'not-found': 404,
  taken: 422,
  'too-late': 422,
  stale: 422,
  'wrong-status': 422,
  invalid: 422,
};

export const answerErrors = (app: Hono): Hono => {
  app.notFound((context) => context.json({ error: { message: 'Not Found' } }, 404));
  app.onError((error, context) => {
    if (error instanceof HousecallError) {
      return context.json(error.fields ? { errors: error.fields } : { error: { message: error.message } }, error.status);
    }
    if (!(error instanceof Refusal)) return context.json({ error: { message: 'Bad Request' } }, 400);
    const status = statusOf[error.code];
    return context.json(status === 404 ? { error: { message: 'Not Found' } } : { errors: { schedule: [error.message] } }, status);
  });
  return app;
};
