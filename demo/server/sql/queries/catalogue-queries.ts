import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import type { Queries } from '../../../../src/backend/store.ts';
import type { Db } from '../schema.ts';

type CatalogueQueries = Pick<
  Queries,
  'communities' | 'community' | 'company' | 'services' | 'service' | 'workers' | 'worker' | 'principal' | 'dayTypes' | 'absences'
>;

export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** True where one of the texts contains `q`, whatever its case; `%` and `_` mean themselves. */
const contains = (texts: RawBuilder<string>[], q: string): RawBuilder<boolean> => {
  const pattern = `%${q.trim().replace(/[\\%_]/g, '\\$&')}%`;
  return sql<boolean>`(${sql.join(
    texts.map((text) => sql`${text} ilike ${pattern}`),
    sql` or `,
  )})`;
};

/** A worker's masked record only: a search by true name would unmask. */
const publicTexts = [
  sql<string>`record->'record'->>'workerNumber'`,
  sql<string>`record->'record'->>'trade'`,
  sql<string>`record->'record'->'company'->>'name'`,
];

const byId = async <T>(db: Db, table: 'community' | 'company' | 'service' | 'worker', id: string): Promise<T | undefined> => {
  const row = await db.selectFrom(table).select('record').where('id', '=', id).executeTakeFirst();
  return row?.record as T | undefined;
};

/** What the world is made of; only read after the seed. */
export const catalogueQueries = (db: Db): CatalogueQueries => ({
  communities: async () => (await db.selectFrom('community').select('record').orderBy('position').execute()).map((row) => row.record),
  community: (id) => byId(db, 'community', id),
  company: (id) => byId(db, 'company', id),
  service: (id) => byId(db, 'service', id),
  worker: (id) => byId(db, 'worker', id),

  async services(filter, page) {
    let query = db.selectFrom('service').select('record').orderBy('position').offset(page.offset).limit(page.limit);
    if (filter.communityId) query = query.where(sql<boolean>`record->'communityIds' ? ${filter.communityId}`);
    if (filter.category) query = query.where('category', '=', filter.category);
    if (filter.q) query = query.where(contains([sql`record->'service'->>'name'`, sql`record->'service'->>'summary'`], filter.q));
    return (await query.execute()).map((row) => row.record);
  },

  async workers(filter, page) {
    let query = db.selectFrom('worker').select('record').orderBy('position').offset(page.offset).limit(page.limit);
    if (filter.communityId) query = query.where(sql<boolean>`record->'communityIds' ? ${filter.communityId}`);
    if (filter.serviceId) query = query.where(sql<boolean>`record->'serviceIds' ? ${filter.serviceId}`);
    if (filter.q) query = query.where(contains(publicTexts, filter.q));
    return (await query.execute()).map((row) => row.record);
  },

  async principal(token) {
    const row = await db.selectFrom('person').select('record').where('token_hash', '=', tokenHash(token)).executeTakeFirst();
    return row?.record;
  },

  async dayTypes(from, to) {
    const rows = await db.selectFrom('day_type').select('record').where('day', '>=', from).where('day', '<=', to).orderBy('day').execute();
    return rows.map((row) => row.record);
  },

  async absences(workerIds, from, to) {
    if (workerIds.length === 0) return [];
    const rows = await db
      .selectFrom('absence')
      .select('record')
      .where('worker_id', 'in', workerIds)
      .where('starts_at', '<', to)
      .where('ends_at', '>', from)
      .execute();
    return rows.map((row) => row.record);
  },
});
