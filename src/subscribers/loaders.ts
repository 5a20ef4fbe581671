import DataLoader from 'dataloader';
import { type Database, placeholders } from '../database/index.js';
import type { Makers } from '../kernel/lazily.js';
import { RowLoader } from './row-loader.js';
import type { ServiceRow } from './service.entity.js';
import type { SubscriberRow } from './subscriber.entity.js';

export type SubscriberLoaders = {
  readonly subscriber: RowLoader<SubscriberRow>;
  readonly service: RowLoader<ServiceRow>;
  /** Services in force, in the order they came. */
  readonly servicesOf: DataLoader<number, ServiceRow[]>;
  /** The address that is written to. */
  readonly emailOf: DataLoader<number, string | null>;
  /** All addresses that letters come from, the one that is written to first. */
  readonly emailsOf: DataLoader<number, string[]>;
};

const found = <Row>(rows: Map<number, Row>, id: number, what: string): Row | Error =>
  rows.get(id) ?? new Error(`${what} ${id} is referred to and does not exist`);

const byId = async <Row extends { id: number }>(
  database: Database,
  table: 'subscriber' | 'service',
  ids: readonly number[],
): Promise<Array<Row | Error>> => {
  const rows = await database.select<Row>(
    `SELECT * FROM ${table} WHERE id IN (${placeholders(ids.length)})`,
    ids,
  );
  const known = new Map(rows.map((row) => [Number(row.id), row]));
  return ids.map((id) => found(known, id, table));
};

/** One set per request, so that nothing is remembered beyond it. */
export const SUBSCRIBER_LOADERS: Makers<Database, SubscriberLoaders> = {
  subscriber: (database) => new RowLoader((ids) => byId<SubscriberRow>(database, 'subscriber', ids)),
  service: (database) => new RowLoader((ids) => byId<ServiceRow>(database, 'service', ids)),
  servicesOf: (database) =>
    new DataLoader(async (ids) => {
      const rows = await database.select<ServiceRow>(
        `SELECT * FROM service WHERE subscriberId IN (${placeholders(ids.length)}) AND removedAt IS NULL ORDER BY id`,
        ids,
      );
      const lists = new Map<number, ServiceRow[]>(ids.map((id) => [id, []]));
      for (const row of rows) lists.get(row.subscriberId)?.push(row);
      return ids.map((id) => lists.get(id) ?? []);
    }),
  emailOf: (database) =>
    new DataLoader(async (ids) => {
      const rows = await database.select<{ subscriberId: number; email: string }>(
        `SELECT subscriberId, email FROM subscriber_email WHERE place = 0 AND subscriberId IN (${placeholders(ids.length)})`,
        ids,
      );
      const emails = new Map(rows.map((row) => [row.subscriberId, row.email]));
      return ids.map((id) => emails.get(id) ?? null);
    }),
  emailsOf: (database) =>
    new DataLoader(async (ids) => {
      const rows = await database.select<{ subscriberId: number; email: string }>(
        `SELECT subscriberId, email FROM subscriber_email WHERE subscriberId IN (${placeholders(ids.length)})
         ORDER BY subscriberId, place`,
        ids,
      );
      const lists = new Map<number, string[]>(ids.map((id) => [Number(id), []]));
      for (const row of rows) lists.get(Number(row.subscriberId))?.push(row.email);
      return ids.map((id) => lists.get(Number(id)) ?? []);
    }),
};
