import DataLoader from 'dataloader';
import { type Database, placeholders } from '../database/index.js';
import type { Makers } from '../kernel/lazily.js';
import type { AttachmentRow } from './attachment.entity.js';
import { ATTACHMENT_COLUMNS } from './keep-file.js';

export type AttachmentLoaders = {
  /** By the file's own id; null where it is gone. */
  readonly attachment: DataLoader<string, AttachmentRow | null>;
  /** That came with the ticket itself, by ticketID; a letter's original is not among them. */
  readonly ticketFiles: DataLoader<string, AttachmentRow[]>;
  /** That came with a message, by its id; a letter's original is not among them. */
  readonly messageFiles: DataLoader<number, AttachmentRow[]>;
};

const COLUMNS = ATTACHMENT_COLUMNS.join(', ');

const select = (
  database: Database,
  where: string,
  ids: readonly (string | number)[],
): Promise<AttachmentRow[]> =>
  database.select<AttachmentRow>(
    `SELECT ${COLUMNS} FROM attachment WHERE ${where} IN (${placeholders(ids.length)})`,
    ids,
  );

const inOrder = (rows: readonly AttachmentRow[]): AttachmentRow[] =>
  [...rows].sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1));

/** One set per request. A live stream's goes on for hours: what it has shown is not kept. */
export const ATTACHMENT_LOADERS: Makers<Database, AttachmentLoaders> = {
  attachment: (database) =>
    new DataLoader(
      async (ids) => {
        const rows = await select(database, 'id', ids);
        const known = new Map(rows.map((row) => [row.id, row]));
        return ids.map((id) => known.get(id) ?? null);
      },
      { cache: false, maxBatchSize: 100 },
    ),
  ticketFiles: (database) =>
    new DataLoader(
      async (ids) => {
        const rows = await select(database, 'letterId IS NULL AND messageId IS NULL AND ticketId', ids);
        return ids.map((id) => inOrder(rows.filter(({ ticketId }) => ticketId === id)));
      },
      { cache: false, maxBatchSize: 100 },
    ),
  messageFiles: (database) =>
    new DataLoader(
      async (ids) => {
        const rows = await select(database, 'letterId IS NULL AND messageId', ids);
        return ids.map((id) => inOrder(rows.filter(({ messageId }) => Number(messageId) === Number(id))));
      },
      { cache: false, maxBatchSize: 100 },
    ),
};
