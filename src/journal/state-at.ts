import DataLoader from 'dataloader';
import { type Database, placeholders } from '../database/index.js';
import type { Makers } from '../kernel/lazily.js';

/** An event by the name that its writer gave it: it needs no position yet. */
export type VersionKey = { readonly ticketId: string; readonly version: number };

export type JournalLoaders = {
  /** What an event says of its ticket's state; null where there is no such event, or it is no longer kept. */
  readonly stateAt: DataLoader<VersionKey, object | null, string>;
};

type Row = VersionKey & { readonly state: string };

const nameOf = ({ ticketId, version }: VersionKey): string => `${ticketId} ${version}`;

/** The events of all keys in one statement, found by the index of each ticket's versions. */
const read = async (database: Database, keys: readonly VersionKey[]): Promise<Map<string, string>> => {
  const versions = new Map<string, number[]>();
  for (const { ticketId, version } of keys)
    versions.set(ticketId, [...(versions.get(ticketId) ?? []), version]);
  const pieces = [...versions.values()].map(
    (of) => `(ticketId = ? AND version IN (${placeholders(of.length)}))`,
  );
  const rows = await database.select<Row>(
    `SELECT ticketId, version, state FROM journal_event WHERE ${pieces.join(' OR ')}`,
    [...versions].flat(2),
  );
  return new Map(rows.map((row) => [nameOf(row), row.state]));
};

/** One set per request; a live stream's goes on for hours, so what was read is not kept. */
export const JOURNAL_LOADERS: Makers<Database, JournalLoaders> = {
  stateAt: (database) =>
    new DataLoader(
      async (keys) => {
        const found = await read(database, keys);
        return keys.map((key) => {
          const state = found.get(nameOf(key));
          return state === undefined ? null : (JSON.parse(state) as object);
        });
      },
      { cache: false, maxBatchSize: 100, cacheKeyFn: nameOf },
    ),
};
