import DataLoader from 'dataloader';
import { type Database, placeholders } from '../../database/index.js';
import type { Makers } from '../../kernel/lazily.js';
import { LIGHT_COLUMNS, type LightTicket } from '../../tickets/index.js';
import type { LetterRow } from '../letter.entity.js';

export type LetterLoaders = {
  /** The letter that opened a ticket, by ticketID. */
  readonly letterOfTicket: DataLoader<string, LetterRow | null>;
  /** The letter that became a message, by the message's id. */
  readonly letterOfMessage: DataLoader<number, LetterRow | null>;
  /** The ticket that a letter became, by ticketID, as it is at this moment. */
  readonly ticketOfLetter: DataLoader<string, LightTicket | null>;
};

/** A live stream's set goes on for hours: rows are read together, and never kept. */
const PASSING = { cache: false, maxBatchSize: 100 } as const;

/** One set per request. */
export const LETTER_LOADERS: Makers<Database, LetterLoaders> = {
  letterOfTicket: (database) =>
    new DataLoader(async (ids) => {
      const rows = await database.select<LetterRow>(
        `SELECT * FROM letter WHERE ticketId IN (${placeholders(ids.length)}) AND outcome = 'OPENED'`,
        ids,
      );
      return ids.map((id) => rows.find(({ ticketId }) => ticketId === id) ?? null);
    }, PASSING),
  letterOfMessage: (database) =>
    new DataLoader(async (ids) => {
      const rows = await database.select<LetterRow>(
        `SELECT * FROM letter WHERE messageId IN (${placeholders(ids.length)})`,
        ids,
      );
      return ids.map((id) => rows.find(({ messageId }) => Number(messageId) === Number(id)) ?? null);
    }, PASSING),
  ticketOfLetter: (database) =>
    new DataLoader(async (ids) => {
      const rows = await database.select<LightTicket>(
        `SELECT ${LIGHT_COLUMNS} FROM ticket WHERE id IN (${placeholders(ids.length)})`,
        ids,
      );
      return ids.map((id) => rows.find((row) => row.id === id) ?? null);
    }, PASSING),
};
