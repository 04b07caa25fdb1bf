import type { Context } from 'hono';
import { Refusal } from '../trade.ts';
import { jsonText, refusals } from './words.ts';

/** `JeecgBootBizTipException`: what went wrong, with a code of the module's own. */
export class BizTip extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** `Result` */
const told = (context: Context, code: number, message: string, result: unknown = null) => {
  const json = jsonText({ success: code === 200, message, code, result, timestamp: Date.now() });
  // The token filter is alone in saying it by the HTTP status, too.
  return context.body(json, code === 401 ? 401 : 200, { 'content-type': 'application/json;charset=UTF-8' });
};

export const ok = (context: Context, result: unknown, message = '') => told(context, 200, message, result);

export const failure = (context: Context, error: Error) => {
  if (error instanceof BizTip) return told(context, error.code, error.message);
  const [code, message] = error instanceof Refusal ? refusals[error.code] : [500, `操作失败，${error.message}`];
  return told(context, code, message);
};

/** `IPage` of MyBatis-Plus: a page behind the last is empty. */
export const page = (context: Context, rows: unknown[]) => {
  const { pageNo = '1', pageSize = '10' } = context.req.query();
  const [current, size] = [Number(pageNo), Number(pageSize)];
  const records = rows.slice((current - 1) * size, current * size);
  return ok(context, { records, total: rows.length, size, current, pages: Math.ceil(rows.length / size) });
};
