import DataLoader from 'dataloader';
import { type Database, placeholders } from '../../database/index.js';
import type { Makers } from '../../kernel/lazily.js';
import type { ShownDelivery } from './delivery.type.js';

export type DeliveryLoaders = {
  /** By its own id; null where it is gone. */
  readonly delivery: DataLoader<number, ShownDelivery | null>;
  /** All letters on a ticket, by ticketID, in the order in which they were written. */
  readonly deliveriesOfTicket: DataLoader<string, ShownDelivery[]>;
  /** Those that carry a message, by its id. */
  readonly deliveriesOfMessage: DataLoader<number, ShownDelivery[]>;
};

/** A live stream's set goes on for hours: rows are read together, and never kept. */
const PASSING = { cache: false, maxBatchSize: 100 } as const;

const SHOWN = 'id, kind, toAddress, state, changedAt, answer, ticketId, messageId';

const select = (
  database: Database,
  column: 'id' | 'ticketId' | 'messageId',
  keys: readonly (string | number)[],
): Promise<ShownDelivery[]> =>
  database.select<ShownDelivery>(
    `SELECT ${SHOWN} FROM delivery WHERE ${column} IN (${placeholders(keys.length)}) ORDER BY id`,
    keys,
  );

/** One set per request. */
export const DELIVERY_LOADERS: Makers<Database, DeliveryLoaders> = {
  delivery: (database) =>
    new DataLoader(async (ids) => {
      const rows = await select(database, 'id', ids);
      return ids.map((id) => rows.find((row) => Number(row.id) === Number(id)) ?? null);
    }, PASSING),
  deliveriesOfTicket: (database) =>
    new DataLoader(async (ids) => {
      const rows = await select(database, 'ticketId', ids);
      return ids.map((id) => rows.filter(({ ticketId }) => ticketId === id));
    }, PASSING),
  deliveriesOfMessage: (database) =>
    new DataLoader(async (ids) => {
      const rows = await select(database, 'messageId', ids);
      return ids.map((id) => rows.filter(({ messageId }) => Number(messageId) === Number(id)));
    }, PASSING),
};
