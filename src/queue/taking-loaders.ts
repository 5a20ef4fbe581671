import DataLoader from 'dataloader';
import { type Database, placeholders } from '../database/index.js';
import type { Makers } from '../kernel/lazily.js';

/** A taking by the version of the ticket that it made. */
export type TakingKey = { readonly ticketId: string; readonly version: number };

export type TakingLoaders = {
  /** Whether a ticket was taken before others who had waited longer; null where that version is no taking. */
  readonly outOfTurn: DataLoader<TakingKey, boolean | null, string>;
};

type Row = TakingKey & { readonly outOfTurn: number | boolean };

const nameOf = ({ ticketId, version }: TakingKey): string => `${ticketId} ${version}`;

/** One set per request; a live stream's goes on for hours, so what was read is not kept. */
export const TAKING_LOADERS: Makers<Database, TakingLoaders> = {
  outOfTurn: (database) =>
    new DataLoader(
      async (keys) => {
        const tickets = [...new Set(keys.map(({ ticketId }) => ticketId))];
        const rows = await database.select<Row>(
          `SELECT ticketId, version, outOfTurn FROM taking WHERE ticketId IN (${placeholders(tickets.length)})`,
          tickets,
        );
        const found = new Map(rows.map((row) => [nameOf(row), Boolean(row.outOfTurn)]));
        return keys.map((key) => found.get(nameOf(key)) ?? null);
      },
      { cache: false, maxBatchSize: 100, cacheKeyFn: nameOf },
    ),
};
