import type { Context, Hono } from 'hono';
import { Refusal } from '../order-book.ts';

type Status = 400 | 401 | 404 | 409;

/** `{ "errors": [{ "category", "code", "detail", "field"? }] }`, whatever goes wrong. */
export class SquareError extends Error {
  readonly status: Status;
  readonly code: string;
  readonly field: string | undefined;

  constructor(status: Status, code: string, detail: string, field?: string) {
    super(detail);
    this.status = status;
    this.code = code;
    this.field = field;
  }
}

// Which code an unavailable time or a stale version has, the reference does not say; these are of its list.
const ofRefusal: Record<Refusal['code'], [Status, string]> = {
  'not-found': [404, 'NOT_FOUND'],
  taken: [409, 'CONFLICT'],
  'too-late': [400, 'INVALID_TIME'],
  stale: [409, 'CONFLICT'],
  'wrong-status': [400, 'BAD_REQUEST'],
  invalid: [400, 'INVALID_VALUE'],
};

export const answerErrors = (app: Hono): Hono => {
  const tell = (context: Context, status: Status, code: string, detail: string, field?: string) => {
    const category = status === 401 ? 'AUTHENTICATION_ERROR' : 'INVALID_REQUEST_ERROR';
    return context.json({ errors: [{ category, code, detail, ...(field && { field }) }] }, status);
  };
  app.notFound((context) => tell(context, 404, 'NOT_FOUND', 'Resource not found.'));
  app.onError((error, context) => {
    if (error instanceof SquareError) return tell(context, error.status, error.code, error.message, error.field);
    if (error instanceof Refusal) return tell(context, ...ofRefusal[error.code], error.message);
    return tell(context, 400, 'BAD_REQUEST', 'The request could not be read.');
  });
  return app;
};

/** Paths that must be there. */
export const required = (body: unknown, ...paths: string[]): void => {
  for (const path of paths) {
    const value = path.split('.').reduce<unknown>((found, key) => (found as Record<string, unknown> | undefined)?.[key], body);
    if (value === undefined || value === '') throw new SquareError(400, 'MISSING_REQUIRED_PARAMETER', `Field must be set: ${path}`, path);
  }
};
