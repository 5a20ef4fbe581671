import { randomBytes } from 'node:crypto';
import type { Transaction } from '../database/index.js';
import type { AttachmentRow } from './attachment.entity.js';
import { ATTACHMENT_COLUMNS, insertAttachment } from './keep-file.js';
import type { LinkTo } from './link-attachments.js';

const OF_TICKET = `SELECT ${ATTACHMENT_COLUMNS.join(', ')} FROM attachment
  WHERE ticketId = ? AND letterId IS NULL ORDER BY messageId, place, id`;

/**
 * Gives the files of a ticket, and of those of its messages, to another message as well. Their contents stay as they are, once
 * on disk.
 */
export const copyAttachments = async (
  tx: Transaction,
  from: { readonly ticketId: string; readonly messageIds: readonly number[] },
  { ticketId, messageId = null }: LinkTo,
): Promise<void> => {
  const messages = new Set(from.messageIds.map(Number));
  const rows = await tx.select<AttachmentRow>(OF_TICKET, [from.ticketId]);
  const wanted = rows.filter((row) => row.messageId === null || messages.has(Number(row.messageId)));
  for (const [place, row] of wanted.entries())
    await insertAttachment(tx, { ...row, id: randomBytes(16).toString('hex'), ticketId, messageId, place });
};
