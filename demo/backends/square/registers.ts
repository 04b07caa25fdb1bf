import { randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { SquareError } from './errors.ts';
import { catalog, variations } from './trade.ts';

interface Customer {
  id: string;
  given_name?: string;
  family_name?: string;
  phone_number?: string;
  [field: string]: unknown;
}

/** What a write may hold; all of it may be missing. */
interface Body {
  idempotency_key?: string;
  booking_version?: number;
  booking?: {
    version?: number;
    start_at?: string;
    location_id?: string;
    customer_id?: string;
    customer_note?: string;
    address?: Record<string, string>;
    appointment_segments?: { team_member_id: string; service_variation_id: string; service_variation_version: number }[];
  };
}

/** A part of a list, and the cursor of the next one. */
export const part = <Row>(rows: readonly Row[], cursor: string | undefined, limit: number) => {
  const from = cursor ? Number(atob(cursor)) : 0;
  if (Number.isNaN(from)) throw new SquareError(400, 'INVALID_CURSOR', 'The cursor is not valid.', 'cursor');
  return { rows: rows.slice(from, from + limit), ...(from + limit < rows.length && { cursor: btoa(String(from + limit)) }) };
};

export type Once = (context: Context, make: (body: Body) => object) => Promise<Response>;

/** The same key with the same body is the same answer; with another body it is refused. */
export const byKey = (): Once => {
  const seen = new Map<string, { asked: string; answer: object }>();
  return async (context, make) => {
    const body = await context.req.json<Body>();
    const key = `${context.req.path} ${body.idempotency_key ?? randomUUID()}`;
    const known = seen.get(key);
    if (known && known.asked !== JSON.stringify(body))
      throw new SquareError(400, 'IDEMPOTENCY_KEY_REUSED', 'The key was used for another request.');
    const answer = known?.answer ?? make(body);
    seen.set(key, { asked: JSON.stringify(body), answer });
    return context.json(answer);
  };
};

const e164 = (phone = '') => phone.replace(/[^\d+]/g, '');

export const addCustomers = (app: Hono, once: Once): Map<string, Customer> => {
  const customers = new Map<string, Customer>();
  app.post('/v2/customers/search', async (context) => {
    const { query } = await context.req.json<{ query?: { filter?: { phone_number?: { exact?: string } } } }>();
    const wanted = query?.filter?.phone_number?.exact;
    if (wanted !== undefined && !/^\+\d/.test(wanted))
      throw new SquareError(400, 'INVALID_PHONE_NUMBER', 'Expected E.164.', 'query.filter.phone_number.exact');
    const found = [...customers.values()].filter(({ phone_number }) => !wanted || e164(phone_number) === e164(wanted));
    // Nobody found: the field is left out, as in every search of theirs.
    return context.json(found.length > 0 ? { customers: found } : {});
  });
  app.post('/v2/customers', (context) =>
    once(context, (body) => {
      const { idempotency_key: _, ...given } = body as Record<string, string>;
      const names = ['given_name', 'family_name', 'company_name', 'email_address', 'phone_number'];
      if (!names.some((name) => given[name]))
        throw new SquareError(400, 'BAD_REQUEST', 'At least one name, e-mail address or phone number is required.');
      const customer: Customer = { ...given, id: `CUST${customers.size + 1}`, version: 0 };
      customers.set(customer.id, customer);
      return { customer };
    }),
  );
  app.get('/v2/customers/:id', (context) => {
    const customer = customers.get(context.req.param('id'));
    if (!customer) throw new SquareError(404, 'NOT_FOUND', 'Customer not found.');
    return context.json({ customer });
  });
  return customers;
};

export const addCatalog = (app: Hono) => {
  app.post('/v2/catalog/search-catalog-items', async (context) => {
    const {
      product_types: types,
      cursor,
      limit = 100,
    } = await context.req.json<{ product_types?: string[]; cursor?: string; limit?: number }>();
    if (limit > 100) throw new SquareError(400, 'VALUE_TOO_HIGH', 'At most 100.', 'limit');
    const { rows, ...next } = part(
      catalog.filter(({ item_data }) => !types || types.includes(item_data.product_type)),
      cursor,
      limit,
    );
    return context.json({ ...(rows.length > 0 && { items: rows }), ...next });
  });
  app.get('/v2/catalog/object/:id', (context) => {
    const object = [...catalog, ...variations].find(({ id }) => id === context.req.param('id'));
    if (!object) throw new SquareError(404, 'NOT_FOUND', 'Catalog object not found.');
    return context.json({ object });
  });
};
