import DataLoader from 'dataloader';
import { type Database, placeholders } from '../database/index.js';
import { SETTLED } from './lifecycle.js';

/** What has become of a subscriber's tickets so far. */
export type SubscriberTotals = {
  readonly tickets: number;
  readonly open: number;
  readonly refused: number;
  readonly emergencies: number;
  /** Epoch milliseconds; null before the first ticket. */
  readonly lastReceivedAt: number | null;
};

type Row = SubscriberTotals & { readonly subscriberId: number };

const NONE: SubscriberTotals = { tickets: 0, open: 0, refused: 0, emergencies: 0, lastReceivedAt: null };

/** Tickets of several subscribers counted in one statement. */
export const subscriberTotalsLoader = (database: Database): DataLoader<number, SubscriberTotals> =>
  new DataLoader(
    async (ids) => {
      const rows = await database.select<Row>(
        `SELECT subscriberId, COUNT(*) AS tickets, SUM(status NOT IN (${placeholders(SETTLED.length)})) AS open,
           SUM(refusedAt IS NOT NULL) AS refused, SUM(lane = 'EMERGENCY') AS emergencies, MAX(receivedAt) AS lastReceivedAt
         FROM ticket WHERE subscriberId IN (${placeholders(ids.length)}) GROUP BY subscriberId`,
        [...SETTLED, ...ids],
      );
      const known = new Map(
        rows.map(({ subscriberId, ...row }) => [
          Number(subscriberId),
          {
            tickets: Number(row.tickets),
            open: Number(row.open),
            refused: Number(row.refused),
            emergencies: Number(row.emergencies),
            lastReceivedAt: Number(row.lastReceivedAt),
          },
        ]),
      );
      return ids.map((id) => known.get(Number(id)) ?? NONE);
    },
    { maxBatchSize: 100 },
  );
